// A run of the sample case put aside in a file, taken up again and forked.
#include "app/usecases/pause_run.h"
#include "app/usecases/set_assumption.h"
#include "app/usecases/simulate_scenario.h"
#include "model/formats/file.h"
#include "tests/support/sample_project.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>

namespace antevia {
namespace {

using ::testing::HasSubstr;
using testing::sampleNow;
using testing::TemporaryFolder;

const ScenarioId open{"no-closure"};

/// A project of few courses with its unclosed run paused at the end of a day.
struct Paused {
    explicit Paused(Day until) : project(testing::sampleProject(folder, "p.antevia", 20)), file(folder / "paused.run")
    {
        const auto made = pauseRun(project, {open, until, file, sampleNow}, RunContext());
        EXPECT_TRUE(made) << made.error().detail;
    }

    TemporaryFolder folder;
    ProjectFile project;
    std::string file;
};

TEST(PauseRun, TakenUpAgainItEndsAsIfItHadNeverBeenPausedAndIsKept)
{
    Paused paused(makeDay(2015, 10, 26));
    const auto resumed = resumeRun(paused.project, {paused.file, {}, sampleNow}, RunContext());
    ASSERT_TRUE(resumed) << resumed.error().detail;
    EXPECT_EQ(resumed->paused, makeDay(2015, 10, 26));
    EXPECT_EQ(paused.project.simulation(open)->value, resumed->simulation);
    const auto whole = simulateScenario(paused.project, {open, sampleNow}, RunContext());
    ASSERT_TRUE(whole) << whole.error().detail;
    EXPECT_EQ(resumed->simulation, *whole);
}

TEST(PauseRun, AForkHasOnePastAndTwoFutures)
{
    Paused paused(makeDay(2015, 10, 16));
    const auto resumed = resumeRun(paused.project, {paused.file, ScenarioId{"closure"}, sampleNow}, RunContext());
    ASSERT_TRUE(resumed) << resumed.error().detail;
    ASSERT_TRUE(resumed->fork);
    EXPECT_EQ(resumed->fork->scenarios.size(), 2u);
    const auto closed = simulateScenario(paused.project, {ScenarioId{"closure"}, sampleNow}, RunContext());
    ASSERT_TRUE(closed) << closed.error().detail;
    EXPECT_EQ(resumed->simulation.places, closed->places) << "every measure that differs begins after the fork";
}

TEST(PauseRun, AForkThatWouldChangeThePastIsRefusedByName)
{
    Paused paused(makeDay(2015, 10, 26));
    const auto resumed = resumeRun(paused.project, {paused.file, ScenarioId{"closure"}, sampleNow}, RunContext());
    ASSERT_FALSE(resumed);
    EXPECT_EQ(resumed.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(resumed.error().detail, HasSubstr("hu-hr-closure"));
    EXPECT_FALSE(resumed.error().remedy.empty());
}

TEST(PauseRun, IsRefusedOnceItsInputsWereEdited)
{
    Paused paused(makeDay(2015, 10, 26));
    CorridorParameters parameters = *paused.project.parameters();
    parameters.dispersion *= 2.0;
    ASSERT_TRUE(paused.project.put(parameters));
    const auto resumed = resumeRun(paused.project, {paused.file, {}, sampleNow}, RunContext());
    ASSERT_FALSE(resumed);
    EXPECT_EQ(resumed.error().code, ErrorCode::Conflict);
    EXPECT_THAT(resumed.error().detail, HasSubstr("parameters"));
}

TEST(PauseRun, ADamagedFileIsRefused)
{
    Paused paused(makeDay(2015, 10, 26));
    std::string bytes = *readFile(paused.file);
    for (const std::size_t at : {bytes.size() - 1, bytes.find('\n') + 5, std::size_t{3}}) {
        std::string damaged = bytes;
        damaged[at] ^= 1;
        std::ofstream(paused.file, std::ios::binary) << damaged;
        const auto resumed = resumeRun(paused.project, {paused.file, {}, sampleNow}, RunContext());
        ASSERT_FALSE(resumed) << at;
        EXPECT_EQ(resumed.error().code, ErrorCode::Format) << at;
    }
    std::ofstream(paused.file, std::ios::binary) << bytes.substr(0, bytes.size() / 2);
    EXPECT_FALSE(resumeRun(paused.project, {paused.file, {}, sampleNow}, RunContext()));
}

TEST(PauseRun, ADayOutsideTheRunIsNamed)
{
    Paused paused(makeDay(2015, 10, 26));
    const auto made = pauseRun(paused.project, {open, makeDay(2016, 10, 1), paused.file, sampleNow}, RunContext());
    ASSERT_FALSE(made);
    EXPECT_THAT(made.error().detail, HasSubstr("2016-10-01 is outside the run"));
}

TEST(SetAssumption, GivesAParameterAnotherRangeThatCanBeUndone)
{
    const TemporaryFolder folder;
    ProjectFile project = testing::sampleProject(folder, "p.antevia", 20);
    const auto edit = setAssumption(project, {"place SI stayDays", 1.0, 2.0, 4.0, "shift leaders, 16 October"});
    ASSERT_TRUE(edit) << edit.error().detail;
    ASSERT_TRUE(apply(project, *edit));
    const auto all = assumptionsOfProject(project);
    const auto stay = std::ranges::find(*all, "place SI stayDays", &Assumption::name);
    EXPECT_EQ(stay->value.high, 4.0);
    EXPECT_EQ(stay->value.source.standing, Standing::Cited);
    ASSERT_TRUE(apply(project, undone(*edit)));
    EXPECT_EQ(*project.parameters(), *edit->before);
}

TEST(SetAssumption, NamesWhatIsUnknownOrImpossible)
{
    const TemporaryFolder folder;
    const ProjectFile project = testing::sampleProject(folder, "p.antevia", 20);
    const auto unknown = setAssumption(project, {"place SI patience", 1.0, 2.0, 4.0, {}});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    EXPECT_THAT(unknown.error().remedy, HasSubstr("'place SI stayDays'"));
    const auto reversed = setAssumption(project, {"place SI stayDays", 4.0, 2.0, 1.0, {}});
    ASSERT_FALSE(reversed);
    EXPECT_THAT(reversed.error().remedy, HasSubstr("low ≤ central ≤ high"));
}

TEST(BadScenario, IsNamedWhenItRunsAndStaysEditable)
{
    const TemporaryFolder folder;
    ProjectFile project = testing::sampleProject(folder, "p.antevia", 20);
    const CorridorParameters sound = *project.parameters();
    CorridorParameters bad = sound;
    bad.places[1].stayDays = {-2.0, 1.0, 3.0, {}};
    ASSERT_TRUE(project.put(bad));
    const auto refused = simulateScenario(project, {open, sampleNow}, RunContext());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(refused.error().detail, HasSubstr("stay in days is -2"));
    EXPECT_FALSE(refused.error().remedy.empty());
    Scenario scenario = *project.get<Scenario>(open.value);
    scenario.title = "Edited meanwhile";
    EXPECT_TRUE(project.put(scenario));
    EXPECT_TRUE(project.put(sound));
    EXPECT_TRUE(simulateScenario(project, {open, sampleNow}, RunContext()));
}

} // namespace
} // namespace antevia
