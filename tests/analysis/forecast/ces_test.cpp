#include "analysis/base/random.h"
#include "analysis/forecast/ces.h"
#include "analysis/forecast/ces_filter.h"
#include "tests/analysis/forecast/any_history.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h> // after gtest, which it needs

#include <cmath>

namespace antevia {
namespace {

/// Five years with a season of `height` around a level of 500.
Eigen::VectorXd monthly(double height)
{
    Random random(5, Stream::Test, 0, 0);
    Eigen::VectorXd history(60);
    for (int t = 0; t < 60; ++t)
        history[t] = 500.0 + height * std::sin(2.0 * 3.14159265358979 * t / 12.0) + 5.0 * random.normal();
    return history;
}

TEST(Ces, WithAnImaginaryPartOfOneTheLevelIsThatOfExponentialSmoothing)
{
    CesFit fit;
    fit.parameters = {1.5, 1.0, 0.0, 1.0}; // level + 0.5 error
    fit.last.level = {8.0, 5.0};
    EXPECT_DOUBLE_EQ(cesForecast(advanced(fit, 10.0), 1)[0], 9.0);
    EXPECT_DOUBLE_EQ(cesForecast(advanced(advanced(fit, 10.0), 6.0), 1)[0], 7.5);
}

TEST(Ces, FollowsALineByLettingThePotentialGrow)
{
    const Eigen::VectorXd history = Eigen::VectorXd::LinSpaced(60, 100.0, 395.0); // 5 a period
    const auto fit = fitCes(history, 1, CesSeason::None);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(cesForecast(*fit, 4)[3], 415.0, 10.0);
}

TEST(Ces, ChoosesASeasonWhereThereIsOneAndNoneWhereThereIsNone)
{
    EXPECT_NE(bestCes(monthly(100.0), 12).season, CesSeason::None);
    EXPECT_EQ(bestCes(monthly(0.0).head(20), 12).season, CesSeason::None); // fewer than three seasons
    const Eigen::VectorXd history = monthly(100.0);
    const Eigen::VectorXd forecast = cesForecast(bestCes(history, 12), 12);
    EXPECT_NEAR(forecast[3], 600.0, 20.0);
    EXPECT_NEAR(forecast[9], 400.0, 20.0);
}

TEST(Ces, IsNotFittedToAHistoryTooShortForItsForm)
{
    EXPECT_FALSE(fitCes(monthly(100.0).head(35), 12, CesSeason::Partial));
    EXPECT_FALSE(fitCes(monthly(100.0).head(4), 1, CesSeason::None));
    const Eigen::VectorXd few{{1.0, 2.0, 6.0}};
    EXPECT_TRUE(cesForecast(bestCes(few, 12), 5).isApproxToConstant(3.0));
}

TEST(Ces, WithItsParametersHeldIsAsItWas)
{
    for (const CesSeason kind : {CesSeason::None, CesSeason::Simple, CesSeason::Partial, CesSeason::Full}) {
        const auto fit = fitCes(monthly(100.0), 12, kind);
        ASSERT_TRUE(fit) << cesName(kind);
        const auto held = cesWith(monthly(100.0), 12, kind, fit->parameters);
        ASSERT_TRUE(held);
        EXPECT_EQ(cesForecast(*held, 18), cesForecast(*fit, 18)) << cesName(kind);
        EXPECT_TRUE(isStable(fit->parameters, kind, 12)) << cesName(kind);
    }
}

TEST(Ces, ASearchFromItsOwnResultIsNoWorse)
{
    const auto fit = fitCes(monthly(100.0), 12, CesSeason::Full);
    ASSERT_TRUE(fit);
    const auto again = fitCes(monthly(100.0), 12, CesSeason::Full, fit->parameters);
    ASSERT_TRUE(again);
    EXPECT_LE(again->aicc, fit->aicc);
}

TEST(Ces, ItsOwnForecastsTakenInChangeNothing)
{
    for (const CesSeason kind : {CesSeason::None, CesSeason::Simple, CesSeason::Partial, CesSeason::Full}) {
        const auto fit = fitCes(monthly(100.0), 12, kind);
        ASSERT_TRUE(fit);
        const Eigen::VectorXd forecast = cesForecast(*fit, 14);
        CesFit moved = *fit;
        for (const double value : forecast.head(13))
            moved = advanced(moved, value);
        EXPECT_NEAR(cesForecast(moved, 1)[0], forecast[13], 1e-9) << cesName(kind);
    }
}

/// The weights die out just where the errors of two runs from different states come together.
TEST(Ces, IsStableInsideTheRegionOfThePaperOnly)
{
    EXPECT_TRUE(isStable({1.3, 1.0, 0.0, 1.0}, CesSeason::None, 1));
    EXPECT_FALSE(isStable({0.5, 0.9, 0.0, 1.0}, CesSeason::None, 1)); // inside its second circle
    EXPECT_FALSE(isStable({2.4, 1.0, 0.0, 1.0}, CesSeason::None, 1)); // inside its first one
    EXPECT_TRUE(isStable({1.3, 1.0, 0.1, 1.0}, CesSeason::Partial, 12));
    EXPECT_TRUE(isStable({1.3, 1.0, 1.3, 1.0}, CesSeason::Full, 12));
}

RC_GTEST_PROP(Ces, AnyHistoryHasAFiniteForecast, ())
{
    const Eigen::VectorXd history = testing_forecast::anyHistory();
    const CesFit fit = bestCes(history, *rc::gen::element(1, 2, 4, 7, 12, 24, 52));
    RC_ASSERT(cesForecast(fit, 30).allFinite());
    RC_ASSERT(cesForecast(advanced(fit, history.mean()), 30).allFinite());
}

RC_GTEST_PROP(Ces, AUnitTwiceAsSmallChangesNothing, ())
{
    const Eigen::VectorXd history = testing_forecast::anyHistory();
    const Eigen::VectorXd once = cesForecast(bestCes(history, 12), 6);
    RC_ASSERT(cesForecast(bestCes(2.0 * history, 12), 6) == Eigen::VectorXd(2.0 * once));
}

} // namespace
} // namespace antevia
