#include "analysis/base/random.h"
#include "analysis/forecast/theta.h"
#include "tests/analysis/forecast/any_history.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h> // after gtest, which it needs

namespace antevia {
namespace {

TEST(Theta, GoesOnAlongAStraightLine)
{
    const Eigen::VectorXd history = Eigen::VectorXd::LinSpaced(40, 100.0, 256.0); // 4 a period
    const Eigen::VectorXd forecast = thetaForecast(fitTheta(history), history, 5);
    for (int h = 0; h < 5; ++h)
        EXPECT_NEAR(forecast[h], 256.0 + 4.0 * (h + 1), 0.2); // the weight is held below 1
}

TEST(Theta, OfAConstantIsThatConstant)
{
    const Eigen::VectorXd history = Eigen::VectorXd::Constant(12, 7.0);
    EXPECT_TRUE(thetaForecast(fitTheta(history), history, 4).isApproxToConstant(7.0, 1e-9));
}

TEST(Theta, WithoutALineIsSimpleExponentialSmoothing)
{
    ThetaFit fit;
    fit.alpha = 0.5;
    fit.weight = 0.0;
    fit.level = 8.0;
    // 8 → 9 → 7.5: smoothed by halves.
    EXPECT_TRUE(thetaForecast(fit, Eigen::Vector2d(10.0, 6.0), 3).isApproxToConstant(7.5));
}

TEST(Theta, FollowsARandomWalkByItsLastValue)
{
    Eigen::VectorXd history(300);
    Random random(2, Stream::Test, 0, 0);
    double level = 1000.0;
    for (double& value : history)
        value = level += 10.0 * random.normal();
    const ThetaFit fit = fitTheta(history);
    EXPECT_GT(fit.alpha, 0.85);
    EXPECT_NEAR(thetaForecast(fit, history, 1)[0], history[299], 5.0);
}

TEST(Theta, TheReportedErrorsAreThoseOfItsOwnOneStepForecasts)
{
    const Eigen::VectorXd history{{12.0, 15.0, 11.0, 18.0, 22.0, 19.0, 25.0, 24.0}};
    const ThetaFit fit = fitTheta(history);
    double sse = 0.0;
    for (Eigen::Index t = 2; t < history.size(); ++t) {
        const double error = history[t] - thetaForecast(fit, history.head(t), 1)[0];
        sse += error * error;
    }
    EXPECT_NEAR(fit.sse, sse, 1e-8);
    EXPECT_GE(fit.theta(), 1.0);
}

TEST(Theta, ForecastsFromItsLastStateAsAfterItsHistory)
{
    const Eigen::VectorXd history{{12.0, 15.0, 11.0, 18.0, 22.0, 19.0, 25.0, 24.0}};
    const ThetaFit fit = fitTheta(history);
    EXPECT_EQ(thetaForecast(fit, 6), thetaForecast(fit, history, 6));
}

TEST(Theta, AValueTakenInMovesItAsIfItHadBeenInTheHistory)
{
    const Eigen::VectorXd history{{12.0, 15.0, 11.0, 18.0, 22.0, 19.0, 25.0, 24.0}};
    const ThetaFit fit = fitTheta(history.head(7));
    EXPECT_EQ(thetaForecast(advanced(fit, 24.0), 6), thetaForecast(fit, history, 6));
}

TEST(Theta, WithItsParametersHeldIsAsItWas)
{
    const Eigen::VectorXd history{{12.0, 15.0, 11.0, 18.0, 22.0, 19.0, 25.0, 24.0}};
    const ThetaFit fit = fitTheta(history);
    EXPECT_EQ(thetaForecast(thetaWith(history, fit.parameters()), 6), thetaForecast(fit, 6));
}

TEST(Theta, TheStandardOneBendsByTwo)
{
    const Eigen::VectorXd history{{12.0, 15.0, 11.0, 18.0, 22.0, 19.0, 25.0, 24.0}};
    const ThetaFit standard = fitTheta(history, ThetaKind::Standard);
    EXPECT_DOUBLE_EQ(standard.theta(), 2.0);
    EXPECT_GE(standard.sse, fitTheta(history).sse);
}

RC_GTEST_PROP(Theta, AnyHistoryHasAFiniteForecast, ())
{
    const Eigen::VectorXd history = testing_forecast::anyHistory();
    for (const ThetaKind kind : {ThetaKind::Optimised, ThetaKind::Standard}) {
        const ThetaFit fit = fitTheta(history, kind);
        RC_ASSERT(thetaForecast(fit, 30).allFinite());
        RC_ASSERT(thetaForecast(advanced(fit, history.mean()), 30).allFinite());
    }
}

} // namespace
} // namespace antevia
