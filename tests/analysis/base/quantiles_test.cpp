#include "analysis/base/quantiles.h"
#include "analysis/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

TEST(Quantiles, TypeSevenInterpolatesBetweenTheNeighbours)
{
    const std::vector<double> values{1.0, 2.0, 4.0, 8.0};
    EXPECT_DOUBLE_EQ(quantile(std::span<const double>(values), 0.0), 1.0);
    EXPECT_DOUBLE_EQ(quantile(std::span<const double>(values), 0.25), 1.75); // R: quantile(c(1,2,4,8), 0.25)
    EXPECT_DOUBLE_EQ(quantile(std::span<const double>(values), 0.5), 3.0);
    EXPECT_DOUBLE_EQ(quantile(std::span<const double>(values), 1.0), 8.0);
}

TEST(Quantiles, OfOneValueIsThatValueAndOfNoneIsMissing)
{
    const std::vector<double> one{7.0};
    EXPECT_DOUBLE_EQ(quantile(std::span<const double>(one), 0.9), 7.0);
    EXPECT_TRUE(std::isnan(quantile(std::span<const double>(), 0.5)));
    EXPECT_TRUE(std::isnan(medianOf({})));
}

TEST(Quantiles, OfUnsortedCountsAgreeWithThoseOfSortedOnes)
{
    const std::vector<double> levels{0.0, 0.025, 0.1, 0.1, 0.5, 0.9, 0.975, 1.0};
    for (const double mean : {0.0, 0.3, 30.0, 4e6}) { // all alike, many alike, near one another, far apart
        std::vector<std::int32_t> counts;
        Random random(3, Stream::Test, 0, 0);
        for (int i = 0; i < 997; ++i)
            counts.push_back(static_cast<std::int32_t>(random.negativeBinomial(mean, 0.1)));
        std::vector<double> sorted(counts.begin(), counts.end());
        std::ranges::sort(sorted);
        auto together = counts;
        const auto all = quantiles(together, levels);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            auto shuffled = counts;
            EXPECT_DOUBLE_EQ(quantile(std::span<std::int32_t>(shuffled), levels[i]),
                             quantile(std::span<const double>(sorted), levels[i]));
            EXPECT_DOUBLE_EQ(all[i], quantile(std::span<const double>(sorted), levels[i])) << mean;
        }
    }
}

} // namespace
} // namespace antevia
