#include "analysis/corridor/outcome.h"

#include <gtest/gtest.h>

#include <array>

namespace antevia {
namespace {

/// Five replicates, days 0 … 2.
Paths sample()
{
    Paths paths(5, 3);
    paths << 10, 1, 100, //
        10, 5, 0,        //
        10, 3, 100,      //
        10, 4, 0,        //
        10, 2, 100;
    return paths;
}

TEST(Outcome, DailyQuantilesAreThoseOfEachDaysReplicates)
{
    const Eigen::MatrixXd quantiles = dailyQuantiles(sample(), std::array{0.0, 0.5, 0.75});
    Eigen::MatrixXd expected(3, 3);
    expected << 10, 10, 10, 1, 3, 4, 0, 100, 100;
    EXPECT_EQ(quantiles, expected);
}

TEST(Outcome, TotalsAreTakenPerReplicateBeforeTheQuantile)
{
    EXPECT_EQ(totalQuantile(sample(), 1, 2, 0.5), 101); // 101, 5, 103, 4, 102
    EXPECT_EQ(totalQuantile(sample(), 1, 2, 0.0), 4);
    EXPECT_EQ(totalQuantile(sample(), 1, 1, 1.0), 5);
}

TEST(Outcome, CumulativeQuantilesBeginOnTheirDay)
{
    const Eigen::MatrixXd quantiles = cumulativeQuantiles(sample(), 1, std::array{0.5});
    Eigen::MatrixXd expected(3, 1);
    expected << 0, 3, 101;
    EXPECT_EQ(quantiles, expected);
}

TEST(Outcome, TotalsMayPassThirtyTwoBits)
{
    const Paths many = Paths::Constant(1, 4, 1'000'000'000);
    EXPECT_EQ(totalQuantile(many, 0, 3, 0.5), 4e9);
}

TEST(Outcome, TheShareAboveCountsReplicatesByDayAndOnceAbove)
{
    const Eigen::VectorXd byDay = shareAbove(sample(), 10);
    EXPECT_EQ(byDay, Eigen::Vector3d(0, 0, 0.6));
    Paths falling = sample();
    falling.col(1).swap(falling.col(2));
    EXPECT_EQ(shareAbove(falling, 10), Eigen::Vector3d(0, 0.6, 0));
    EXPECT_EQ(shareEverAbove(falling, 10), Eigen::Vector3d(0, 0.6, 0.6));
}

TEST(Outcome, DifferencesArePairedReplicateByReplicate)
{
    Paths changed = sample();
    changed.col(1).array() += 7;
    const Eigen::MatrixXd quantiles = differenceQuantiles(sample(), changed, std::array{0.05, 0.95});
    Eigen::MatrixXd expected(3, 2);
    expected << 0, 0, 7, 7, 0, 0;
    EXPECT_EQ(quantiles, expected);
    EXPECT_EQ(totalDifferenceQuantile(sample(), changed, 0, 2, 0.5), 7);
}

TEST(CorridorOutcome, ChildrenAreTheirShareOfEachGroup)
{
    std::vector<Paths> groups(2, Paths(1, 2));
    groups[0] << 100, 10;
    groups[1] << 40, 3;
    const std::array shares{0.3, 0.1};
    const Paths children = partOfGroups(groups, shares);
    EXPECT_EQ(children(0, 0), 34);
    EXPECT_EQ(children(0, 1), 3); // 3.3
}

} // namespace
} // namespace antevia
