#include "analysis/base/quantiles.h"
#include "analysis/forecast/forecast.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace antevia {
namespace {

Forecast spreading()
{
    Forecast forecast;
    forecast.levels = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};
    forecast.quantiles.resize(3, 7);
    forecast.quantiles << 800, 900, 950, 1000, 1100, 1300, 1700, //
        700, 850, 930, 1010, 1200, 1500, 2000,                   //
        0, 0, 2, 5, 9, 15, 40;
    forecast.pathCorrelation = 0.8;
    return forecast;
}

TEST(SamplePaths, FollowTheQuantilesOfEachPeriod)
{
    const Forecast forecast = spreading();
    const Eigen::MatrixXd paths = samplePaths(forecast, 20000, 1);
    for (int h = 0; h < 3; ++h) {
        std::vector<double> values(paths.col(h).begin(), paths.col(h).end());
        std::ranges::sort(values);
        for (std::size_t i = 0; i < forecast.levels.size(); ++i) {
            const double wanted = forecast.quantiles(h, static_cast<Eigen::Index>(i));
            EXPECT_NEAR(quantile(std::span<const double>(values), forecast.levels[i]), wanted, 0.02 * wanted + 1.0);
        }
    }
}

TEST(SamplePaths, AreWholeNumbersAndNeverBelowZero)
{
    const Eigen::MatrixXd paths = samplePaths(spreading(), 5000, 2);
    EXPECT_GE(paths.minCoeff(), 0.0);
    EXPECT_EQ(paths, paths.array().round().matrix());
}

TEST(SamplePaths, NeighbouringPeriodsMoveTogetherAsFarAsTheForecastSays)
{
    Forecast forecast = spreading();
    const auto agreement = [&](double correlation) {
        forecast.pathCorrelation = correlation;
        const Eigen::MatrixXd paths = samplePaths(forecast, 20000, 3);
        return ((paths.col(0).array() > 1000.0) == (paths.col(1).array() > 1010.0)).cast<double>().mean();
    };
    // Two normal scores of correlation r agree in sign with probability ½ + asin(r) / π.
    EXPECT_NEAR(agreement(0.0), 0.5, 0.02);
    EXPECT_NEAR(agreement(0.8), 0.5 + std::asin(0.8) / 3.14159265358979, 0.02);
}

TEST(SamplePaths, APathDependsOnSeedAndItsNumberOnly)
{
    const Forecast forecast = spreading();
    EXPECT_EQ(samplePaths(forecast, 10, 4), samplePaths(forecast, 50, 4).topRows(10));
    EXPECT_NE(samplePaths(forecast, 10, 4), samplePaths(forecast, 10, 5));
}

} // namespace
} // namespace antevia
