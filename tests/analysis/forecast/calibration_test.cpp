#include "analysis/forecast/calibration.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace antevia {
namespace {

constexpr std::array levels{0.025, 0.1, 0.5, 0.9, 0.975};

/// `count` values in a row that each lay `ratio` half widths away.
std::vector<Reach> reaching(int count, double ratio)
{
    std::vector<Reach> all;
    for (int target = 0; target < count; ++target)
        all.push_back({target, ratio});
    return all;
}

TEST(WidthFactor, IsOneWhereNothingIsKnown)
{
    EXPECT_DOUBLE_EQ(widthFactor({}, 10), 1.0);
    EXPECT_DOUBLE_EQ(widthFactor(reaching(5, 3.0), -1), 1.0);
}

TEST(WidthFactor, WidensWhereValuesLayOutsideAndNarrowsWhereTheyLayDeepInside)
{
    EXPECT_GT(widthFactor(reaching(40, 1.2), 50), 1.05);
    EXPECT_LT(widthFactor(reaching(40, 0.8), 50), 0.98);
    EXPECT_LE(widthFactor(reaching(500, 9.0), 500), 1.4);
    EXPECT_GE(widthFactor(reaching(500, 0.0), 500), 0.9);
}

TEST(WidthFactor, FewValuesSayLittle)
{
    EXPECT_LT(widthFactor(reaching(3, 1.2), 10), widthFactor(reaching(60, 1.2), 100));
}

TEST(WidthFactor, KnowsNothingOfLaterPeriods)
{
    std::vector<Reach> known = reaching(30, 1.0);
    const double before = widthFactor(known, 29);
    known.push_back({30, 50.0});
    EXPECT_DOUBLE_EQ(widthFactor(known, 29), before);
}

TEST(Reach, OfTheBoundsOfTheCentralIntervalIsOneAndOfTheMedianZero)
{
    const Eigen::VectorXd quantiles{{20.0, 60.0, 100.0, 180.0, 400.0}};
    EXPECT_DOUBLE_EQ(reachOf(60.0, quantiles, levels), 1.0);
    EXPECT_DOUBLE_EQ(reachOf(180.0, quantiles, levels), 1.0);
    EXPECT_DOUBLE_EQ(reachOf(100.0, quantiles, levels), 0.0);
    EXPECT_DOUBLE_EQ(reachOf(260.0, quantiles, levels), 2.0);
}

TEST(Reach, IsFiniteWhereNothingIsExpectedOnASide)
{
    const Eigen::VectorXd zeros = Eigen::VectorXd::Zero(5);
    EXPECT_DOUBLE_EQ(reachOf(0.0, zeros, levels), 0.0);
    EXPECT_TRUE(std::isfinite(reachOf(7.0, zeros, levels)));
}

TEST(Widened, LiesSoManyTimesAsFarFromTheMedianBetweenZeroAndTheHighest)
{
    const Eigen::MatrixXd quantiles = Eigen::RowVector<double, 5>(20.0, 60.0, 100.0, 180.0, 400.0);
    const Eigen::MatrixXd made = widened(quantiles, levels, 1.5, 500.0);
    EXPECT_TRUE(made.isApprox(Eigen::MatrixXd(Eigen::RowVector<double, 5>(0.0, 40.0, 100.0, 220.0, 500.0))));
    EXPECT_EQ(widened(quantiles, levels, 1.0, 500.0), quantiles);
}

} // namespace
} // namespace antevia
