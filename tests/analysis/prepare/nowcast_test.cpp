#include "analysis/prepare/nowcast.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using ::testing::IsEmpty;

const Period firstMonth = periodOf(makeDay(2014, 1, 1), Frequency::Monthly);

/// The tenth of each month a delivery of all months that have ended: the youngest at `share` of their final 1,000.
ReportHistory lateReports(int deliveries, double share, double final = 1000.0)
{
    ReportHistory reports;
    for (int i = 0; i < deliveries; ++i) {
        Eigen::VectorXd values = Eigen::VectorXd::Constant(6 + i, final);
        values[values.size() - 1] = std::round(share * final);
        reports.push_back({firstDay(later(firstMonth, 6 + i)) + Days(9), {firstMonth, std::move(values)}});
    }
    return reports;
}

TEST(Nowcast, CompletesTheYoungestPeriodByWhatEarlierOnesCameTo)
{
    const auto made = nowcast(lateReports(24, 0.8), {});
    ASSERT_EQ(made.size(), 7u);
    EXPECT_EQ(made.back().age, 0);
    EXPECT_EQ(made.back().reported, 800.0);
    EXPECT_NEAR(made.back().completed, 1000.0, 30.0); // drawn a little towards no revision
    EXPECT_LE(made.back().low, 1000.0);
    EXPECT_GE(made.back().high, 1000.0);
    EXPECT_GE(made.back().seen, 15);
}

TEST(Nowcast, LeavesFiguresThatWereRevisedAlreadyAsTheyAre)
{
    const auto made = nowcast(lateReports(24, 0.8), {});
    for (const NowcastPeriod& each : made)
        if (each.age > 0) {
            EXPECT_EQ(each.completed, each.reported) << each.age;
        }
}

TEST(Nowcast, OfRevisionsThatGoBothWaysIsWhatWasReported)
{
    ReportHistory reports = lateReports(24, 1.0);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        Eigen::VectorXd values = reports[i].series.values();
        values[values.size() - 1] = i % 2 == 0 ? 900.0 : 1100.0;
        reports[i].series = {firstMonth, values};
    }
    const auto made = nowcast(reports, {});
    EXPECT_EQ(made.back().completed, made.back().reported);
    EXPECT_LE(made.back().low, 1000.0);
    EXPECT_GE(made.back().high, 1150.0);
}

TEST(Nowcast, OfAShortHistoryLeansOnLikeSeries)
{
    const ReportHistory whole = lateReports(24, 0.8);
    const ReportHistory own(whole.end() - 3, whole.end());
    const std::vector<ReportHistory> like(4, whole);
    EXPECT_EQ(nowcast(own, {}).back().completed, 800.0);
    EXPECT_GT(nowcast(own, like).back().completed, 880.0);
    EXPECT_LT(nowcast(own, like).back().completed, 1000.0);
}

TEST(Nowcast, LooksAtNoDeliveryAfterItsOwn)
{
    ReportHistory early = lateReports(24, 0.8);
    const ReportHistory whole = lateReports(24, 0.8);
    early.resize(12);
    const std::vector<ReportHistory> withLater{whole};
    ReportHistory cut = whole;
    cut.resize(12);
    const std::vector<ReportHistory> without{cut};
    EXPECT_EQ(nowcast(early, withLater), nowcast(early, without));
}

TEST(Nowcast, NeedsThreeDaysOfDelivery)
{
    EXPECT_THAT(nowcast({}, {}), IsEmpty());
    EXPECT_THAT(nowcast(lateReports(2, 0.8), {}), IsEmpty());
}

TEST(Nowcast, OfNothingReportedStaysZeroOrMore)
{
    for (const NowcastPeriod& each : nowcast(lateReports(20, 0.5, 0.0), {})) {
        EXPECT_EQ(each.completed, 0.0);
        EXPECT_EQ(each.low, 0.0);
    }
}

TEST(Nowcast, CompletedHistoriesDifferFromReportedOnesOnlyWhereTheyWereCompleted)
{
    const ReportHistory reports = lateReports(24, 0.8);
    const Series history = reports.back().series;
    const Series done = completed(history, nowcast(reports, {}));
    EXPECT_EQ(done.first(), history.first());
    EXPECT_EQ(done.values().head(28), history.values().head(28));
    EXPECT_GT(done.values()[28], 950.0);
}

} // namespace
} // namespace antevia
