#include "app/usecases/backtest_series.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/reconcile_forecasts.h"
#include "app/usecases/record_of_forecast.h"
#include "app/usecases/verify_project.h"
#include "tests/support/delivered_project.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

using testing::deliver;
using testing::emptyProject;
using testing::TemporaryFolder;

constexpr const char* now = "2026-11-22T09:00:00Z";
const Period start = periodOf(makeDay(2012, 1, 1), Frequency::Monthly);

/// Counts that rise and wave, the last of `count` reported at `share`.
Eigen::VectorXd counts(int count, double share = 1.0, double times = 1.0)
{
    Eigen::VectorXd values(count);
    for (int i = 0; i < count; ++i)
        values[i] = std::round(times * (400.0 + 6.0 * i + 30.0 * (i * i % 7)));
    values[count - 1] = std::round(share * values[count - 1]);
    return values;
}

/// A delivery a month from 2014 on, each with its last month at 70 %.
ProjectFile lateProject(const TemporaryFolder& folder)
{
    ProjectFile project = emptyProject(folder);
    for (int months = 24; months <= 41; ++months)
        deliver(project, "N", firstDay(later(start, months)) + Days(9), counts(months, 0.7));
    return project;
}

BacktestSeriesRequest requestOf(const char* series)
{
    BacktestSeriesRequest request;
    request.series = {series};
    request.horizon = 3;
    request.origins = 6;
    request.now = now;
    return request;
}

TEST(Backtest, OfDeliveriesForecastsFromWhatEachDayKnewAndIsKept)
{
    const TemporaryFolder folder;
    ProjectFile project = lateProject(folder);
    const auto card = backtestSeries(project, requestOf("N"), RunContext());
    ASSERT_TRUE(card) << card.error().detail;
    EXPECT_EQ(card->origins.size(), 6U);
    EXPECT_GT(card->knownThen, 0);
    EXPECT_LT(card->knownThen, 6); // before 2014 there is no delivery
    EXPECT_FALSE(card->warnings.empty());
    EXPECT_EQ(project.scorecard({"N"})->value, *card);
    const auto record = recordOfForecast(project, {"N"});
    ASSERT_TRUE(record);
    EXPECT_TRUE(record->isAsKnown);
    EXPECT_FALSE(horizonRows(*record).empty());
    deliver(project, "N", makeDay(2015, 6, 20), counts(41));
    EXPECT_FALSE(recordOfForecast(project, {"N"})->staleWhy.empty());
}

TEST(Backtest, AsOfADayCountsNothingThatWasKnownLater)
{
    const TemporaryFolder folder;
    ProjectFile project = lateProject(folder);
    BacktestSeriesRequest request = requestOf("N");
    request.asOf = makeDay(2014, 6, 30);
    const auto card = backtestSeries(project, request, RunContext());
    ASSERT_TRUE(card) << card.error().detail;
    EXPECT_EQ(card->asOf, *request.asOf);
    EXPECT_LT(card->origins.back(), *request.asOf);
    deliver(project, "N", makeDay(2014, 7, 10), counts(30, 1.0, 3.0));
    EXPECT_EQ(*backtestSeries(project, request, RunContext()), *card) << "a later revision changes nothing";
}

TEST(Backtest, AsOfAnotherDayThanTheProjectsLeavesTheKeptRecordAsItIs)
{
    const TemporaryFolder folder;
    ProjectFile project = lateProject(folder);
    const auto kept = backtestSeries(project, requestOf("N"), RunContext());
    ASSERT_TRUE(kept) << kept.error().detail;
    BacktestSeriesRequest request = requestOf("N");
    request.asOf = makeDay(2014, 6, 30);
    const auto other = backtestSeries(project, request, RunContext());
    ASSERT_TRUE(other) << other.error().detail;
    EXPECT_NE(*other, *kept);
    EXPECT_EQ(project.scorecard({"N"})->value, *kept);
}

TEST(Backtest, OfTooFewPeriodsSaysHowManyAreNeeded)
{
    const TemporaryFolder folder;
    ProjectFile project = emptyProject(folder);
    deliver(project, "N", makeDay(2012, 9, 1), counts(8));
    const auto card = backtestSeries(project, requestOf("N"), RunContext());
    ASSERT_FALSE(card);
    EXPECT_EQ(card.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(card.error().remedy.find("9"), std::string::npos);
}

TEST(Nowcast, CompletesTheLastReportBeforeForecastingAndSaysSo)
{
    const TemporaryFolder folder;
    ProjectFile project = lateProject(folder);
    const auto made = forecastSeries(project, {{"N"}, {}, 3, now}, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    ASSERT_FALSE(made->nowcast.empty());
    const NowcastPeriod& last = made->nowcast.back();
    EXPECT_EQ(last.reported, counts(41, 0.7)[40]);
    EXPECT_GT(last.completed, 1.25 * last.reported);
    EXPECT_TRUE(std::ranges::any_of(made->warnings, [](const std::string& each) {
        return each.find("last reports are late") != std::string::npos;
    }));
    EXPECT_GT(made->quantile(0.5)[0], last.reported * 1.15);
    const auto verified = verifyProject(project, RunContext());
    ASSERT_TRUE(verified) << verified.error().detail;
    EXPECT_EQ(verified->differencesInAll, 0);
}

TEST(Nowcast, OfASingleDeliveryIsNone)
{
    const TemporaryFolder folder;
    ProjectFile project = emptyProject(folder);
    deliver(project, "N", makeDay(2015, 6, 10), counts(41));
    const auto made = forecastSeries(project, {{"N"}, {}, 3, now}, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_TRUE(made->nowcast.empty());
}

TEST(Reconciling, MakesPartsAddUpToTheirTotalAndVerifies)
{
    const TemporaryFolder folder;
    ProjectFile project = emptyProject(folder);
    deliver(project, "ALL", makeDay(2015, 6, 10), counts(41, 1.0, 3.0));
    deliver(project, "A", makeDay(2015, 6, 10), counts(41));
    deliver(project, "B", makeDay(2015, 6, 10), counts(41, 1.0, 2.0));
    const auto alone = reconcileForecasts(project, {{"ALL"}, 3, now}, RunContext());
    ASSERT_FALSE(alone);
    EXPECT_NE(alone.error().detail.find("no series is said to be a part"), std::string::npos);
    for (const char* part : {"A", "B"}) {
        SeriesInfo info = *project.get<SeriesInfo>(part);
        info.partOf = {"ALL"};
        ASSERT_TRUE(project.put(info));
    }
    const auto made = reconcileForecasts(project, {{"ALL"}, 3, now}, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    ASSERT_EQ(made->size(), 3U);
    EXPECT_EQ((*made)[1].reconciledWith.value, "ALL");
    EXPECT_NEAR((*made)[0].quantile(0.5)[0], (*made)[1].quantile(0.5)[0] + (*made)[2].quantile(0.5)[0],
                0.02 * (*made)[0].quantile(0.5)[0]); // medians of sums are not sums of medians
    const auto verified = verifyProject(project, RunContext());
    ASSERT_TRUE(verified) << verified.error().detail;
    EXPECT_EQ(verified->differencesInAll, 0);
}

} // namespace
} // namespace antevia
