#include "analysis/forecast/hindsight.h"
#include "analysis/forecast/late_start.h"
#include "analysis/forecast/score_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

const Period start = periodOf(makeDay(2012, 1, 1), Frequency::Monthly);

Series months(int count, double first, double step)
{
    return {start, Eigen::VectorXd::LinSpaced(count, first, first + step * (count - 1))};
}

KnownOnDay knownAt(const Series& whole, int periods)
{
    const Day day = lastDay(later(start, periods - 1));
    return {day, whole.until(day), {}, {}, true};
}

ForecastOptions threeMonths()
{
    ForecastOptions options;
    options.horizon = 3;
    return options;
}

TEST(ScoreSheet, GivesErrorsByHorizonAndOverAll)
{
    const std::vector<double> levels{0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975};
    const Eigen::VectorXd quantiles = Eigen::VectorXd::LinSpaced(11, 50.0, 150.0);
    ScoreSheet sheet("ours");
    sheet.add(1, quantiles, levels, 110.0, 20.0);
    sheet.add(2, quantiles, levels, 160.0, 20.0);
    sheet.add(2, quantiles, levels, std::numeric_limits<double>::quiet_NaN(), 20.0);
    sheet.add(2, quantiles, levels, 100.0, 0.0); // no scale: counts in no MASE
    const SourceScore score = sheet.score();
    ASSERT_EQ(score.byHorizon.size(), 2u);
    EXPECT_EQ(score.byHorizon[0].points, 1);
    EXPECT_DOUBLE_EQ(score.byHorizon[0].mae, 10.0);
    EXPECT_DOUBLE_EQ(score.byHorizon[0].mase, 0.5);
    EXPECT_DOUBLE_EQ(score.byHorizon[1].mae, 30.0);
    EXPECT_DOUBLE_EQ(score.byHorizon[1].mase, 3.0);
    EXPECT_DOUBLE_EQ(score.byHorizon[1].coverage95, 0.5);
    EXPECT_EQ(score.all.points, 3);
    EXPECT_DOUBLE_EQ(score.all.mae, 70.0 / 3.0);
    EXPECT_EQ(score.pit.size(), 10u);
}

TEST(Hindsight, ScoresTheCombinationBesideBothNaiveMethodsOnTheSamePoints)
{
    const Series actual = months(40, 100.0, 5.0);
    const auto card = scoredInHindsight({"N"}, {knownAt(actual, 30), knownAt(actual, 35), knownAt(actual, 39)}, actual,
                                        threeMonths(), {});
    ASSERT_TRUE(card) << card.error().detail;
    ASSERT_EQ(card->scores.size(), 3u);
    EXPECT_EQ(card->scores[0].source, "combination");
    EXPECT_EQ(card->scores[1].source, "naive");
    EXPECT_EQ(card->scores[2].source, "seasonal-naive");
    for (const SourceScore& score : card->scores)
        EXPECT_EQ(score.all.points, 7); // three, three, and the last month only
    EXPECT_DOUBLE_EQ(card->scores[1].byHorizon[1].mae, 10.0);
    EXPECT_FALSE(card->naiveIsBetter);
    EXPECT_EQ(card->knownThen, 3);
}

TEST(Hindsight, UsesOnlyWhatWasKnownOnTheDay)
{
    const Series actual = months(40, 100.0, 5.0);
    KnownOnDay early = knownAt(actual, 30);
    early.history = {start, early.history.values() * 0.5}; // the delivery of that time said half
    const auto card = scoredInHindsight({"N"}, {early}, actual, threeMonths(), {});
    ASSERT_TRUE(card);
    EXPECT_GT(card->scores[0].all.mae, 100.0);
}

TEST(Hindsight, ForecastsFromOutsideAreScoredOnTheSamePeriods)
{
    const Series actual = months(40, 100.0, 5.0);
    KnownOnDay day = knownAt(actual, 30);
    OutsideForecast outside;
    outside.madeOn = day.day;
    outside.first = later(start, 31);
    outside.mean = Eigen::VectorXd::Constant(1, actual.values()[31] + 2.0);
    outside.source.publisher = "Another centre";
    day.outside.push_back(outside);
    const auto card = scoredInHindsight({"N"}, {day}, actual, threeMonths(), {});
    ASSERT_TRUE(card) << card.error().detail;
    ASSERT_EQ(card->scores.size(), 4u);
    EXPECT_EQ(card->scores[3].source, "Another centre");
    EXPECT_DOUBLE_EQ(card->scores[3].all.mae, 2.0);
    EXPECT_EQ(card->scores[3].byHorizon[0].ahead, 2);
    EXPECT_EQ(card->scores[0].all.points, 1);
}

TEST(Hindsight, DaysWithoutAnyFigureAreLeftOut)
{
    const Series actual = months(20, 100.0, 5.0);
    const KnownOnDay nothing{makeDay(2011, 1, 1), Series(), {}, {}, false};
    const auto card = scoredInHindsight({"N"}, {nothing, knownAt(actual, 15)}, actual, threeMonths(), {});
    ASSERT_TRUE(card);
    EXPECT_EQ(card->origins.size(), 1u);
}

TEST(LateStart, WidensByTheUncertaintyOfTheStartAndKeepsTheMedian)
{
    Forecast forecast;
    forecast.levels = {0.1, 0.5, 0.9};
    forecast.quantiles = Eigen::MatrixXd(1, 3);
    forecast.quantiles << 70.0, 100.0, 130.0;
    NowcastPeriod start;
    start.completed = 1000.0;
    start.low = 600.0;
    start.high = 1400.0;
    widenForLateStart(forecast, start);
    EXPECT_EQ(forecast.quantiles(0, 0), 50.0); // √(30² + 40²)
    EXPECT_EQ(forecast.quantiles(0, 1), 100.0);
    EXPECT_EQ(forecast.quantiles(0, 2), 150.0);
}

} // namespace
} // namespace antevia
