#include "analysis/forecast/history_features.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace antevia {
namespace {

TEST(HistoryFeatures, ByHand)
{
    const Eigen::VectorXd history{{0.0, 10.0, 0.0, 10.0, 0.0, std::numeric_limits<double>::quiet_NaN()}};
    const HistoryFeatures features = historyFeatures(history, 2);
    EXPECT_DOUBLE_EQ(features.periods, 5.0);
    EXPECT_DOUBLE_EQ(features.level, 4.0);
    EXPECT_DOUBLE_EQ(features.zeros, 0.6);
    EXPECT_NEAR(features.change, 0.4335, 1e-4); // asinh √(10/50)
    EXPECT_DOUBLE_EQ(features.seasonalChange, 0.0);
}

TEST(HistoryFeatures, ATrendIsTheSameUpAndDown)
{
    const Eigen::VectorXd up = Eigen::VectorXd::LinSpaced(30, 1.0, 300.0);
    EXPECT_GT(historyFeatures(up, 12).trend, 5.0);
    EXPECT_NEAR(historyFeatures(up, 12).trend, historyFeatures(up.reverse(), 12).trend, 1e-9);
    EXPECT_EQ(historyFeatures(Eigen::VectorXd::Constant(30, 7.0), 12).trend, 0.0);
}

RC_GTEST_PROP(HistoryFeatures, AreFiniteForAnyHistory, ())
{
    const HistoryFeatures features = historyFeatures(anyHistory(), anySeason());
    RC_ASSERT(std::isfinite(features.level + features.change + features.seasonalChange + features.trend));
    RC_ASSERT(features.zeros >= 0.0 && features.zeros <= 1.0);
}

} // namespace
} // namespace antevia
