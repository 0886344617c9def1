#include "analysis/base/random.h"
#include "analysis/forecast/forecast.h"
#include "tests/analysis/forecast/histories.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
const Day october16 = makeDay(2015, 10, 16);

/// A history that ends with the period of 16 October 2015.
Series endingInOctober(const Eigen::VectorXd& values, Frequency frequency = Frequency::Daily)
{
    Period last = periodOf(october16, frequency);
    if (lastDay(last) > october16)
        last = later(last, -1);
    return {later(last, 1 - static_cast<int>(values.size())), values};
}

/// Counts of mean `mean` with the variance 0.02 mean² of a busy border, and a weekly wave.
Eigen::VectorXd busyBorder(int periods, double mean, std::uint32_t which)
{
    Random random(16, Stream::Test, which, 0);
    Eigen::VectorXd values(periods);
    for (int t = 0; t < periods; ++t)
        values[t] = static_cast<double>(random.negativeBinomial(mean * (1.0 + 0.2 * std::sin(0.9 * t)), 0.02));
    return values;
}

Result<Forecast> made(const Series& history, const ForecastOptions& options = {})
{
    return forecast({"MK"}, history, october16, options, RunContext());
}

bool anyWarning(const Forecast& forecast, const std::string& part)
{
    return std::ranges::any_of(forecast.warnings, [&](const auto& each) { return each.find(part) != each.npos; });
}

void expectWellFormed(const Forecast& forecast, int horizon)
{
    ASSERT_EQ(forecast.horizon(), horizon);
    ASSERT_FALSE(forecast.quantiles.array().isNaN().any());
    EXPECT_GE(forecast.quantiles.minCoeff(), 0.0);
    for (int h = 0; h < horizon; ++h)
        EXPECT_TRUE(std::ranges::is_sorted(forecast.quantiles.row(h))) << h;
    for (const auto& member : forecast.members)
        EXPECT_EQ(member.median.size(), horizon);
}

TEST(Forecast, SixteenDaysGiveSixtyDaysOfWideIntervalsAndSaySo)
{
    ForecastOptions options;
    options.horizon = 60;
    for (std::uint32_t i = 1; i <= 8; ++i)
        options.likeSeries.push_back(endingInOctober(busyBorder(16, 3000.0 + 500.0 * i, i)));
    const auto result = made(endingInOctober(busyBorder(16, 5000.0, 0)), options);
    ASSERT_TRUE(result);
    expectWellFormed(*result, 60);
    EXPECT_EQ(result->first, periodOf(makeDay(2015, 10, 17), Frequency::Daily));
    EXPECT_EQ(result->historyPeriods, 16);
    EXPECT_NEAR(result->quantile(0.5)[0], 5000.0, 1500.0);
    const auto width = (result->quantile(0.9) - result->quantile(0.1)).eval();
    EXPECT_GT(width[0], 500.0);
    EXPECT_GT(width[59], 1.5 * width[0]);
    EXPECT_LT(result->quantiles.maxCoeff(), 4.1 * 8000.0);
    EXPECT_TRUE(anyWarning(*result, "16 days of history: the intervals lean on the errors of 8 other series"));
    EXPECT_TRUE(anyWarning(*result, "ahead are extrapolated"));
}

TEST(Forecast, IntervalsOfANewSampleOfTheSameProcessCoverAsTheySay)
{
    // 40 histories of 60 days and the 14 days after each: 560 points, so one standard error is about 2 points of 100.
    int inside = 0;
    int points = 0;
    ForecastOptions options;
    options.horizon = 14;
    options.backtestOrigins = 10;
    options.methods = {ForecastMethod::Combination};
    for (std::uint32_t i = 0; i < 40; ++i) {
        const Eigen::VectorXd all = busyBorder(74, 400.0, 100 + i);
        const auto result = made(endingInOctober(all.head(60)), options);
        ASSERT_TRUE(result);
        const auto actual = all.tail(14).array();
        points += 14;
        inside += static_cast<int>(
            ((actual >= result->quantile(0.1).array()) && (actual <= result->quantile(0.9).array())).count());
    }
    EXPECT_NEAR(static_cast<double>(inside) / points, 0.8, 0.1);
}

TEST(Forecast, TheBacktestHoldsTheCombinationEachMemberAndBothNaiveMethods)
{
    ForecastOptions options;
    options.methods = {ForecastMethod::Ets, ForecastMethod::Theta};
    const auto result = made(endingInOctober(busyBorder(120, 900.0, 1)), options);
    ASSERT_TRUE(result);
    std::vector<ForecastMethod> methods;
    for (const auto& row : result->backtest) {
        methods.push_back(row.method);
        EXPECT_EQ(row.origins, 36);
        EXPECT_GT(row.points, 200);
        EXPECT_GT(row.mase, 0.0);
        EXPECT_GT(row.wql, 0.0);
        EXPECT_GT(row.coverage95, 0.8);
        EXPECT_GE(row.coverage95, row.coverage80);
    }
    EXPECT_THAT(methods,
                testing::UnorderedElementsAre(ForecastMethod::Ets, ForecastMethod::Theta, ForecastMethod::Naive,
                                              ForecastMethod::SeasonalNaive, ForecastMethod::Combination));
    EXPECT_FALSE(result->naiveIsBetter);
}

TEST(Forecast, SaysWhenANaiveMethodDidBetter)
{
    Eigen::VectorXd history(20); // too short for a season to be fitted, but last week tells all about this one
    for (int t = 0; t < 20; ++t)
        history[t] = t % 7 < 2 ? 100.0 : 900.0;
    const auto result = made(endingInOctober(history));
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->naiveIsBetter);
    EXPECT_TRUE(anyWarning(*result, "a naive method was closer"));
}

TEST(Forecast, ASingleMethodAskedForOwnsTheQuantiles)
{
    ForecastOptions options;
    options.methods = {ForecastMethod::SeasonalNaive};
    options.horizon = 7;
    const Eigen::VectorXd history = busyBorder(70, 300.0, 2);
    const auto result = made(endingInOctober(history), options);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->method, ForecastMethod::SeasonalNaive);
    EXPECT_EQ(result->quantile(0.5), history.tail(7));
}

TEST(Forecast, WeeklyMonthlyQuarterlyAndYearlyHistoriesWork)
{
    for (const auto frequency : {Frequency::Weekly, Frequency::Monthly, Frequency::Quarterly, Frequency::Yearly}) {
        const auto result = made(endingInOctober(busyBorder(60, 300.0, 3), frequency));
        ASSERT_TRUE(result) << word(frequency);
        expectWellFormed(*result, 30);
    }
}

TEST(Forecast, OneToFourPeriodsRepeatTheLastValueAndWarn)
{
    for (int periods = 1; periods <= 4; ++periods) {
        const auto result = made(endingInOctober(Eigen::VectorXd::LinSpaced(periods, 100.0, 100.0 * periods)));
        ASSERT_TRUE(result) << periods;
        expectWellFormed(*result, 30);
        EXPECT_DOUBLE_EQ(result->quantile(0.5)[29], periods == 1 ? 100.0 : 100.0 * periods);
        EXPECT_GT(result->quantile(0.975)[0], 1.2 * result->quantile(0.5)[0]);
        EXPECT_TRUE(anyWarning(*result, "the forecast repeats the last value"));
    }
}

TEST(Forecast, OfNothingButZerosIsZeroAndOfAConstantIsTheConstant)
{
    const auto zeros = made(endingInOctober(Eigen::VectorXd::Zero(60)));
    ASSERT_TRUE(zeros);
    EXPECT_EQ(zeros->quantiles.maxCoeff(), 0.0);
    EXPECT_TRUE(anyWarning(*zeros, "never changed"));
    const auto constant = made(endingInOctober(Eigen::VectorXd::Constant(60, 42.0)));
    ASSERT_TRUE(constant);
    EXPECT_TRUE(constant->quantile(0.5).isApproxToConstant(42.0, 1e-6));
    EXPECT_TRUE(anyWarning(*constant, "never changed"));
}

TEST(Forecast, ASeriesThatHardlyBeganIsToldApartFromItsLikes)
{
    ForecastOptions options;
    options.likeSeries = {endingInOctober(busyBorder(16, 5000.0, 11)), endingInOctober(busyBorder(16, 4000.0, 12))};
    Eigen::VectorXd history = Eigen::VectorXd::Zero(16);
    history[7] = 6.0;
    const auto result = made(endingInOctober(history), options);
    ASSERT_TRUE(result);
    EXPECT_TRUE(anyWarning(*result, "a flow that begins cannot be foreseen"));
}

TEST(Forecast, GapsAreFilledForFittingAndCountedAloud)
{
    Eigen::VectorXd history = busyBorder(60, 300.0, 4);
    history[10] = history[11] = history[40] = missing;
    const auto result = made(endingInOctober(history));
    ASSERT_TRUE(result);
    expectWellFormed(*result, 30);
    EXPECT_EQ(result->historyPeriods, 57);
    EXPECT_TRUE(anyWarning(*result, "3 days of the history missing"));
}

TEST(Forecast, PeriodsWithoutAValueYetAreForecastToo)
{
    Eigen::VectorXd history = busyBorder(60, 300.0, 5);
    ForecastOptions options;
    options.horizon = 9;
    const auto early = made(endingInOctober(history.head(58)), options);
    history[58] = history[59] = missing;
    options.horizon = 7;
    const auto late = made(endingInOctober(history), options);
    ASSERT_TRUE(early && late);
    EXPECT_EQ(late->first, periodOf(makeDay(2015, 10, 17), Frequency::Daily));
    EXPECT_EQ(late->quantiles, early->quantiles.bottomRows(7));
    EXPECT_TRUE(anyWarning(*late, "no value for the last 2 days"));
}

TEST(Forecast, TheSameInputsGiveTheSameForecastOnAnyNumberOfThreads)
{
    const Series history = endingInOctober(busyBorder(80, 300.0, 6));
    const auto one = forecast({"MK"}, history, october16, {}, RunContext({}, {}, 1));
    const auto two = forecast({"MK"}, history, october16, {}, RunContext({}, {}, 2));
    ASSERT_TRUE(one && two);
    EXPECT_EQ(*one, *two);
}

TEST(Forecast, ATenfoldHistoryGivesAboutATenfoldForecast)
{
    const Eigen::VectorXd history = busyBorder(80, 3000.0, 7);
    const auto once = made(endingInOctober(history));
    const auto tenfold = made(endingInOctober(10.0 * history));
    ASSERT_TRUE(once && tenfold);
    EXPECT_TRUE(tenfold->quantiles.isApprox(10.0 * once->quantiles, 0.01)); // log(1 + x) is not quite log x
}

TEST(Forecast, WithoutABacktestTheIntervalsAreAGuess)
{
    ForecastOptions options;
    options.backtestOrigins = 0;
    const auto result = made(endingInOctober(busyBorder(80, 300.0, 9)), options);
    ASSERT_TRUE(result);
    expectWellFormed(*result, 30);
    EXPECT_TRUE(std::isnan(result->backtest.front().mase));
}

TEST(Forecast, RefusesWhatItCannotForecast)
{
    const auto code = [](const Result<Forecast>& result) { return result ? ErrorCode::Internal : result.error().code; };
    const Series history = endingInOctober(Eigen::VectorXd::Constant(20, 5.0));
    EXPECT_EQ(code(made(Series())), ErrorCode::InvalidInput);
    EXPECT_EQ(code(made(endingInOctober(Eigen::VectorXd::Constant(5, missing)))), ErrorCode::InvalidInput);
    EXPECT_EQ(code(made(endingInOctober(Eigen::Vector3d(1.0, -2.0, 3.0)))), ErrorCode::InvalidInput);
    EXPECT_EQ(code(forecast({"MK"}, history, october16 - Days(1), {}, {})), ErrorCode::InvalidInput);
    ForecastOptions noMedian;
    noMedian.levels = {0.1, 0.9};
    EXPECT_EQ(code(made(history, noMedian)), ErrorCode::InvalidInput);
    ForecastOptions noHorizon;
    noHorizon.horizon = 0;
    EXPECT_EQ(code(made(history, noHorizon)), ErrorCode::InvalidInput);
    ForecastOptions otherPeriods;
    otherPeriods.likeSeries = {endingInOctober(Eigen::VectorXd::Ones(9), Frequency::Monthly)};
    EXPECT_EQ(code(made(history, otherPeriods)), ErrorCode::InvalidInput);
}

TEST(Forecast, NamesTheValueThatIsNoCount)
{
    Eigen::VectorXd history = busyBorder(30, 300.0, 1);
    history[28] = std::numeric_limits<double>::infinity();
    const auto endless = made(endingInOctober(history));
    ASSERT_FALSE(endless);
    EXPECT_NE(endless.error().detail.find("2015-10-15"), std::string::npos) << endless.error().detail;
    history[28] = -4.0;
    const auto negative = made(endingInOctober(history));
    ASSERT_FALSE(negative);
    EXPECT_NE(negative.error().detail.find("-4"), std::string::npos) << negative.error().detail;
}

TEST(Forecast, AHorizonLongerThanTheHistoryIsForecastAndSaid)
{
    ForecastOptions options;
    options.horizon = 40;
    const auto result = made(endingInOctober(busyBorder(30, 300.0, 1)), options);
    ASSERT_TRUE(result);
    expectWellFormed(*result, 40);
    EXPECT_TRUE(anyWarning(*result, "the horizon of 40 days is longer than the history"));
}

TEST(Forecast, OfAnotherFrequencyIsNoSeriesToCompareWithOrToLeadByName)
{
    ForecastOptions options;
    options.leadingSeries = {{"HR", endingInOctober(Eigen::VectorXd::Ones(9), Frequency::Weekly)}};
    const auto result = made(endingInOctober(busyBorder(30, 300.0, 1)), options);
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().detail.find("'HR'"), std::string::npos) << result.error().detail;
}

RC_GTEST_PROP(Forecast, OfAnyCountsWithAnyGapsIsFiniteOrderedAndNoMoreThanFourTimesWhatWasSeen, ())
{
    Eigen::VectorXd history = anyHistory();
    for (double& value : history)
        if (*rc::gen::inRange(0, 8) == 0)
            value = missing;
    if (history.array().isNaN().all())
        history[0] = 3.0;
    ForecastOptions options;
    options.horizon = *rc::gen::element(1, 6, 40);
    options.season = anySeason();
    options.methods = {ForecastMethod::Combination};
    options.backtestOrigins = *rc::gen::element(0, 4);
    const auto result = made(endingInOctober(history), options);
    RC_ASSERT(static_cast<bool>(result));
    RC_ASSERT(result->quantiles.allFinite() && result->quantiles.minCoeff() >= 0.0);
    RC_ASSERT(result->quantiles.maxCoeff() <= 4.0 * history.maxCoeff<Eigen::PropagateNumbers>() + 1e-9);
    for (int h = 0; h < result->horizon(); ++h)
        RC_ASSERT(std::ranges::is_sorted(result->quantiles.row(h)));
}

TEST(Forecast, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const auto result = forecast({"MK"}, endingInOctober(busyBorder(80, 300.0, 10)), october16, {},
                                 RunContext(stop.get_token(), {}, 1));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace antevia
