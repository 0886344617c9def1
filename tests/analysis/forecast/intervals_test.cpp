#include "analysis/base/random.h"
#include "analysis/forecast/intervals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace antevia {
namespace {

const std::vector<double> levels{0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975};
const double onePart = std::numeric_limits<double>::quiet_NaN();
/// Some years of a busy border.
const HistoryFeatures usual{60.0, 100.0, 0.0, 0.1, 0.1, 1.0};

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

/// Errors of one size, up and down, one period ahead.
SeriesErrors even(int count, double size)
{
    SeriesErrors errors{{}, 100.0};
    for (int i = 0; i < count; ++i)
        errors.samples.push_back({i, 1, i % 2 == 0 ? size : -size});
    return errors;
}

double spreadOf(const SeriesErrors& own, const std::vector<SeriesErrors>& like = {})
{
    return fitErrors(usual, own, like).spread(1, 100.0, onePart);
}

TEST(Intervals, ErrorsThatGrowAreSeenToGrow)
{
    EXPECT_NEAR(fitErrors(usual, drawn(400, 12, 0.0, 1), {}).grounds.growth, 0.0, 0.05);
    EXPECT_NEAR(fitErrors(usual, drawn(400, 12, 0.5, 2), {}).grounds.growth, 0.5, 0.05);
}

TEST(Intervals, SpreadAboutAsTheHistoryAndItsErrorsDid)
{
    HistoryFeatures wild = usual;
    wild.change = wild.seasonalChange = 2.0 * usual.change;
    const double twice = fitErrors(wild, even(40, 2.0), {}).spread(1, 100.0, onePart);
    EXPECT_GT(spreadOf(even(40, 2.0)), spreadOf(even(40, 1.0)));
    EXPECT_GT(twice, 1.4 * spreadOf(even(40, 1.0)));
    EXPECT_LT(twice, 2.5 * spreadOf(even(40, 1.0)));
}

TEST(Intervals, FewErrorsSpreadWiderThanManyOfTheSameSize)
{
    EXPECT_GT(spreadOf(even(6, 1.0)), 1.1 * spreadOf(even(60, 1.0)));
}

TEST(Intervals, AreWiderWhereThePartsDisagree)
{
    const ErrorModel model = fitErrors(usual, even(40, 1.0), {});
    EXPECT_GT(model.spread(3, 100.0, 0.5), 1.1 * model.spread(3, 100.0, 0.05));
}

TEST(Intervals, LikeSeriesWidenWhatTheOwnFewErrorsMakeTooNarrow)
{
    const std::vector<SeriesErrors> like{drawn(30, 5, 0.4, 5), drawn(30, 5, 0.4, 6)};
    EXPECT_GT(spreadOf(even(6, 0.01), like), 2.0 * spreadOf(even(6, 0.01)));
}

TEST(Intervals, BeyondTheHorizonSeenTheSpreadGrowsLikeARandomWalkUpToACap)
{
    ErrorModel model;
    model.grounds.history = usual;
    model.grounds.own = 1.0;
    model.longest = 4;
    EXPECT_NEAR(model.spread(9, 100.0, onePart) / model.spread(4, 100.0, onePart), 1.5, 1e-12); // √(9/4)
    EXPECT_DOUBLE_EQ(model.spread(400, 100.0, onePart) / model.spread(4, 100.0, onePart), 2.0);
}

TEST(Intervals, OnlyErrorsKnownByADayAreKnownByIt)
{
    const SeriesErrors errors{{{10, 1, 1.0}, {11, 2, 2.0}, {12, 3, 3.0}}, 5.0};
    EXPECT_EQ(errors.knownBy(11).samples.size(), 2u);
    EXPECT_EQ(errors.knownBy(9).samples.size(), 0u);
}

TEST(Intervals, QuantilesAreOrderedNotBelowZeroNotAboveTheHighestAndHoldTheValueOfAnOnlyPart)
{
    ErrorModel model = fitErrors(usual, drawn(40, 6, 0.5, 7), {});
    model.width = 3.0;
    const Eigen::VectorXd median{{0.0, 4.0, 100.0, 2.0, 60.0, 1.0}};
    const Eigen::MatrixXd quantiles =
        quantilesAround(median, Eigen::VectorXd::Constant(6, onePart), model, levels, 150.0);
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
    EXPECT_GT(fitErrors(usual, lasting, {}).correlation, 0.9);
    EXPECT_LT(fitErrors(usual, drawn(300, 5, 0.0, 8), {}).correlation, 0.15);
}

TEST(WholeQuantiles, AreRoundedTowardsTheMedianButNextToNothingIsZero)
{
    const std::vector<double> few{0.1, 0.5, 0.9};
    Eigen::MatrixXd quantiles(3, 3);
    quantiles << 1.4, 2.6, 4.9, //
        0.04, 0.6, 0.8,         //
        2.0, 5.0, 9.0;
    Eigen::MatrixXd expected(3, 3);
    expected << 2.0, 3.0, 4.0, //
        0.0, 1.0, 1.0,         //
        2.0, 5.0, 9.0;
    EXPECT_EQ(wholeQuantiles(quantiles, few), expected);
}

} // namespace
} // namespace antevia
