#include "app/usecases/breaks_of_series.h"
#include "app/usecases/edit.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/state_of_project.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

using testing::sampleProject;
using testing::TemporaryFolder;

const SeriesId slovenia{"SI"};
const Period day = periodOf(makeDay(2015, 10, 10), Frequency::Daily);

TEST(BreaksOfSeries, ListDatedMeasuresAtThePlaceThatWereKnownOnTheDay)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    Measure measure = *project.get<Measure>("hu-hr-closure");
    measure.knownFrom = makeDay(2015, 10, 16);
    measure.effective = makeDay(2015, 10, 17);
    ASSERT_TRUE(project.put(measure));
    const auto here = breaksOfSeries(project, SeriesId{"HR"});
    ASSERT_TRUE(here) << here.error().detail;
    const auto found = std::ranges::find(*here, measure.id, &HistoryBreak::measure);
    ASSERT_NE(found, here->end());
    EXPECT_EQ(found->period, periodOf(measure.effective, Frequency::Daily));
    EXPECT_EQ(found->verdict, BreakVerdict::Open);
    measure.knownFrom = makeDay(2015, 10, 17);
    ASSERT_TRUE(project.put(measure));
    const auto before = breaksOfSeries(project, SeriesId{"HR"});
    EXPECT_EQ(std::ranges::count(*before, measure.id, &HistoryBreak::measure), 0);
    const auto later = breaksOfSeries(project, SeriesId{"HR"}, makeDay(2015, 10, 17));
    EXPECT_EQ(std::ranges::count(*later, measure.id, &HistoryBreak::measure), 1);
}

TEST(BreaksOfSeries, DecisionsAreUndoableEditsThatMakeTheForecastStale)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    ASSERT_TRUE(forecastSeries(project, {slovenia, {}, 10, testing::sampleNow}, RunContext()));
    const SeriesInfo before = *project.get<SeriesInfo>("SI");
    const BreakDecision decision{BreakKind::Outlier, day, BreakVerdict::Confirmed, "double count"};
    const Edit<SeriesInfo> edit{before, withDecision(before, decision)};
    ASSERT_TRUE(apply(project, edit));
    const auto isStale = [&] { return !project.changedInputs(*project.provenanceOf("forecast", "SI"))->empty(); };
    EXPECT_TRUE(isStale());
    const auto breaks = breaksOfSeries(project, slovenia);
    EXPECT_EQ(std::ranges::count(*breaks, BreakVerdict::Confirmed, &HistoryBreak::verdict), 1);
    ASSERT_TRUE(apply(project, undone(edit)));
    EXPECT_FALSE(isStale());
}

TEST(BreaksOfSeries, TheForecastSaysWhatWasDoneToItsHistory)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const SeriesInfo before = *project.get<SeriesInfo>("SI");
    ASSERT_TRUE(project.put(withDecision(before, {BreakKind::Outlier, day, BreakVerdict::Confirmed, {}})));
    const auto made = forecastSeries(project, {slovenia, {}, 10, testing::sampleNow}, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->warnings.back(), "the outlier of 2015-10-10 (confirmed) is left out and filled in for fitting");
}

TEST(HistoryToFit, FiguresThatAreKeptBackAreNotFilledInFromTheLargerOnesAround)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    SeriesFigures figures;
    figures.info = *project.get<SeriesInfo>("SI");
    figures.info.id = SeriesId{"small"};
    const Period first = periodOf(makeDay(2015, 8, 1), Frequency::Daily);
    Eigen::VectorXd values = Eigen::VectorXd::Constant(70, 30.0);
    for (int row = 1; row < values.size(); row += 2) {
        values[row] = std::nan("");
        figures.marks.push_back({later(first, row), CellState::Suppressed, 1, 4, {}, {}, {}});
    }
    figures.series = Series(first, values);
    Vintage delivery;
    delivery.recordedAt = testing::sampleNow;
    delivery.published = makeDay(2015, 10, 12);
    ASSERT_TRUE(project.addVintage(delivery, {figures}));
    const auto made = forecastSeries(project, {SeriesId{"small"}, {}, 10, testing::sampleNow}, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_LT(made->quantiles(0, made->levelIndex(0.1)), 10.0);
    EXPECT_GT(made->quantiles(0, made->levelIndex(0.9)), 20.0);
    EXPECT_TRUE(std::ranges::any_of(made->warnings, [](const std::string& each) {
        return each.find("35 figures are kept back by the publisher (1 to 4)") != std::string::npos;
    }));
}

TEST(BreaksOfSeries, AForecastKnowsOnlyOfMeasuresThatWereAnnounced)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    Measure measure = *project.get<Measure>("hu-hr-closure");
    measure.title = "Closing of the line";
    measure.effective = makeDay(2015, 10, 18);
    ASSERT_TRUE(project.put(measure));
    const auto warnsOfIt = [&] {
        const auto made = forecastSeries(project, {SeriesId{"HR"}, {}, 10, testing::sampleNow}, RunContext());
        return made && std::ranges::any_of(made->warnings, [](const std::string& warning) {
                   return warning.find("Closing of the line") != std::string::npos;
               });
    };
    EXPECT_TRUE(warnsOfIt());
    measure.source.standing = Standing::Analyst;
    ASSERT_TRUE(project.put(measure));
    EXPECT_FALSE(warnsOfIt());
    measure.source.standing = Standing::Cited;
    ASSERT_TRUE(project.put(measure));
    EXPECT_FALSE(project.changedInputs(*project.provenanceOf("forecast", "HR"))->empty()); // announced since
}

TEST(BreaksOfSeries, ASecondWordReplacesTheFirst)
{
    SeriesInfo info = withDecision({}, {BreakKind::Outlier, day, BreakVerdict::Confirmed, {}});
    info = withDecision(info, {BreakKind::Outlier, day, BreakVerdict::Refused, {}});
    ASSERT_EQ(info.breakDecisions.size(), 1U);
    EXPECT_EQ(info.breakDecisions[0].verdict, BreakVerdict::Refused);
    EXPECT_TRUE(withoutDecision(info, BreakKind::Outlier, day).breakDecisions.empty());
}

} // namespace
} // namespace antevia
