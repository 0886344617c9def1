#include "analysis/base/random.h"
#include "analysis/forecast/unit_roots.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

Eigen::VectorXd whiteNoise(int periods)
{
    Random random(21, Stream::Test, 0, 0);
    Eigen::VectorXd values(periods);
    for (double& value : values)
        value = random.normal();
    return values;
}

Eigen::VectorXd summed(Eigen::VectorXd values)
{
    for (Eigen::Index t = 1; t < values.size(); ++t)
        values[t] += values[t - 1];
    return values;
}

TEST(UnitRoots, NoiseNeedsNoDifferenceARandomWalkOneAndItsSumTwo)
{
    const Eigen::VectorXd noise = whiteNoise(200);
    EXPECT_EQ(ordinaryDifferences(noise), 0);
    EXPECT_EQ(ordinaryDifferences(summed(noise)), 1);
    EXPECT_EQ(ordinaryDifferences(summed(summed(noise))), 2);
}

TEST(UnitRoots, TheStatisticOfAShortSeriesIsAsWorkedOutByHand)
{
    // Centred −1, 1, 1, −1: partial sums −1, 0, 1, 0; no lags at n = 4; (1 + 1) / (16 · 1).
    EXPECT_DOUBLE_EQ(kpssStatistic(Eigen::Vector4d(1.0, 3.0, 3.0, 1.0)), 0.125);
    EXPECT_EQ(kpssStatistic(Eigen::VectorXd::Constant(9, 4.0)), 0.0);
}

TEST(UnitRoots, AStrongSeasonIsDifferencedAndNoiseIsNot)
{
    Eigen::VectorXd values = whiteNoise(72);
    EXPECT_EQ(seasonalDifferences(values, 12), 0);
    for (int t = 0; t < 72; ++t)
        values[t] += 10.0 * std::cos(2.0 * 3.14159265358979 * t / 12.0);
    EXPECT_EQ(seasonalDifferences(values, 12), 1);
    EXPECT_EQ(seasonalDifferences(values.head(35), 12), 0);
    EXPECT_EQ(seasonalDifferences(values, 1), 0);
}

TEST(UnitRoots, DifferencesAreTakenAtTheGivenLag)
{
    EXPECT_EQ(differencesAt(Eigen::Vector4d(1.0, 4.0, 9.0, 16.0), 2), Eigen::Vector2d(8.0, 12.0));
}

} // namespace
} // namespace antevia
