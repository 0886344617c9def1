#include "app/usecases/compare_scenarios.h"
#include "app/usecases/explain_difference.h"
#include "app/usecases/find_sensitivity.h"
#include "app/usecases/load_if_closed.h"
#include "app/usecases/simulate_scenario.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace antevia {
namespace {

using testing::sampleNow;
using testing::sampleProject;
using testing::TemporaryFolder;

/// The sample case, a few courses of two weeks each, so that tests are quick.
ProjectFile shortProject(const TemporaryFolder& folder)
{
    ProjectFile project = sampleProject(folder, "p.antevia", 10);
    const auto scenarios = project.all<Scenario>();
    for (Scenario scenario : *scenarios) {
        scenario.days = 14;
        scenario.briefDays = 14;
        EXPECT_TRUE(project.put(scenario));
    }
    return project;
}

const PlaceLoad& at(const std::vector<PlaceLoad>& loads, const std::string& place)
{
    return *std::ranges::find(loads, PlaceId{place}, &PlaceLoad::place);
}

double sum(const std::vector<double>& parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

class Questions : public ::testing::Test {
protected:
    TemporaryFolder folder;
    ProjectFile project = shortProject(folder);
};

TEST_F(Questions, AClosedLinkSendsFewerPeopleOnAndChangesNothingUpstream)
{
    const auto answer = loadIfClosed(project, {{"no-closure"}, {{"HR-SI"}}, {}, sampleNow}, RunContext());
    ASSERT_TRUE(answer) << answer.error().detail;
    ASSERT_EQ(answer->closures.size(), 1u);
    EXPECT_EQ(answer->from, answer->day0 + Days{1});
    const auto& added = answer->closures[0].added;
    EXPECT_LE(at(added, "SI").totalArrivals.high, 0.0);
    EXPECT_EQ(at(added, "MK").totalArrivals, MiddleRange());
    EXPECT_EQ(at(added, "SI").arrivals.front(), MiddleRange()) << "day 0 is what was observed";
}

TEST_F(Questions, AClosureOnADayOutsideTheRunOrOfAnUnknownLinkIsRefused)
{
    const auto late = loadIfClosed(project, {{"no-closure"}, {}, makeDay(2030, 1, 1), sampleNow}, RunContext());
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(late.error().remedy.find("Choose a day from"), std::string::npos);
    const auto unknown = loadIfClosed(project, {{"no-closure"}, {{"A-Z"}}, {}, sampleNow}, RunContext());
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
}

TEST_F(Questions, AScenarioComparedWithItselfDiffersInNothing)
{
    const auto comparison = compareScenarios(project, {{{"closure"}, {"closure"}}, {}, sampleNow}, RunContext());
    ASSERT_TRUE(comparison) << comparison.error().detail;
    ASSERT_EQ(comparison->scenarios.size(), 2u);
    for (const PlaceLoad& load : comparison->scenarios[1].added)
        EXPECT_EQ(load.totalArrivals, MiddleRange()) << text(load.place);
    EXPECT_EQ(comparison->scenarios[0].load, comparison->scenarios[1].load);
}

TEST_F(Questions, ScenariosAreComparedWithTheFirstOnesSeed)
{
    auto other = project.get<Scenario>("no-closure");
    other->seed = 99;
    ASSERT_TRUE(project.put(*other));
    const auto comparison = compareScenarios(project, {{}, {}, sampleNow}, RunContext());
    ASSERT_TRUE(comparison) << comparison.error().detail;
    EXPECT_EQ(comparison->seed, project.get<Scenario>("closure")->seed);
    EXPECT_EQ(at(comparison->scenarios[1].added, "GR").totalArrivals, MiddleRange()) << "entries are the same";
    EXPECT_FALSE(comparison->scenarios[1].breaches.empty());
}

TEST_F(Questions, SensitivityNamesTheAssumptionsThatMoveThePeoplePresent)
{
    SensitivityRequest request;
    request.scenario = {"closure"};
    request.target = SensitivityTarget::MostPresent;
    request.trajectories = 2;
    request.leading = 1;
    request.replicates = 4;
    request.sobolSamples = 4;
    request.now = sampleNow;
    const auto found = findSensitivity(project, request, RunContext({}, {}, 2));
    ASSERT_TRUE(found) << found.error().detail;
    ASSERT_FALSE(found->effects.empty());
    EXPECT_TRUE(std::ranges::is_sorted(found->effects, std::ranges::greater(), &ParameterEffect::absoluteEffect));
    EXPECT_GT(found->effects.front().absoluteEffect, 0.0);
    EXPECT_TRUE(found->effects.front().total.has_value());
    EXPECT_LE(found->flips.size(), 1u);
}

TEST_F(Questions, SensitivityIsNotAskedOfAnExit)
{
    SensitivityRequest request;
    request.scenario = {"closure"};
    request.place = {"NOWHERE"};
    request.now = sampleNow;
    const auto found = findSensitivity(project, request, RunContext());
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
}

TEST_F(Questions, TheCausesOfADifferenceSumToIt)
{
    auto closure = project.get<Scenario>("closure");
    closure->seed += 1;
    ASSERT_TRUE(project.put(*closure));
    ASSERT_TRUE(prepareRun(project, {{"closure"}, sampleNow}, RunContext()));
    const auto found = explainDifference(project, {"no-closure"}, project, {"closure"}, RunContext());
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->causes, (std::vector{DifferenceCause::Measures, DifferenceCause::Seed}));
    for (const PlaceDifference& place : found->places) {
        EXPECT_NEAR(sum(place.arrivalsBy), place.arrivalsAfter - place.arrivalsBefore, 1e-6) << text(place.place);
        EXPECT_NEAR(sum(place.presentBy), place.presentAfter - place.presentBefore, 1e-6) << text(place.place);
    }
}

TEST_F(Questions, ARunDoesNotDifferFromItself)
{
    ASSERT_TRUE(prepareRun(project, {{"closure"}, sampleNow}, RunContext()));
    const auto found = explainDifference(project, {"closure"}, project, {"closure"}, RunContext());
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_TRUE(found->causes.empty());
}

TEST_F(Questions, TheKeptRunDiffersByTheParametersThatWereEditedSince)
{
    ASSERT_TRUE(simulateScenario(project, {{"no-closure"}, sampleNow}, RunContext()));
    auto parameters = project.parameters();
    for (PlaceParameters& place : parameters->places)
        place.stayDays = fixedAt(place.stayDays.high + 3.0);
    ASSERT_TRUE(project.put(*parameters));
    const auto found = explainSinceKept(project, {"no-closure"}, RunContext());
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->causes, std::vector{DifferenceCause::Parameters});
    const auto more = std::ranges::find(found->places, PlaceId{"SI"}, &PlaceDifference::place);
    EXPECT_GT(more->presentBy.front(), 0.0) << "longer stays fill places";
}

TEST_F(Questions, SeveralChangesSinceTheKeptRunAskForAnEarlierCopy)
{
    ASSERT_TRUE(simulateScenario(project, {{"closure"}, sampleNow}, RunContext()));
    auto parameters = project.parameters();
    parameters->dispersion *= 2.0;
    ASSERT_TRUE(project.put(*parameters));
    const auto measures = project.all<Measure>();
    Measure measure = measures->front();
    measure.rampDays += 2;
    ASSERT_TRUE(project.put(measure));
    const auto found = explainSinceKept(project, {"closure"}, RunContext());
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Conflict);
    EXPECT_EQ(found.error().remedy, "Compare with an earlier copy of the project.") << "said in the window too";
}

} // namespace
} // namespace antevia
