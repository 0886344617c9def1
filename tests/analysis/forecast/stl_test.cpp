#include "analysis/base/random.h"
#include "analysis/forecast/stl.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace antevia {
namespace {

double wave(int t)
{
    return 20.0 * std::sin(2.0 * 3.14159265358979 * t / 12.0);
}

/// 96 months on a line from 100 with a yearly wave and noise of standard deviation `noise`.
Eigen::VectorXd waveOnALine(double noise)
{
    Random random(3, Stream::Test, 0, 0);
    Eigen::VectorXd values(96);
    for (int t = 0; t < 96; ++t)
        values[t] = 100.0 + 0.5 * t + wave(t) + noise * random.normal();
    return values;
}

TEST(Stl, TakesALineAndAWaveApart)
{
    const StlSplit split = stl(waveOnALine(0.0), 12);
    for (const int t : {0, 20, 50, 95}) {
        EXPECT_NEAR(split.trend[t], 100.0 + 0.5 * t, 0.7); // at the ends the season takes some of the slope
        EXPECT_NEAR(split.season[t], wave(t), 0.7);
    }
    EXPECT_GT(split.seasonStrength(), 0.99);
    EXPECT_GT(split.trendStrength(), 0.99);
}

TEST(Stl, NoiseHasNeitherSeasonNorTrend)
{
    Eigen::VectorXd noise(120);
    Random random(8, Stream::Test, 0, 0);
    for (double& value : noise)
        value = 50.0 + random.normal();
    const StlSplit split = stl(noise, 12);
    EXPECT_LT(split.seasonStrength(), 0.5);
    EXPECT_LT(split.trendStrength(), 0.4);
}

TEST(Stl, AnOutlierMovesTheRobustSplitLess)
{
    Eigen::VectorXd values = waveOnALine(1.0);
    const StlSplit clean = stl(values, 12, {11, true});
    values[40] += 300.0;
    const double plain = (stl(values, 12).season - clean.season).cwiseAbs().maxCoeff();
    const double robust = (stl(values, 12, {11, true}).season - clean.season).cwiseAbs().maxCoeff();
    EXPECT_LT(robust, 2.0);
    EXPECT_GT(plain, 20.0);
}

TEST(Stl, WithoutTwoSeasonsThereIsOnlyATrend)
{
    const StlSplit split = stl(waveOnALine(0.0).head(20), 12);
    EXPECT_TRUE(split.season.isZero());
    EXPECT_EQ(split.seasonStrength(), 0.0);
}

TEST(Stl, AConstantHasNoStrengths)
{
    const StlSplit split = stl(Eigen::VectorXd::Constant(60, 5.0), 12);
    EXPECT_EQ(split.seasonStrength(), 0.0);
    EXPECT_EQ(split.trendStrength(), 0.0);
}

RC_GTEST_PROP(Stl, ThePartsAddUpToTheHistory, ())
{
    const Eigen::VectorXd history = anyHistory();
    const StlSplit split = stl(history, anySeason(), {11, *rc::gen::arbitrary<bool>()});
    RC_ASSERT((split.trend + split.season + split.remainder).isApprox(history, 1e-9));
    RC_ASSERT(split.trend.allFinite() && split.season.allFinite());
    RC_ASSERT(split.seasonStrength() >= 0.0 && split.seasonStrength() <= 1.0);
}

} // namespace
} // namespace antevia
