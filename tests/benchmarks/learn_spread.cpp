#include "tests/benchmarks/learn_spread.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/interval_record.h"
#include "tests/benchmarks/benchmark_series.h"
#include "tests/benchmarks/spread_learning.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>

namespace antevia {

namespace {

constexpr std::size_t originsOfASeries = 4;
constexpr std::size_t originsApart = 3;
constexpr std::size_t firstOrigin = 8; // of a backtest: before, hardly an error is known
constexpr double shareOfVolume = 0.3;  // of the loss that counts people, beside that which counts series alike

SpreadExample exampleAt(const IntervalRecord::AtOrigin& origin, const Backtest& backtest)
{
    SpreadExample example;
    const ForecastMethod method = ForecastMethod::Combination;
    example.median = backtest.of(method).row(origin.row).transpose();
    example.actual = backtest.actual.row(origin.row).transpose();
    example.zeros = origin.errors.grounds.history.zeros;
    example.terms.resize(example.median.size(), SpreadModel::termCount);
    for (Eigen::Index h = 0; h < example.median.size(); ++h)
        example.terms.row(h) = spreadTerms(origin.errors.grounds, static_cast<int>(h) + 1, example.median[h],
                                           backtest.disagreementOf(method)(origin.row, h), 0.0);
    return example;
}

/// The last origins from which the whole horizon lies in the training part, some periods apart.
std::vector<SpreadExample> examplesOf(const BenchmarkSeries& series, const RunContext& run)
{
    const auto horizon = static_cast<int>(series.actual.size());
    const Eigen::VectorXd& values = series.training.values();
    std::vector<SpreadExample> examples;
    const double scale = naiveScale(values, series.season);
    if (std::isnan(values[0]) || !(scale > 0.0))
        return examples;
    auto made = backtest({values, series.season, horizon, 36, {ForecastMethod::Combination}, {}}, run);
    if (!made)
        return examples;
    const IntervalRecord record({series.training, series.season, *made, 0.0}, ForecastMethod::Combination, {});
    std::size_t passed = 0;
    for (auto origin = record.origins().rbegin(); origin != record.origins().rend(); ++origin) {
        const auto place = static_cast<std::size_t>(origin->row);
        if (place < firstOrigin || examples.size() == originsOfASeries)
            break;
        if (made->origins[place] + horizon > values.size() || passed++ % originsApart != 0)
            continue;
        examples.push_back(exampleAt(*origin, *made));
        examples.back().lossWeight = 1.0 / scale;
    }
    return examples;
}

Result<std::vector<SpreadExample>> examplesOf(const std::vector<BenchmarkSeries>& set, int threads)
{
    std::vector<std::vector<SpreadExample>> ofSeries(set.size());
    const auto one = [&](int i) -> Result<void> {
        ofSeries[static_cast<std::size_t>(i)] = examplesOf(set[static_cast<std::size_t>(i)], RunContext({}, {}, 1));
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(set.size()), one, RunContext({}, {}, threads)));
    std::vector<SpreadExample> all;
    for (auto& each : ofSeries)
        all.insert(all.end(), each.begin(), each.end());
    return all;
}

/// So that a set of four times as many examples weighs twice, and within it both series and people count.
void weigh(std::vector<SpreadExample>& set)
{
    double volume = 0.0;
    for (const SpreadExample& each : set)
        volume += each.actual.array().isNaN().select(0.0, each.actual.array()).mean();
    const auto count = static_cast<double>(set.size());
    for (SpreadExample& each : set) {
        each.share = std::sqrt(1000.0 / count);
        each.lossWeight = each.share * ((1.0 - shareOfVolume) * each.lossWeight + shareOfVolume * count / volume);
    }
}

double meanDisagreement(const std::vector<SpreadExample>& examples)
{
    double sum = 0.0;
    for (const SpreadExample& each : examples)
        sum += each.terms.col(2).mean();
    return sum / static_cast<double>(examples.size());
}

Result<void> write(const SpreadModel& model, const std::filesystem::path& file)
{
    std::ofstream out(file);
    out << writtenSpreadModel(model);
    if (!out.flush())
        return Error{ErrorCode::Io, "cannot write " + file.string()};
    return {};
}

} // namespace

Result<void> learnSpread(const LearnSpreadOptions& options)
{
    SpreadModel model;
    model.levels = {0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99};
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    model.origin.push_back("learnt " + printDay(today) + " by antevia-bench learn-spread");
    std::vector<SpreadExample> examples;
    for (const auto& [file, source] :
         {std::pair{"unhcr_asylum_corridors_monthly.csv", "UNHCR, monthly asylum applications 2012 to mid-2017"},
          {"hospital_monthly.csv", "Hyndman, monthly patient counts 2000 to 2005"},
          {"m3_monthly.csv", "International Institute of Forecasters, M3 competition (2000), monthly series"}}) {
        TRY(const auto all, readBenchmarkSeries(options.folder / file));
        const auto series = everyNth(all, options.every);
        TRY(auto ofSet, examplesOf(series, options.threads));
        weigh(ofSet);
        std::printf("%s: %zu origins of %zu series\n", file, ofSet.size(), series.size());
        model.origin.push_back(std::string(source) + ": training part, " + std::to_string(ofSet.size()) + " origins");
        examples.insert(examples.end(), ofSet.begin(), ofSet.end());
    }
    model.usualDisagreement = meanDisagreement(examples);
    return write(learntFrom(examples, std::move(model)), options.out);
}

} // namespace antevia
