#include "analysis/forecast/stl_forecast.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace antevia {
namespace {

/// A level of 200 with a wave of the given season.
Eigen::VectorXd waves(int periods, int season)
{
    Eigen::VectorXd values(periods);
    for (int t = 0; t < periods; ++t)
        values[t] = 200.0 + 50.0 * std::sin(2.0 * 3.14159265358979 * t / season);
    return values;
}

TEST(StlForecast, GoesOnWithTheWaveOfAnySeason)
{
    for (const int season : {7, 12, 52}) {
        const Eigen::VectorXd whole = waves(5 * season + 3, season);
        const auto fit = fitStl(whole.head(4 * season + 3), season);
        ASSERT_TRUE(fit) << season;
        EXPECT_GT(fit->strength, 0.95);
        EXPECT_TRUE(stlForecast(*fit, season).isApprox(whole.tail(season), 0.02)) << season;
    }
}

TEST(StlForecast, ThereIsNoneWithoutASeason)
{
    EXPECT_FALSE(fitStl(Eigen::VectorXd::Constant(60, 5.0), 12));
    EXPECT_FALSE(fitStl(waves(30, 12), 12));
    EXPECT_FALSE(fitStl(waves(60, 12), 1));
}

TEST(StlForecast, HeldParametersGiveTheSameFit)
{
    const Eigen::VectorXd history = waves(60, 12) + Eigen::VectorXd::LinSpaced(60, 0.0, 90.0);
    const auto fit = fitStl(history, 12);
    ASSERT_TRUE(fit);
    const auto held = stlWith(history, 12, {fit->adjusted.form, fit->adjusted.parameters});
    ASSERT_TRUE(held);
    EXPECT_TRUE(stlForecast(*held, 12).isApprox(stlForecast(*fit, 12), 1e-9));
}

TEST(StlForecast, OneValueMoreMovesTheLevelByItsShareOfTheErrorAndTheSeasonOn)
{
    StlFit fit;
    fit.adjusted.parameters.alpha = 0.5;
    fit.adjusted.last.level = 100.0;
    fit.season = Eigen::Vector2d(10.0, -10.0);
    const StlFit next = advanced(fit, 114.0); // expected 110
    EXPECT_EQ(stlForecast(next, 2), Eigen::Vector2d(92.0, 112.0));
}

RC_GTEST_PROP(StlForecast, TheForecastOfAnyCountsIsFinite, ())
{
    if (const auto fit = fitStl(anyHistory(), anySeason()))
        RC_ASSERT(stlForecast(advanced(*fit, 5.0), 18).allFinite());
}

} // namespace
} // namespace antevia
