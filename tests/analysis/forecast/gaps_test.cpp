#include "analysis/forecast/gaps.h"

#include <gtest/gtest.h>

#include <limits>

namespace antevia {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

TEST(Gaps, AreFilledOnTheLineBetweenTheirNeighbours)
{
    const Eigen::VectorXd values{{4.0, missing, missing, 10.0}};
    EXPECT_TRUE(filled(values, 7).isApprox(Eigen::Vector4d(4.0, 6.0, 8.0, 10.0)));
}

TEST(Gaps, AtTheEndsCarryTheNearestValue)
{
    const Eigen::VectorXd values{{missing, 3.0, 5.0, missing}};
    EXPECT_EQ(filled(values, 1), Eigen::Vector4d(3.0, 3.0, 5.0, 5.0));
}

TEST(Gaps, KeepTheSeasonWhereItWasSeenTwice)
{
    const Eigen::VectorXd values{{10.0, 90.0, 10.0, 90.0, 10.0, missing, 10.0, 90.0}};
    EXPECT_NEAR(filled(values, 2)[5], 90.0, 12.0); // the gap itself tilts the mean of all a little
    EXPECT_NEAR(filled(values, 1)[5], 10.0, 1e-12);
}

TEST(Gaps, NeverReachBelowWhatWasSeen)
{
    const Eigen::VectorXd values{{500.0, 0.0, 300.0, 0.0, 0.0, missing, 0.0, 0.0}};
    EXPECT_GE(filled(values, 2)[5], 0.0);
}

TEST(Gaps, NoneLeavesTheHistoryAsItIs)
{
    const Eigen::VectorXd values{{1.0, 2.0, 3.0}};
    EXPECT_EQ(filled(values, 2), values);
}

} // namespace
} // namespace antevia
