#include "app/usecases/charts_of_run.h"
#include "app/usecases/simulate_scenario.h"
#include "app/usecases/work_out_needs.h"
#include "tests/support/sample_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const SeriesId croatia{"HR"};

/// Delivers the figures of a series again, that of one day in confidence.
void giveInConfidence(ProjectFile& project, const SeriesId& id, Day day)
{
    const auto known = project.figuresAsKnown(id, std::nullopt);
    ASSERT_TRUE(known) << known.error().detail;
    SeriesFigures again{known->info, {}, known->delivered, {}};
    CellMark mark;
    mark.period = periodOf(day, Frequency::Daily);
    mark.flags = "conf C";
    again.marks = {mark};
    Vintage vintage;
    vintage.recordedAt = testing::sampleNow;
    vintage.source.standing = Standing::Cited;
    ASSERT_TRUE(project.addVintage(vintage, {again}));
}

const ChartSpec& chartCalled(const std::vector<ChartSpec>& charts, const std::string& id)
{
    static const ChartSpec none;
    const auto found = std::ranges::find(charts, id, &ChartSpec::id);
    EXPECT_NE(found, charts.end()) << id;
    return found == charts.end() ? none : *found;
}

TEST(ChartsOfRun, LeaveOutWhatWasGivenInConfidenceWhereTheyShowWhatIsPublished)
{
    const testing::TemporaryFolder folder;
    ProjectFile project = testing::sampleProject(folder, "sample.antevia", 20);
    const Scenario scenario = project.get<Scenario>("closure").value();
    ASSERT_TRUE(simulateScenario(project, {scenario.id, testing::sampleNow}, RunContext()));
    ASSERT_TRUE(workOutNeeds(project, {scenario.id, {}, testing::sampleNow}, RunContext()));
    const auto open = chartsOfRun(project, scenario, {});
    ASSERT_TRUE(open) << open.error().detail;
    giveInConfidence(project, croatia, scenario.asOf - Days(3));
    const auto masked = chartsOfRun(project, scenario, {});
    ASSERT_TRUE(masked) << masked.error().detail;
    ASSERT_EQ(masked->size(), open->size());
    EXPECT_THAT(chartCalled(*open, "HR-arrivals").note, Not(HasSubstr("Gaps: ")));
    EXPECT_THAT(chartCalled(*masked, "HR-arrivals").note, HasSubstr("Gaps: "));
    for (const char* other : {"HR-present", "HR-breach", "SI-arrivals"})
        EXPECT_EQ(chartCalled(*masked, other), chartCalled(*open, other)) << other;
}

} // namespace
} // namespace antevia
