// The corridor forecast again from a past day, and its parameters set against figures, on the sample case.
#include "analysis/questions/load.h"
#include "app/usecases/assimilate_run.h"
#include "app/usecases/calibrate_corridor.h"
#include "app/usecases/hindcast_corridor.h"
#include "app/usecases/simulate_scenario.h"
#include "tests/support/sample_project.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

using ::testing::HasSubstr;
using testing::sampleProject;
using testing::TemporaryFolder;

TEST(HindcastCorridor, ShowsAPastDayWithWhatWasKnownThenAndWhatCame)
{
    const TemporaryFolder folder;
    const ProjectFile project = sampleProject(folder);
    const auto past = hindcastCorridor(project, {makeDay(2015, 11, 20), 3, 7}, RunContext());
    ASSERT_TRUE(past) << past.error().detail;
    ASSERT_EQ(past->known.size(), 7U);
    EXPECT_EQ(past->known.front().place, PlaceId{"GR"});
    EXPECT_EQ(past->known.front().last, makeDay(2015, 11, 20));
    EXPECT_EQ(past->known.front().figures, 51);
    EXPECT_THAT(past->measuresKnown, ::testing::Contains(MeasureId{"sia-filter"}));
    EXPECT_THAT(past->measuresNotKnown, ::testing::Contains(MeasureId{"route-closed"}));
    const auto slovenia = std::ranges::find_if(past->record.cases, [](const HindcastCase& each) {
        return each.place == PlaceId{"SI"} && each.origin == makeDay(2015, 11, 20);
    });
    ASSERT_NE(slovenia, past->record.cases.end());
    EXPECT_EQ(slovenia->actual[0], 2952); // published for 21 November 2015
    EXPECT_GT(slovenia->medians(0, 0), 1000.0);
    EXPECT_LT(slovenia->medians(0, 0), 9000.0);
}

/// A delivery of the day with half of what is known of Slovenia today.
void deliverHalfOfSlovenia(ProjectFile& project, Day day)
{
    SeriesFigures figures;
    figures.info = *project.get<SeriesInfo>("SI");
    const Series now = *project.series({"SI"}, day);
    figures.series = Series(now.first(), 0.5 * now.values());
    Vintage vintage;
    vintage.recordedAt = testing::sampleNow;
    vintage.published = day;
    vintage.origin = "early figures of Slovenia";
    ASSERT_TRUE(project.addVintage(vintage, {figures}));
}

double tomorrowInSlovenia(const PastDay& past, Day origin)
{
    const auto found = std::ranges::find_if(past.record.cases, [&](const HindcastCase& each) {
        return each.place == PlaceId{"SI"} && each.origin == origin;
    });
    return found->medians(0, 0);
}

TEST(HindcastCorridor, SeesTheFiguresThatWereDeliveredByEachDay)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const Day day = makeDay(2015, 11, 20);
    const auto before = hindcastCorridor(project, {day, 3, 7}, RunContext());
    ASSERT_TRUE(before) << before.error().detail;
    EXPECT_EQ(before->knownSince, std::nullopt) << "the case's figures were published a year later";
    deliverHalfOfSlovenia(project, day);
    const auto past = hindcastCorridor(project, {day, 3, 7}, RunContext());
    ASSERT_TRUE(past) << past.error().detail;
    EXPECT_EQ(past->knownSince, day);
    EXPECT_LT(tomorrowInSlovenia(*past, day), 0.75 * tomorrowInSlovenia(*before, day));
    EXPECT_EQ(tomorrowInSlovenia(*past, day - Days(1)), tomorrowInSlovenia(*before, day - Days(1)));
    EXPECT_EQ(past->record.cases.front().actual, before->record.cases.front().actual)
        << "what came is what is known now";
}

TEST(HindcastCorridor, NamesADayOutsideTheFigures)
{
    const TemporaryFolder folder;
    const ProjectFile project = sampleProject(folder);
    const auto past = hindcastCorridor(project, {makeDay(2014, 5, 1), 28, 7}, RunContext());
    ASSERT_FALSE(past);
    EXPECT_EQ(past.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(past.error().detail, HasSubstr("2014-05-01"));
    EXPECT_FALSE(past.error().remedy.empty());
}

TEST(CalibrateCorridor, GivesAnEditThatCanBeUndone)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const CorridorParameters before = *project.parameters();
    const auto found =
        calibrateCorridor(project, {ScenarioId{"closure"}, makeDay(2015, 11, 15), 14, 40}, RunContext({}, {}, 2));
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(*project.parameters(), before);
    EXPECT_LT(found->calibration.errorAfter, found->calibration.errorBefore);
    ASSERT_TRUE(apply(project, found->edit));
    EXPECT_EQ(*project.parameters(), found->calibration.calibrated);
    EXPECT_NE(*project.parameters(), before);
    ASSERT_TRUE(apply(project, undone(found->edit)));
    EXPECT_EQ(*project.parameters(), before);
}

/// The sample case with a closure of which it is not known whether anybody still passes, so that figures can tell.
class CalibrateMeasure : public ::testing::Test {
protected:
    CalibrateMeasure()
    {
        Measure open = *project.get<Measure>("hu-hr-closure");
        std::get<CloseLink>(open.effect).leakage = {0.0, 0.5, 1.0, {}};
        EXPECT_TRUE(project.put(open));
        before = *project.get<Measure>("hu-hr-closure");
    }
    CalibrationFound calibrated() const
    {
        const auto found =
            calibrateCorridor(project, {ScenarioId{"closure"}, makeDay(2015, 11, 15), 14, 40}, RunContext({}, {}, 2));
        EXPECT_TRUE(found) << found.error().detail;
        return *found;
    }
    TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    Measure before;
};

TEST_F(CalibrateMeasure, IsKeptWithTheParametersAndTakenBackWithThem)
{
    const CorridorParameters parameters = *project.parameters();
    const CalibrationFound found = calibrated();
    ASSERT_EQ(found.measures.size(), 1U);
    ASSERT_TRUE(apply(project, found));
    EXPECT_EQ(*project.parameters(), found.calibration.calibrated);
    EXPECT_EQ(*project.get<Measure>("hu-hr-closure"), found.measures[0].after);
    EXPECT_LT(std::get<CloseLink>(found.measures[0].after->effect).leakage.central, 0.3);
    ASSERT_TRUE(apply(project, undone(found)));
    EXPECT_EQ(*project.parameters(), parameters);
    EXPECT_EQ(*project.get<Measure>("hu-hr-closure"), before);
}

TEST_F(CalibrateMeasure, IsNotKeptOverAMeasureThatChangedMeanwhile)
{
    const CorridorParameters parameters = *project.parameters();
    const CalibrationFound found = calibrated();
    Measure renamed = before;
    renamed.title = "Another title";
    ASSERT_TRUE(project.put(renamed));
    const auto kept = apply(project, found);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::Conflict);
    EXPECT_EQ(*project.parameters(), parameters) << "all or nothing";
    EXPECT_EQ(*project.get<Measure>("hu-hr-closure"), renamed);
}

TEST(AssimilateRun, SetsTheWeightedRunBesideTheOneAsAssumedAndKeepsNothing)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto made = assimilateRun(project, {{"no-closure"}, 8, testing::sampleNow}, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_LT(made->errorAfter, made->errorBefore);
    EXPECT_GE(made->effective, 0.2499);
    ASSERT_EQ(made->outcome.scenarios.size(), 2u);
    EXPECT_NE(made->outcome.scenarios[0].load, made->outcome.scenarios[1].load);
    EXPECT_FALSE(project.simulation({"no-closure"}));
}

TEST(AssimilateRun, WhenKeptTheScenariosOwnRunStartsFromTheWeights)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const ScenarioId scenario{"no-closure"};
    const auto made = assimilateRun(project, {scenario, 8, testing::sampleNow, true}, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(project.get<Scenario>(scenario.value)->assimilatedDays, 8);
    const auto weighted = simulateScenario(project, {scenario, testing::sampleNow}, RunContext());
    ASSERT_TRUE(weighted) << weighted.error().detail;
    EXPECT_EQ(loadOf(*weighted), made->outcome.scenarios[1].load);
    ASSERT_TRUE(dropAssimilation(project, scenario));
    const auto assumed = simulateScenario(project, {scenario, testing::sampleNow}, RunContext());
    EXPECT_EQ(loadOf(*assumed), made->outcome.scenarios[0].load);
}

TEST(CalibrateCorridor, NamesASeriesThatIsTooShort)
{
    const TemporaryFolder folder;
    const ProjectFile project = sampleProject(folder);
    const auto found = calibrateCorridor(project, {ScenarioId{"closure"}, makeDay(2015, 10, 8), 14, 40}, RunContext());
    ASSERT_FALSE(found);
    EXPECT_THAT(found.error().detail, HasSubstr("8 days of figures up to 2015-10-08"));
}

} // namespace
} // namespace antevia
