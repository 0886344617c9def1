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

/// Share of paths in which two periods lie on the same side of their medians.
double agreement(const Forecast& forecast, int one, int other)
{
    const Eigen::MatrixXd paths = samplePaths(forecast, 20000, 3);
    const double oneMedian = forecast.quantile(0.5)[one];
    const double otherMedian = forecast.quantile(0.5)[other];
    return ((paths.col(one).array() > oneMedian) == (paths.col(other).array() > otherMedian)).cast<double>().mean();
}

/// Two normal scores of correlation r agree in sign with probability ½ + asin(r) / π.
double agreementOf(double correlation)
{
    return 0.5 + std::asin(correlation) / 3.14159265358979;
}

/// `periods` periods around 1000, whose spread grows by the given factor from one to the next.
Forecast widening(int periods, double factor, double correlation)
{
    Forecast forecast;
    forecast.levels = {0.1, 0.5, 0.9};
    forecast.quantiles.resize(periods, 3);
    for (int h = 0; h < periods; ++h)
        forecast.quantiles.row(h) << 1000.0 - 100.0 * std::pow(factor, h), 1000.0, 1000.0 + 100.0 * std::pow(factor, h);
    forecast.pathCorrelation = correlation;
    return forecast;
}

TEST(SamplePaths, UnderAConstantSpreadPeriodsMoveTogetherAsTheErrorsDid)
{
    EXPECT_NEAR(agreement(widening(3, 1.0, 0.0), 0, 1), 0.5, 0.02);
    EXPECT_NEAR(agreement(widening(3, 1.0, 0.8), 0, 1), agreementOf(0.8), 0.02);
    EXPECT_NEAR(agreement(widening(3, 1.0, 0.8), 0, 2), agreementOf(0.64), 0.02);
}

TEST(SamplePaths, AWideningSpreadIsALevelThatWandersOffAndStaysAway)
{
    // Variances 1, 1.44, … of one scatter and a random walk: neighbours share the walk up to the earlier of them.
    const Forecast forecast = widening(9, 1.2, 0.0);
    const double earlier = std::pow(1.44, 7);
    const double later = std::pow(1.44, 8);
    EXPECT_NEAR(agreement(forecast, 7, 8), agreementOf((earlier - 1.0) / std::sqrt(earlier * later)), 0.02);
}

TEST(SamplePaths, APathDependsOnSeedAndItsNumberOnly)
{
    const Forecast forecast = spreading();
    EXPECT_EQ(samplePaths(forecast, 10, 4), samplePaths(forecast, 50, 4).topRows(10));
    EXPECT_NE(samplePaths(forecast, 10, 4), samplePaths(forecast, 10, 5));
}

} // namespace
} // namespace antevia
