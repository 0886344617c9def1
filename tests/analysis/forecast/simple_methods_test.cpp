#include "analysis/forecast/simple_methods.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

TEST(SimpleMethods, NaiveRepeatsTheLastValue)
{
    EXPECT_EQ(naiveForecast(Eigen::Vector3d(1.0, 5.0, 9.0), 2), Eigen::Vector2d(9.0, 9.0));
}

TEST(SimpleMethods, SeasonalNaiveRepeatsTheLastSeasonExactly)
{
    const Eigen::VectorXd history{{9.0, 9.0, 1.0, 2.0, 3.0}};
    const Eigen::VectorXd expected{{1.0, 2.0, 3.0, 1.0, 2.0}};
    EXPECT_EQ(seasonalNaiveForecast(history, 3, 5), expected);
}

TEST(SimpleMethods, SeasonalNaiveIsNaiveBeforeAWholeSeasonIsKnown)
{
    EXPECT_EQ(seasonalNaiveForecast(Eigen::Vector3d(1.0, 5.0, 9.0), 7, 2), Eigen::Vector2d(9.0, 9.0));
}

TEST(SimpleMethods, DriftGoesOnAlongTheLineThroughBothEnds)
{
    EXPECT_EQ(driftForecast(Eigen::Vector3d(2.0, 9.0, 6.0), 3), Eigen::Vector3d(8.0, 10.0, 12.0));
    EXPECT_EQ(driftForecast(Eigen::VectorXd::Constant(1, 4.0), 2), Eigen::Vector2d(4.0, 4.0));
}

TEST(SimpleMethods, MeanLooksAtTheLastValuesOnly)
{
    EXPECT_EQ(meanForecast(Eigen::Vector3d(100.0, 4.0, 6.0), 2, 2), Eigen::Vector2d(5.0, 5.0));
    EXPECT_EQ(meanForecast(Eigen::Vector2d(4.0, 6.0), 7, 1)[0], 5.0);
}

} // namespace
} // namespace antevia
