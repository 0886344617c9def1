#include "analysis/forecast/ets.h"
#include "model/base/number.h"
#include "tests/benchmarks/benchmark_series.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <map>

namespace antevia {
namespace {

/// AICc of the form that R's forecast::ets chooses, by series; how it was made: tests/data/ets.
std::map<std::string, double> referenceAicc()
{
    std::ifstream stream(ANTEVIA_TEST_DATA "/ets/m3_monthly_aicc.csv");
    std::map<std::string, double> aicc;
    std::string line;
    std::getline(stream, line);
    while (std::getline(stream, line))
        aicc[line.substr(0, line.find(','))] = parseNumber(line.substr(line.rfind(',') + 1)).value();
    return aicc;
}

TEST(EtsOnM3, ChoosesNoWorseThanTheReferenceOnNearlyEverySeries)
{
    const auto series = readBenchmarkSeries(ANTEVIA_SOURCE_DIR "/../shared/bench/forecast/m3_monthly.csv");
    ASSERT_TRUE(series);
    const auto reference = referenceAicc();
    ASSERT_EQ(reference.size(), series->size());
    int noWorse = 0;
    for (const BenchmarkSeries& each : *series)
        noWorse += bestEts(each.training.values(), each.season).aicc <= reference.at(each.name) + 1e-6 ? 1 : 0;
    const double share = noWorse / static_cast<double>(series->size());
    std::cout << "AICc no worse than the reference's on " << 100.0 * share << " % of " << series->size() << " series\n";
    EXPECT_GE(share, 0.99);
}

} // namespace
} // namespace antevia
