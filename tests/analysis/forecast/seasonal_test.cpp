#include "analysis/base/random.h"
#include "analysis/forecast/seasonal.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

/// 48 months on a line from 100, times (or plus) a season of twelve, without noise.
Eigen::VectorXd monthly(bool multiplicative)
{
    Eigen::VectorXd values(48);
    for (int t = 0; t < 48; ++t) {
        const double wave = std::sin(2.0 * 3.14159265358979 * t / 12.0);
        const double line = 100.0 + 2.0 * t;
        values[t] = multiplicative ? line * (1.0 + 0.3 * wave) : line + 30.0 * wave;
    }
    return values;
}

TEST(Seasonal, AYearlyWaveIsSeenAndNoiseIsNot)
{
    EXPECT_TRUE(isSeasonal(monthly(true), 12));
    Eigen::VectorXd noise(48);
    Random random(5, Stream::Test, 0, 0);
    for (double& value : noise)
        value = 50.0 + random.normal();
    EXPECT_FALSE(isSeasonal(noise, 12));
}

TEST(Seasonal, NothingIsSeasonalBeforeThreeSeasonsOrWithoutChange)
{
    EXPECT_FALSE(isSeasonal(monthly(true).head(35), 12));
    EXPECT_FALSE(isSeasonal(Eigen::VectorXd::Constant(60, 3.0), 12));
    EXPECT_FALSE(isSeasonal(monthly(true), 1));
}

TEST(Seasonal, TheSplitTakesAMultiplicativeSeasonOutAndPutsItBack)
{
    const Eigen::VectorXd history = monthly(true);
    const SeasonalSplit split = seasonalSplit(history, 12);
    ASSERT_TRUE(split.multiplicative);
    EXPECT_NEAR(split.factors.mean(), 1.0, 1e-12);
    EXPECT_NEAR(split.factors[3], 1.3, 0.01); // a line is not quite its own moving mean times the season
    EXPECT_NEAR(split.adjusted[20], 140.0, 2.0);
    const Eigen::VectorXd line = Eigen::VectorXd::LinSpaced(12, 196.0, 218.0);
    EXPECT_NEAR(split.restored(line)[3], 202.0 * 1.3, 2.0);
}

TEST(Seasonal, AHistoryThatTouchesZeroIsSplitAdditively)
{
    Eigen::VectorXd history = monthly(false);
    history.array() -= history.minCoeff();
    const SeasonalSplit split = seasonalSplit(history, 12);
    ASSERT_TRUE(split.isSeasonal());
    EXPECT_FALSE(split.multiplicative);
    EXPECT_NEAR(split.factors.sum(), 0.0, 1e-9);
    EXPECT_NEAR(split.factors[3], 30.0, 0.5);
}

TEST(Seasonal, WithoutASeasonTheSplitIsTheHistoryItself)
{
    const Eigen::VectorXd history = Eigen::VectorXd::LinSpaced(20, 1.0, 20.0);
    const SeasonalSplit split = seasonalSplit(history, 12);
    EXPECT_FALSE(split.isSeasonal());
    EXPECT_EQ(split.adjusted, history);
    EXPECT_EQ(split.restored(Eigen::Vector2d(7.0, 8.0)), Eigen::Vector2d(7.0, 8.0));
}

} // namespace
} // namespace antevia
