#include "analysis/forecast/rolling_forecast.h"

#include "analysis/base/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

const Period january{Frequency::Monthly, 480}; // 2010

Eigen::VectorXd monthlyCounts(int periods)
{
    Random random(5, Stream::Test, 1, 0);
    Eigen::VectorXd values(periods);
    for (int t = 0; t < periods; ++t)
        values[t] = static_cast<double>(
            random.negativeBinomial(300.0 * (1.0 + 0.3 * std::sin(2.0 * M_PI * t / 12.0)), 0.02));
    return values;
}

Series known(const Eigen::VectorXd& values, int periods)
{
    return {january, values.head(periods)};
}

ForecastOptions yearAhead()
{
    ForecastOptions options;
    options.horizon = 12;
    options.methods = {ForecastMethod::Combination};
    return options;
}

Result<RollingForecast> begun(const Series& history)
{
    return RollingForecast::make({"DE"}, history, lastDay(history.last()), yearAhead(), {});
}

TEST(RollingForecast, BeginsAsTheForecastFromNothing)
{
    const Series history = known(monthlyCounts(72), 72);
    const auto rolling = begun(history);
    const auto whole = forecast({"DE"}, history, lastDay(history.last()), yearAhead(), {});
    ASSERT_TRUE(rolling && whole);
    EXPECT_EQ(rolling->latest(), *whole);
}

TEST(RollingForecast, AFigureMoreMovesItOnByOnePeriodAndJoinsItsRecord)
{
    const Eigen::VectorXd values = monthlyCounts(75);
    auto rolling = begun(known(values, 72));
    ASSERT_TRUE(rolling);
    const Series later = known(values, 75);
    ASSERT_TRUE(rolling->update(later, lastDay(later.last()), {}));
    EXPECT_EQ(rolling->latest().first, antevia::later(january, 75));
    EXPECT_EQ(rolling->latest().historyPeriods, 75);
    EXPECT_EQ(rolling->latest().backtest[0].origins, 36);
    EXPECT_GE(rolling->latest().quantiles.minCoeff(), 0.0);
    const auto anew = begun(later);
    ASSERT_TRUE(anew);
    const Eigen::VectorXd expected = anew->latest().quantile(0.5);
    EXPECT_LT((rolling->latest().quantile(0.5) - expected).norm(), 0.1 * expected.norm());
}

TEST(RollingForecast, KnowsTheSameAfterOneStepOfThreeAsAfterThreeOfOne)
{
    const Eigen::VectorXd values = monthlyCounts(75);
    auto atOnce = begun(known(values, 72));
    auto byOnes = begun(known(values, 72));
    ASSERT_TRUE(atOnce && byOnes);
    const Series whole = known(values, 75);
    ASSERT_TRUE(atOnce->update(whole, lastDay(whole.last()), {}));
    for (int periods = 73; periods <= 75; ++periods)
        ASSERT_TRUE(byOnes->update(known(values, periods), lastDay(known(values, periods).last()), {}));
    EXPECT_EQ(atOnce->latest(), byOnes->latest());
}

TEST(RollingForecast, IsMadeAnewWhereAFigureWasCorrected)
{
    const Eigen::VectorXd values = monthlyCounts(73);
    auto rolling = begun(known(values, 72));
    ASSERT_TRUE(rolling);
    Eigen::VectorXd corrected = values;
    corrected[60] += 40.0;
    const Series later = known(corrected, 73);
    ASSERT_TRUE(rolling->update(later, lastDay(later.last()), {}));
    const auto anew = begun(later);
    ASSERT_TRUE(anew);
    EXPECT_EQ(rolling->latest(), anew->latest());
}

TEST(RollingForecast, StaysWhatItWasWhereTheNewHistoryIsRefused)
{
    Eigen::VectorXd values = monthlyCounts(73);
    auto rolling = begun(known(values, 72));
    ASSERT_TRUE(rolling);
    const Forecast before = rolling->latest();
    values[72] = -1.0;
    EXPECT_FALSE(rolling->update(known(values, 73), lastDay(known(values, 73).last()), {}));
    EXPECT_EQ(rolling->latest(), before);
}

} // namespace
} // namespace antevia
