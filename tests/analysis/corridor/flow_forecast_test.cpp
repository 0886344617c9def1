#include "analysis/corridor/flow_forecast.h"
#include "tests/analysis/corridor/flow_case.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(FlowForecast, StartsFromTodaysFiguresUpstream)
{
    const HindcastInput chain = testing::chainOfThree(90);
    const Eigen::MatrixXd ahead = flowMedians(chain.network, chain.counts, {}, 2);
    EXPECT_NEAR(ahead(0, 1), chain.counts(89, 0), 90.0); // drawn a little to 0 by the ridge; the spread is 800
    EXPECT_NEAR(ahead(0, 2), 50.0 + 0.9 * chain.counts(89, 1), 90.0);
    EXPECT_NEAR(ahead(1, 2), 50.0 + 0.9 * chain.counts(89, 0), 90.0);
}

TEST(FlowForecast, KeepsTheEntryAtItsSmoothedLevel)
{
    HindcastInput chain = testing::chainOfThree(60);
    chain.counts.col(0).setConstant(700.0);
    const Eigen::MatrixXd ahead = flowMedians(chain.network, chain.counts, {}, 3);
    EXPECT_DOUBLE_EQ(ahead(0, 0), 700.0);
    EXPECT_DOUBLE_EQ(ahead(2, 0), 700.0);
}

TEST(FlowForecast, IsTheSameHoweverPlacesAreListed)
{
    const HindcastInput chain = testing::chainOfThree(70);
    const auto turned = *FlowNetwork::make({{"C"}, {"A"}, {"B"}}, {{{"A"}, {"B"}}, {{"B"}, {"C"}}});
    Eigen::MatrixXd counts(70, 3);
    counts << chain.counts.col(2), chain.counts.col(0), chain.counts.col(1);
    const Eigen::MatrixXd ahead = flowMedians(chain.network, chain.counts, {}, 5);
    const Eigen::MatrixXd same = flowMedians(turned, counts, {}, 5);
    EXPECT_EQ(ahead.col(0), same.col(1));
    EXPECT_EQ(ahead.col(1), same.col(2));
    EXPECT_EQ(ahead.col(2), same.col(0));
}

TEST(FlowForecast, ForecastsNobodyWhereNobodyEverCame)
{
    HindcastInput chain = testing::chainOfThree(40);
    chain.counts.setZero();
    EXPECT_EQ(flowMedians(chain.network, chain.counts, {}, 4), Eigen::MatrixXd::Zero(4, 3));
}

TEST(FlowForecast, TakesMissingDaysAnywhere)
{
    HindcastInput chain = testing::chainOfThree(90);
    for (int day = 3; day < 90; day += 11)
        chain.counts(day, day % 3) = nan;
    chain.counts(89, 2) = nan;
    const Eigen::MatrixXd ahead = flowMedians(chain.network, chain.counts, {}, 2);
    EXPECT_FALSE(ahead.array().isNaN().any());
    EXPECT_NEAR(ahead(0, 1), chain.counts(89, 0), 120.0);
}

TEST(FlowForecast, StaysAtTheLevelWhileTooFewDaysAreKnown)
{
    const HindcastInput chain = testing::chainOfThree(5);
    const Eigen::MatrixXd ahead = flowMedians(chain.network, chain.counts, {}, 2);
    EXPECT_GT(ahead.minCoeff(), 400.0);
    EXPECT_LT(ahead.maxCoeff(), 1500.0);
}

TEST(FlowForecast, LearnsAnewAfterAMeasure)
{
    HindcastInput chain = testing::chainOfThree(60);
    for (int day = 55; day < 60; ++day) // from day 55 on a fifth is let through
        chain.counts(day, 1) = std::round(0.2 * chain.counts(day - 1, 0));
    const double expected = 0.2 * chain.counts(59, 0);
    const double blind = flowMedians(chain.network, chain.counts, {}, 1)(0, 1);
    const double told = flowMedians(chain.network, chain.counts, {{1, 55}}, 1)(0, 1);
    EXPECT_LT(std::abs(told - expected), std::abs(blind - expected));
}

} // namespace
} // namespace antevia
