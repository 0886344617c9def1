#include "analysis/planning/needs.h"
#include "tests/analysis/planning/planning_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using namespace planning_test;
using testing::ElementsAre;
using testing::HasSubstr;

/// The profile of the hand-worked table.
NeedsInput severalLines()
{
    NeedsInput input = beds(400);
    input.profile.norms = {norm(CapacityLine::Beds, 1.0),
                           norm(CapacityLine::CoveredSpace, 1.0 / 3.5),
                           norm(CapacityLine::Water, 1.0 / 15.0),
                           norm(CapacityLine::Toilets, 50.0),
                           norm(CapacityLine::RegistrationStations, 18.0, NeedDriver::Arrivals),
                           norm(CapacityLine::Buses, 100.0, NeedDriver::Departures)};
    input.sites = {slovenia({{CapacityLine::Beds, 400},
                             {CapacityLine::CoveredSpace, 1050},
                             {CapacityLine::Toilets, 7},
                             {CapacityLine::RegistrationStations, 10},
                             {CapacityLine::Buses, 2}})};
    return input;
}

TEST(Needs, AgreeWithATableWorkedOutByHand)
{
    // 333 persons present; 250 arrive and 230 leave a day. 333 × 3.5 m² = 1,165.5; 333 × 15 l = 4,995; 333/50 = 6.66;
    // 250/18 = 13.9; 230/100 = 2.3: whole units, rounded up.
    const auto result = worked(ensemble(constant(250), constant(333), constant(230)), severalLines());
    EXPECT_EQ(rowOf(result, CapacityLine::Beds, 1).needP50, 333);
    EXPECT_EQ(rowOf(result, CapacityLine::CoveredSpace, 1).needP50, 1166);
    EXPECT_EQ(rowOf(result, CapacityLine::Water, 1).needP50, 4995);
    EXPECT_EQ(rowOf(result, CapacityLine::Toilets, 1).needP50, 7);
    EXPECT_EQ(rowOf(result, CapacityLine::RegistrationStations, 1).needP50, 14);
    EXPECT_EQ(rowOf(result, CapacityLine::Buses, 1).needP50, 3);

    EXPECT_EQ(rowOf(result, CapacityLine::Beds, 1).gapP50, 0);
    EXPECT_EQ(rowOf(result, CapacityLine::CoveredSpace, 1).gapP50, 116);
    EXPECT_EQ(rowOf(result, CapacityLine::Buses, 1).gapP50, 1);
}

TEST(Needs, AreTheNeedsOfTheQuantileOfPeople)
{
    // Eleven replicates with 0, 100 … 1,000 people: the median is 500, the 90th percentile 900.
    std::vector<std::vector<int>> rows;
    for (int persons = 0; persons <= 1000; persons += 100)
        rows.push_back({persons, persons});
    const auto result = worked(presentOnly(paths(rows)), severalLines());
    EXPECT_EQ(rowOf(result, CapacityLine::Toilets, 1).needP50, 10);
    EXPECT_EQ(rowOf(result, CapacityLine::Toilets, 1).needP90, 18);
    EXPECT_EQ(rowOf(result, CapacityLine::Toilets, 1).gapP90, 11);
}

TEST(Needs, KeepAFractionWhereTheLineIsNoWholeThing)
{
    NeedsInput input = beds(400);
    input.profile.norms = {norm(CapacityLine::Water, 1.0 / 0.5)};
    input.profile.norms[0].wholeUnits = false;
    EXPECT_DOUBLE_EQ(rowOf(worked(presentOnly(constant(3)), input), CapacityLine::Water, 0).needP50, 1.5);
}

TEST(Needs, CapacityIsTheTightestKnownLineAndNamesIt)
{
    const auto result = worked(presentOnly(constant(10)), severalLines());
    EXPECT_EQ(capacityOf(result, 0).persons, 300); // 1,050 m² / 3.5; beds allow 400, toilets 350
    EXPECT_EQ(capacityOf(result, 0).tightest, CapacityLine::CoveredSpace);
}

TEST(Needs, ALineThatNobodyStatesIsListedAndNeverZero)
{
    const auto result = worked(presentOnly(constant(10)), severalLines());
    EXPECT_THAT(capacityOf(result, 0).unknownLines, ElementsAre(CapacityLine::Water));
    EXPECT_TRUE(std::isnan(rowOf(result, CapacityLine::Water, 0).inHand));
    EXPECT_TRUE(std::isnan(rowOf(result, CapacityLine::Water, 0).gapP90));
}

TEST(Needs, APlaceWithoutAnyFigureHasNoBreachAndSaysSo)
{
    NeedsInput input = severalLines();
    input.sites.clear();
    const auto result = worked(presentOnly(constant(10)), input);
    EXPECT_TRUE(result.breaches.empty());
    EXPECT_TRUE(std::isnan(capacityOf(result, 0).persons));
    EXPECT_THAT(result.warnings, testing::Contains(HasSubstr("Slovenia: no capacity figure is known")));
}

TEST(Needs, ThroughputIsJudgedApartFromRoomForThePeoplePresent)
{
    // Few stay, many pass: 12,000 a day through 400 beds, in a stay of less than a day.
    const auto result = worked(ensemble(constant(12'000), constant(100), constant(150)), severalLines());
    EXPECT_FALSE(breachOf(result, BreachKind::Reception).breachDay);
    EXPECT_EQ(breachOf(result, BreachKind::Registration).breachDay, day0);
    EXPECT_EQ(breachOf(result, BreachKind::Registration).capacity, 180);
    EXPECT_EQ(breachOf(result, BreachKind::Registration).worstGapP90, 11'820);
    EXPECT_FALSE(breachOf(result, BreachKind::Transport).breachDay);
    EXPECT_EQ(breachOf(result, BreachKind::Transport).line, CapacityLine::Buses);
}

TEST(Needs, ExactlyFullIsNotABreach)
{
    EXPECT_FALSE(breachOf(worked(presentOnly(constant(400)), beds(400)), BreachKind::Reception).breachDay);
    EXPECT_TRUE(breachOf(worked(presentOnly(constant(401)), beds(400)), BreachKind::Reception).breachDay);
}

TEST(Needs, ABreachIsCountedOnTheDayAndByTheDay)
{
    const auto present = paths({{0, 500, 0, 0}, {0, 0, 500, 0}, {0, 0, 500, 500}, {0, 0, 0, 0}});
    const auto curve = breachOf(worked(presentOnly(present), beds(400)), BreachKind::Reception);
    EXPECT_EQ(curve.onDay, (Eigen::VectorXd{{0.0, 0.25, 0.5, 0.25}}));
    EXPECT_EQ(curve.byDay, (Eigen::VectorXd{{0.0, 0.25, 0.75, 0.75}}));
    EXPECT_EQ(curve.breachDay, day0 + Days{2});
}

TEST(Needs, TheWorstShortfallIsLookedForInTheBriefOnly)
{
    NeedsInput input = beds(400);
    input.briefDays = 2;
    const auto curve = breachOf(worked(presentOnly(paths({{0, 450, 700, 9000}})), input), BreachKind::Reception);
    EXPECT_EQ(curve.worstGapP90, 300);
    EXPECT_EQ(curve.worstDay, day0 + Days{2});
}

TEST(Needs, ACancelledRunChangesNothing)
{
    std::stop_source stop;
    stop.request_stop();
    const auto result = workOut(presentOnly(constant(1)), beds(1), RunContext(stop.get_token(), {}, 1));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(Needs, AreTheSameOnAnyNumberOfThreads)
{
    const auto simulation = ensemble(constant(250), constant(333), constant(230));
    EXPECT_EQ(workOut(simulation, severalLines(), RunContext({}, {}, 1)).value().rows,
              workOut(simulation, severalLines(), RunContext({}, {}, 4)).value().rows);
}

TEST(Needs, RefuseWhatCannotBeWorkedWith)
{
    const auto refused = [](const NeedsInput& input) { return !workOut(presentOnly(constant(1)), input, {}); };
    NeedsInput twice = beds(1);
    twice.profile.norms.push_back(norm(CapacityLine::Beds, 2.0));
    EXPECT_TRUE(refused(twice));
    NeedsInput nothing = beds(1);
    nothing.profile.norms[0].personsPerUnit = 0.0;
    EXPECT_TRUE(refused(nothing));
    NeedsInput elsewhere = beds(1);
    elsewhere.sites[0].place = {"XX"};
    EXPECT_TRUE(refused(elsewhere));
    NeedsInput level = beds(1);
    level.breachLevel = 0.0;
    EXPECT_TRUE(refused(level));
    EXPECT_TRUE(refused(beds(-1)));
}

TEST(Needs, RefuseAnEnsembleOfAnotherNetwork)
{
    Simulation simulation = presentOnly(constant(1));
    simulation.places.pop_back();
    const auto result = workOut(simulation, beds(1), {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Conflict);
}

} // namespace
} // namespace antevia
