#include "analysis/forecast/damped_log.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace antevia {
namespace {

TEST(DampedLog, OfAConstantIsThatConstant)
{
    const auto fit = fitDampedLog(Eigen::VectorXd::Constant(30, 40.0), 12);
    ASSERT_TRUE(fit);
    EXPECT_TRUE(dampedLogForecast(*fit, 6).isApproxToConstant(40.0, 1e-9));
}

TEST(DampedLog, AnExplosionIsDampedToAtMostADoubling)
{
    Eigen::VectorXd growing(24);
    for (int t = 0; t < 24; ++t)
        growing[t] = std::floor(std::pow(1.6, t)); // 49,517 at the end
    const auto fit = fitDampedLog(growing, 1);
    ASSERT_TRUE(fit);
    const Eigen::VectorXd forecast = dampedLogForecast(*fit, 200);
    EXPECT_GT(forecast[0], growing[23]);
    EXPECT_LE(forecast[199], 2.0 * growing[23] + 1.0);
}

TEST(DampedLog, OneSpikeHardlyMovesTheForecast)
{
    Eigen::VectorXd history = Eigen::VectorXd::Constant(40, 100.0);
    for (int t = 0; t < 40; ++t)
        history[t] += t % 3;
    history[38] = 5000.0;
    const auto fit = fitDampedLog(history, 1);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(dampedLogForecast(*fit, 3)[2], 101.0, 10.0);
}

TEST(DampedLog, ALevelShiftIsBelievedAfterSomePeriods)
{
    Eigen::VectorXd history = Eigen::VectorXd::Constant(40, 100.0);
    history.tail(12).setConstant(400.0);
    const auto fit = fitDampedLog(history, 1);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(dampedLogForecast(*fit, 1)[0], 400.0, 40.0);
}

TEST(DampedLog, GoesOnWithASeason)
{
    Eigen::VectorXd history(60);
    for (int t = 0; t < 60; ++t)
        history[t] = t % 12 == 6 ? 300.0 : 100.0;
    const auto fit = fitDampedLog(history, 12);
    ASSERT_TRUE(fit);
    const Eigen::VectorXd forecast = dampedLogForecast(*fit, 12);
    EXPECT_NEAR(forecast[6], 300.0, 15.0);
    EXPECT_NEAR(forecast[7], 100.0, 5.0);
}

TEST(DampedLog, OneValueMoreIsAFilterOfTheWholeHistory)
{
    Eigen::VectorXd history = Eigen::VectorXd::LinSpaced(30, 50.0, 130.0);
    history[12] = 20.0;
    const DampedLogParameters parameters{0.4, 0.05, 0.9};
    const auto before = dampedLogWith(history.head(29), 1, parameters);
    const auto whole = dampedLogWith(history, 1, parameters);
    ASSERT_TRUE(before && whole);
    const Eigen::VectorXd stepped = dampedLogForecast(advanced(*before, history[29]), 5);
    EXPECT_TRUE(stepped.isApprox(dampedLogForecast(*whole, 5), 0.01)); // the first spread is of the whole history
}

TEST(DampedLog, SurvivesAwkwardHistories)
{
    for (const Eigen::VectorXd& history : awkwardHistories()) {
        const auto fit = fitDampedLog(history, 12);
        EXPECT_TRUE(!fit || dampedLogForecast(*fit, 18).allFinite()) << history.transpose();
    }
}

RC_GTEST_PROP(DampedLog, TheForecastOfAnyCountsIsBetweenZeroAndTwiceTheHighest, ())
{
    const Eigen::VectorXd history = anyHistory();
    const auto fit = fitDampedLog(history, anySeason());
    RC_PRE(fit.has_value());
    const Eigen::VectorXd forecast = dampedLogForecast(*fit, 18);
    RC_ASSERT(forecast.allFinite() && forecast.minCoeff() >= 0.0);
    RC_ASSERT(forecast.maxCoeff() <= (2.0 * history.maxCoeff() + 1.0) * (1.0 + 1e-9));
}

} // namespace
} // namespace antevia
