#include "analysis/base/random.h"
#include "analysis/forecast/arima.h"
#include "analysis/forecast/arima_estimate.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace antevia {
namespace {

/// Values of an autoregression of order 1 around 50.
Eigen::VectorXd autoregression(double weight, int periods)
{
    Random random(31, Stream::Test, 0, 0);
    Eigen::VectorXd values(periods);
    double state = 0.0;
    for (double& value : values)
        value = 50.0 + (state = weight * state + random.normal());
    return values;
}

/// The airline model without noise in the season: a random walk plus a fixed yearly wave.
Eigen::VectorXd seasonalWalk(int periods)
{
    Random random(32, Stream::Test, 0, 0);
    Eigen::VectorXd values(periods);
    double level = 300.0;
    for (int t = 0; t < periods; ++t)
        values[t] = (level += random.normal()) + 40.0 * std::sin(2.0 * 3.14159265358979 * t / 12.0);
    return values;
}

TEST(Arima, FindsAnAutoregressionAndItsWeight)
{
    const auto fit = fitArima(autoregression(0.7, 400), 1);
    ASSERT_TRUE(fit);
    EXPECT_EQ(fit->model.order.d, 0);
    const ArimaEstimate known =
        estimateArima(autoregression(0.7, 400), {1, 0, 0, 0, 0, 0, true}, {{}, 1, {}, 0.0}, 1e-8);
    EXPECT_NEAR(known.model.partials[0], 0.7, 0.08); // standard error √((1 − 0.49)/400) ≈ 0.036
    EXPECT_NEAR(known.model.mean, 50.0, 0.6);
    EXPECT_NEAR(known.variance, 1.0, 0.15);
}

TEST(Arima, AForecastOfAnAutoregressionReturnsToTheMean)
{
    const Eigen::VectorXd history = autoregression(0.7, 100);
    const auto fit = arimaWith(history, {{1, 0, 0, 0, 0, 0, true}, 1, Eigen::VectorXd::Constant(1, 0.5), 10.0});
    ASSERT_TRUE(fit);
    const double away = history[99] - 10.0;
    EXPECT_TRUE(arimaForecast(*fit, 3).isApprox(Eigen::Vector3d(10 + away / 2, 10 + away / 4, 10 + away / 8)));
}

TEST(Arima, TakesDifferencesOfASeasonAndOfAWalk)
{
    const auto fit = fitArima(seasonalWalk(120), 12);
    ASSERT_TRUE(fit);
    EXPECT_EQ(fit->model.order.seasonalD, 1);
    const Eigen::VectorXd forecast = arimaForecast(*fit, 12);
    EXPECT_GT(forecast.maxCoeff() - forecast.minCoeff(), 60.0);
}

TEST(Arima, GoesOnAlongAStraightLine)
{
    const auto fit = fitArima(Eigen::VectorXd::LinSpaced(40, 100.0, 256.0), 12); // 4 a period
    ASSERT_TRUE(fit);
    EXPECT_TRUE(arimaForecast(*fit, 3).isApprox(Eigen::Vector3d(260.0, 264.0, 268.0), 1e-6));
}

TEST(Arima, OfAConstantIsThatConstant)
{
    const auto fit = fitArima(Eigen::VectorXd::Constant(40, 7.0), 12);
    ASSERT_TRUE(fit);
    EXPECT_TRUE(arimaForecast(*fit, 4).isApproxToConstant(7.0, 1e-9));
}

TEST(Arima, OneValueMoreChangesTheForecastAsAFilterOfTheWholeHistoryDoes)
{
    const Eigen::VectorXd history = seasonalWalk(121);
    const auto fit = fitArima(history.head(120), 12);
    ASSERT_TRUE(fit);
    const auto whole = arimaWith(history, fit->model);
    ASSERT_TRUE(whole);
    const Eigen::VectorXd stepped = arimaForecast(advanced(*fit, history[120]), 12);
    EXPECT_TRUE(stepped.isApprox(arimaForecast(*whole, 12), 2e-3)); // what is known of the presample changes a little
}

TEST(Arima, StartedFromItsOwnModelItEndsAtOneAsGood)
{
    const Eigen::VectorXd history = seasonalWalk(120);
    const auto fit = fitArima(history, 12);
    const auto again = fitArima(history, 12, fit->model);
    ASSERT_TRUE(fit && again);
    EXPECT_LE(again->aicc, fit->aicc + 0.1); // a search may stop a little before the minimum
    EXPECT_TRUE(arimaForecast(*again, 6).isApprox(arimaForecast(*fit, 6), 0.01));
}

TEST(Arima, ScalesWithTheHistory)
{
    const Eigen::VectorXd history = seasonalWalk(90);
    const Eigen::VectorXd once = arimaForecast(*fitArima(history, 12), 6);
    EXPECT_TRUE(arimaForecast(*fitArima(1024.0 * history, 12), 6).isApprox(1024.0 * once, 1e-6));
}

TEST(Arima, ItsNameSaysTheOrders)
{
    EXPECT_EQ(arimaName({0, 1, 1, 0, 1, 1, false}, 12), "ARIMA(0,1,1)(0,1,1)12");
    EXPECT_EQ(arimaName({2, 0, 0, 0, 0, 0, true}, 7), "ARIMA(2,0,0) with mean");
    EXPECT_EQ(arimaName({1, 1, 0, 0, 0, 0, true}, 1), "ARIMA(1,1,0) with drift");
}

TEST(Arima, SurvivesAwkwardHistories)
{
    for (const Eigen::VectorXd& history : awkwardHistories())
        for (const int season : {1, 7, 12, 52}) {
            const auto fit = fitArima(history, season);
            EXPECT_TRUE(!fit || arimaForecast(*fit, 18).allFinite()) << history.transpose();
        }
}

RC_GTEST_PROP(Arima, TheForecastOfAnyCountsIsFinite, ())
{
    if (const auto fit = fitArima(anyHistory(), *rc::gen::element(1, 4, 7, 12)))
        RC_ASSERT(arimaForecast(*fit, 18).allFinite());
}

} // namespace
} // namespace antevia
