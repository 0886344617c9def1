#include "analysis/forecast/pooled_season.h"

#include "analysis/base/random.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace antevia {
namespace {

Eigen::VectorXd noise(int periods, double size)
{
    Random random(5, Stream::Test, 0, 0);
    Eigen::VectorXd values(periods);
    for (double& value : values)
        value = size * random.normal();
    return values;
}

/// 0, 1, 2, 3, 0, 1 …
Eigen::VectorXd steps(int periods)
{
    Eigen::VectorXd values(periods);
    for (int t = 0; t < periods; ++t)
        values[t] = t % 4;
    return values;
}

TEST(ShrunkSeason, IsKeptWholeWhereNothingElseIsThere)
{
    const ShrunkSeason season = shrunkSeason(steps(42), 4); // ends with 0, 1
    EXPECT_GT(season.strength, 0.95);
    EXPECT_TRUE(season.next.isApprox(Eigen::Vector4d(0.5, 1.5, -1.5, -0.5), 0.15)) << season.next.transpose();
    EXPECT_NEAR((steps(42) - season.past).maxCoeff() - (steps(42) - season.past).minCoeff(), 0.0, 0.35);
}

TEST(ShrunkSeason, IsHeldBackWhereNoiseCouldHaveMadeIt)
{
    EXPECT_LT(shrunkSeason(noise(60, 1.0), 12).strength, 0.65);
    EXPECT_GT(shrunkSeason(steps(60) + noise(60, 0.3), 4).strength, 0.9);
}

TEST(ShrunkSeason, IsNotTakenForOneBecauseOfATrendOrOneOutlier)
{
    Eigen::VectorXd values = Eigen::VectorXd::LinSpaced(60, 0.0, 6.0) + noise(60, 0.1);
    EXPECT_LT(shrunkSeason(values, 12).next.cwiseAbs().maxCoeff(), 0.1);
    values[30] += 20.0;
    EXPECT_LT(shrunkSeason(values, 12).next.cwiseAbs().maxCoeff(), 1.0);
}

TEST(ShrunkSeason, NeedsMoreThanTwoSeasons)
{
    EXPECT_EQ(shrunkSeason(steps(9), 4).next, Eigen::VectorXd::Zero(1));
    EXPECT_EQ(shrunkSeason(steps(10), 4).next.size(), 4);
    EXPECT_EQ(shrunkSeason(steps(10), 1).past, Eigen::VectorXd::Zero(10));
}

RC_GTEST_PROP(ShrunkSeason, SumsToNothingAndIsFiniteForAnyHistory, ())
{
    const Eigen::VectorXd values = anyHistory();
    const ShrunkSeason season = shrunkSeason(values, anySeason());
    RC_ASSERT(season.past.size() == values.size());
    RC_ASSERT(season.past.allFinite() && season.next.allFinite());
    RC_ASSERT(std::abs(season.next.sum()) <= 1e-9 * (1.0 + values.maxCoeff()));
    RC_ASSERT(season.strength >= 0.0 && season.strength <= 1.0);
}

} // namespace
} // namespace antevia
