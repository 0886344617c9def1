#include "analysis/base/random.h"
#include "analysis/forecast/score_driven.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {
namespace {

constexpr std::array levels{0.1, 0.5, 0.9};

/// Independent negative-binomial counts.
Eigen::VectorXd counts(double mean, double dispersion, int periods)
{
    Random random(44, Stream::Test, 0, 0);
    Eigen::VectorXd values(periods);
    for (double& value : values)
        value = static_cast<double>(random.negativeBinomial(mean, dispersion));
    return values;
}

TEST(ScoreDriven, RecoversLevelAndDispersionOfSteadyCounts)
{
    const auto fit = fitScoreDriven(counts(30.0, 0.4, 400), 12);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->parameters.dispersion, 0.4, 0.12);
    EXPECT_LT(fit->parameters.level, 0.08);
    EXPECT_NEAR(std::exp(fit->level), 30.0, 6.0);
    EXPECT_EQ(fit->season.size(), 1);
}

TEST(ScoreDriven, QuantilesOfSteadyCountsAreThoseOfTheirDistribution)
{
    const Eigen::VectorXd history = counts(3.0, 1.0, 400);
    const auto fit = fitScoreDriven(history, 1);
    ASSERT_TRUE(fit);
    // Geometric with mean 3: P(count ≥ k) = 0.75^k; the median is 2, the 0.9 quantile 8.
    const Eigen::MatrixXd quantiles = scoreDrivenQuantiles(*fit, 1, levels);
    EXPECT_NEAR(quantiles(0, 0), 0.0, 0.5);
    EXPECT_NEAR(quantiles(0, 1), 2.0, 1.0);
    EXPECT_NEAR(quantiles(0, 2), 8.0, 2.0);
}

TEST(ScoreDriven, QuantilesSpreadWithTheHorizonWhereTheLevelWanders)
{
    ScoreDrivenFit fit{{0.6, 0.0, 0.0, 0.1}, std::log(50.0), 0.0, Eigen::VectorXd::Zero(1), 100.0, 0.0};
    const Eigen::MatrixXd quantiles = scoreDrivenQuantiles(fit, 12, levels);
    EXPECT_GT(quantiles(11, 2) - quantiles(11, 0), 1.3 * (quantiles(0, 2) - quantiles(0, 0)));
}

TEST(ScoreDriven, ASpikeMovesTheIntensityByNoMoreThanItsBound)
{
    const ScoreDrivenFit fit{{0.3, 0.0, 0.0, 0.1}, std::log(50.0), 0.0, Eigen::VectorXd::Zero(1), 60.0, 0.0};
    const double score = 3.0 * std::sqrt(1.0 / 50.0 + 0.1);
    EXPECT_LE(advanced(fit, 1e9).level, std::log(50.0) + 0.3 * score);
}

TEST(ScoreDriven, SilenceIsForecastAsSilence)
{
    Eigen::VectorXd history = counts(20.0, 0.2, 60);
    history.tail(24).setZero();
    const auto fit = fitScoreDriven(history, 12);
    ASSERT_TRUE(fit);
    EXPECT_LE(scoreDrivenForecast(*fit, 6).maxCoeff(), 1.0);
}

TEST(ScoreDriven, GoesOnWithASeason)
{
    Eigen::VectorXd history = counts(40.0, 0.02, 72);
    for (int t = 6; t < 72; t += 12)
        history[t] += 100.0;
    const auto fit = fitScoreDriven(history, 12);
    ASSERT_TRUE(fit);
    const Eigen::VectorXd forecast = scoreDrivenForecast(*fit, 12);
    EXPECT_NEAR(forecast[6], 130.0, 35.0);
    EXPECT_NEAR(forecast[0], 40.0, 12.0);
}

TEST(ScoreDriven, OneValueMoreIsAFilterOfTheWholeHistory)
{
    const Eigen::VectorXd history = counts(10.0, 0.3, 40);
    const ScoreDrivenParameters parameters{0.4, 0.1, 0.0, 0.3};
    const auto before = scoreDrivenWith(history.head(39), 1, parameters);
    const auto whole = scoreDrivenWith(history, 1, parameters);
    ASSERT_TRUE(before && whole);
    EXPECT_NEAR(advanced(*before, history[39]).level, whole->level, 1e-9);
}

TEST(ScoreDriven, SurvivesAwkwardHistories)
{
    for (const Eigen::VectorXd& history : awkwardHistories()) {
        const auto fit = fitScoreDriven(history, 12);
        EXPECT_TRUE(!fit || scoreDrivenForecast(*fit, 18).allFinite()) << history.transpose();
    }
}

RC_GTEST_PROP(ScoreDriven, QuantilesOfAnyCountsAreOrderedAndNotNegative, ())
{
    const auto fit = fitScoreDriven(anyHistory(), anySeason());
    RC_PRE(fit.has_value());
    const Eigen::MatrixXd quantiles = scoreDrivenQuantiles(*fit, 6, levels);
    RC_ASSERT(quantiles.allFinite() && quantiles.minCoeff() >= 0.0);
    for (int h = 0; h < 6; ++h)
        RC_ASSERT(quantiles(h, 0) <= quantiles(h, 1) && quantiles(h, 1) <= quantiles(h, 2));
}

} // namespace
} // namespace antevia
