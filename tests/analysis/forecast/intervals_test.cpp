#include "analysis/base/random.h"
#include "analysis/forecast/intervals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

const std::vector<double> levels{0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975};

/// Errors of `origins` origins, up to `horizon` ahead, of standard deviation ahead^growth.
SeriesErrors drawn(int origins, int horizon, double growth, std::uint32_t which)
{
    Random random(9, Stream::Test, which, 0);
    SeriesErrors errors{{}, 100.0};
    for (int origin = 0; origin < origins; ++origin)
        for (int ahead = 1; ahead <= horizon; ++ahead)
            errors.samples.push_back({origin + ahead, ahead, std::pow(ahead, growth) * random.normal()});
    return errors;
}

TEST(Intervals, ErrorsThatGrowAreSeenToGrow)
{
    EXPECT_NEAR(fitErrors(drawn(400, 12, 0.0, 1), {}, levels).growth, 0.0, 0.05);
    EXPECT_NEAR(fitErrors(drawn(400, 12, 0.5, 2), {}, levels).growth, 0.5, 0.05);
}

TEST(Intervals, ManyNormalErrorsGiveNormalQuantiles)
{
    const ErrorModel model = fitErrors(drawn(2000, 3, 0.3, 3), {}, levels);
    for (std::size_t i = 0; i < levels.size(); ++i)
        EXPECT_NEAR(model.quantiles[i], normalQuantile(levels[i]), 0.08) << levels[i];
}

TEST(Intervals, FewErrorsGiveWiderQuantilesThanManyOfTheSameSize)
{
    SeriesErrors few{{}, 100.0};
    SeriesErrors many{{}, 100.0};
    for (int i = 0; i < 6; ++i)
        few.samples.push_back({i, 1, i % 2 == 0 ? 1.0 : -1.0});
    for (int i = 0; i < 60; ++i)
        many.samples.push_back({i, 1, i % 2 == 0 ? 1.0 : -1.0});
    EXPECT_GT(fitErrors(few, {}, levels).quantiles.back(), 1.1 * fitErrors(many, {}, levels).quantiles.back());
}

TEST(Intervals, LikeSeriesWidenWhatTheOwnFewErrorsMakeTooNarrow)
{
    SeriesErrors calm{{}, 100.0};
    for (int i = 0; i < 6; ++i)
        calm.samples.push_back({i, 1, i % 2 == 0 ? 0.01 : -0.01});
    const std::vector<SeriesErrors> like{drawn(30, 5, 0.4, 5), drawn(30, 5, 0.4, 6)};
    EXPECT_GT(fitErrors(calm, like, levels).quantiles.back(), 5.0 * fitErrors(calm, {}, levels).quantiles.back());
}

TEST(Intervals, LeanToTheSideOnWhichTheErrorsWere)
{
    SeriesErrors upward{{}, 100.0};
    for (int i = 0; i < 200; ++i)
        upward.samples.push_back({i, 1, i % 10 == 0 ? 5.0 : -0.2});
    const ErrorModel model = fitErrors(upward, {}, levels);
    EXPECT_GT(model.quantiles.back(), -2.0 * model.quantiles.front());
}

TEST(Intervals, BeyondTheHorizonSeenTheSpreadGrowsLikeARandomWalkUpToACap)
{
    ErrorModel model;
    model.growth = 0.1;
    model.longest = 4;
    EXPECT_NEAR(model.spread(9) / model.spread(4), 1.5, 1e-12); // √(9/4)
    EXPECT_DOUBLE_EQ(model.spread(400) / model.spread(4), 2.0);
    EXPECT_NEAR(model.spread(2), std::pow(2.0, 0.1), 1e-12);
}

TEST(Intervals, OnlyErrorsKnownByADayAreKnownByIt)
{
    const SeriesErrors errors{{{10, 1, 1.0}, {11, 2, 2.0}, {12, 3, 3.0}}, 5.0};
    EXPECT_EQ(errors.knownBy(11).samples.size(), 2u);
    EXPECT_EQ(errors.knownBy(9).samples.size(), 0u);
}

TEST(Intervals, QuantilesAreOrderedNotBelowZeroNotAboveTheHighestAndHoldTheMedian)
{
    ErrorModel model = fitErrors(drawn(40, 6, 0.5, 7), {}, levels);
    for (double& each : model.quantiles)
        each *= 3.0;
    const Eigen::VectorXd median{{0.0, 4.0, 100.0, 2.0, 60.0, 1.0}};
    const Eigen::MatrixXd quantiles = quantilesAround(median, model, levels, 150.0);
    for (Eigen::Index row = 0; row < quantiles.rows(); ++row) {
        EXPECT_TRUE(std::ranges::is_sorted(quantiles.row(row))) << row;
        EXPECT_EQ(quantiles(row, 3), median[row]);
    }
    EXPECT_GE(quantiles.minCoeff(), 0.0);
    EXPECT_LE(quantiles.maxCoeff(), 150.0);
}

TEST(Intervals, ErrorsThatGoOnAreCorrelatedAndFreshOnesAreNot)
{
    SeriesErrors lasting{{}, 100.0};
    Random random(4, Stream::Test, 0, 0);
    for (int origin = 0; origin < 100; ++origin) {
        const double error = random.normal();
        for (int ahead = 1; ahead <= 5; ++ahead)
            lasting.samples.push_back({origin + ahead, ahead, error});
    }
    EXPECT_GT(fitErrors(lasting, {}, levels).correlation, 0.9);
    EXPECT_LT(fitErrors(drawn(300, 5, 0.0, 8), {}, levels).correlation, 0.15);
}

} // namespace
} // namespace antevia
