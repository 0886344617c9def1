#include "tests/analysis/corridor/corridor_case.h"

#include <gmock/gmock.h>

namespace antevia::testing_corridor {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(CorridorMeasure, AClosureLetsOnlyTheLeakagePassAndTheOthersTakeTheOpenLinkAfterTheDelay)
{
    Case corridor = fork();
    corridor.on("A-C").attraction = fixedAt(1e-9);
    corridor.rest.parameters.diversionDelayDays = fixedAt(2.0);
    corridor.measure("closure", 3, CloseLink{{"A-B"}, fixedAt(0.1)});
    corridor.observe("GR", {1000}).enter(1000, 7, 50);
    const Simulation simulation = runOf(corridor);
    const Eigen::VectorXd byB = link(simulation, "A-B").departures.cast<double>().colwise().mean();
    const Eigen::VectorXd byC = link(simulation, "A-C").departures.cast<double>().colwise().mean();
    const Eigen::VectorXd inA = place(simulation, "A").present.cast<double>().colwise().mean();
    EXPECT_NEAR(byB[2], 1000, 1);
    EXPECT_NEAR(byB[3], 100, 8); // the leakage of those who come
    EXPECT_NEAR(byC[3], 0, 1);   // nobody knows another way yet
    EXPECT_NEAR(inA[3], 900, 8); // the others are turned away and wait
    EXPECT_NEAR(byC[4], 0, 1);
    EXPECT_NEAR(inA[4], 1710, 15);       // 900 + 1000, of whom a tenth leaks
    EXPECT_NEAR(byC[5], 0.9 * 2710, 20); // the delay is over: all who waited, and those of the day
    EXPECT_NEAR(byB[6], 100, 8);
    EXPECT_NEAR(byC[6], 900, 8);
    EXPECT_NEAR(inA[6], 0, 1);
    EXPECT_EQ(simulation.conservation.worstImbalance, 0);
}

TEST(CorridorMeasure, WithoutADelayTheOthersTakeTheOpenLinkTheSameDay)
{
    Case corridor = fork();
    corridor.on("A-C").attraction = fixedAt(1e-9);
    corridor.measure("closure", 2, CloseLink{{"A-B"}, fixedAt(0.0)});
    corridor.observe("GR", {1000}).enter(1000, 3);
    const Simulation simulation = runOf(corridor);
    EXPECT_THAT(firstRow(link(simulation, "A-B").departures), ElementsAre(1000, 1000, 0, 0));
    EXPECT_THAT(firstRow(link(simulation, "A-C").departures), ElementsAre(0, 0, 1000, 1000));
}

TEST(CorridorMeasure, HalfADayOfDelayLetsHalfOfThePeopleGoElsewhereOnTheFirstDay)
{
    Case corridor = fork();
    corridor.on("A-C").attraction = fixedAt(1e-9);
    corridor.rest.parameters.diversionDelayDays = fixedAt(0.5);
    corridor.measure("closure", 1, CloseLink{{"A-B"}, fixedAt(0.0)});
    corridor.observe("GR", {1000}).enter(1000, 2, 50);
    const Simulation simulation = runOf(corridor);
    EXPECT_NEAR(link(simulation, "A-C").departures.col(1).cast<double>().mean(), 500.0, 12.0);
    EXPECT_NEAR(link(simulation, "A-C").departures.col(2).cast<double>().mean(), 1500.0, 12.0);
}

TEST(CorridorMeasure, ThatALinkIsOpenAgainIsKnownAtOnce)
{
    Case corridor = fork();
    corridor.on("A-C").attraction = fixedAt(1e-9);
    corridor.rest.parameters.diversionDelayDays = fixedAt(2.0);
    corridor.measure("closure", -20, CloseLink{{"A-B"}, fixedAt(0.0)});
    corridor.rest.measures[0].ends = dayZero() + Days(2);
    corridor.observe("GR", {1000}).enter(1000, 3);
    EXPECT_THAT(firstRow(link(runOf(corridor), "A-B").departures), ElementsAre(0, 0, 1000, 1000));
}

TEST(CorridorMeasure, ClosingEverythingStrandsPeopleUntilAWayOpensAgain)
{
    Case corridor = fork();
    corridor.measure("b", 2, CloseLink{{"A-B"}, fixedAt(0.0)});
    corridor.measure("c", 2, CloseLink{{"A-C"}, fixedAt(0.0)});
    for (Measure& measure : corridor.rest.measures)
        measure.ends = dayZero() + Days(5);
    corridor.observe("GR", {1000}).enter(1000, 6);
    const Simulation simulation = runOf(corridor);
    EXPECT_THAT(firstRow(place(simulation, "A").stranded), ElementsAre(0, 0, 1000, 2000, 3000, 0, 0));
    EXPECT_THAT(firstRow(place(simulation, "A").present), ElementsAre(0, 0, 1000, 2000, 3000, 0, 0));
    EXPECT_THAT(firstRow(link(simulation, "A-B").departures), ElementsAre(1000, 1000, 0, 0, 0, 4000, 1000));
}

TEST(CorridorMeasure, StrandedPeopleTurnBackAndAreCounted)
{
    Case corridor = chain();
    corridor.measure("closure", 1, CloseLink{{"A-X"}, fixedAt(0.0)});
    corridor.at("A").strandedTurnBack = fixedAt(1.0);
    corridor.observe("GR", {100}).enter(100, 4);
    const Simulation simulation = runOf(corridor);
    EXPECT_THAT(firstRow(place(simulation, "A").stranded), ElementsAre(0, 100, 100, 100, 100));
    EXPECT_EQ(simulation.conservation.turnedBack, 300);
}

TEST(CorridorMeasure, AClosedWayOutOfTheEntryHoldsPeopleThere)
{
    Case corridor = chain();
    corridor.measure("idomeni", 1, CloseLink{{"GR-A"}, fixedAt(0.0)});
    corridor.observe("GR", {100}).enter(100, 3);
    EXPECT_THAT(firstRow(place(runOf(corridor), "GR").stranded), ElementsAre(0, 100, 200, 300));
}

TEST(CorridorMeasure, ACapLeaksTheExcessAndTheRestWaits)
{
    Case corridor = chain();
    corridor.measure("cap", 1, CapLink{{"A-X"}, 400, fixedAt(0.25)});
    corridor.observe("GR", {1000}).enter(1000, 3);
    const Simulation simulation = runOf(corridor);
    // 400 + a quarter of 600; then of 1450 come 400 + 262.5, and of 1787 (or 1788) 400 + 346.75.
    EXPECT_THAT(firstRow(link(simulation, "A-X").departures), ElementsAre(1000, 550, 663, 747));
    EXPECT_THAT(firstRow(place(simulation, "A").stranded), ElementsAre(0, 0, 0, 0));
    EXPECT_THAT(firstRow(place(simulation, "A").present), ElementsAre(0, 450, 787, 1040));
}

TEST(CorridorMeasure, WhatACapTurnsAwayTakesAnOpenLink)
{
    Case corridor = fork();
    corridor.on("A-C").attraction = fixedAt(1e-9);
    corridor.measure("cap", 1, CapLink{{"A-B"}, 400, fixedAt(0.0)});
    corridor.observe("GR", {1000}).enter(1000, 5, 50);
    const Simulation simulation = runOf(corridor);
    EXPECT_NEAR(link(simulation, "A-C").departures.col(5).cast<double>().mean(), 600, 15);
    EXPECT_LE(link(simulation, "A-B").departures.rightCols(5).maxCoeff(), 400);
}

TEST(CorridorMeasure, AFilterStopsOnlyTheOtherGroup)
{
    Case corridor = chain();
    Group admitted;
    admitted.id = {"SIA"};
    admitted.share = 0.5;
    Group other = admitted;
    other.id = {"other"};
    corridor.rest.parameters.groups = {admitted, other};
    corridor.measure("filter", 1, FilterGroups{{"A-X"}, {{"SIA"}}, fixedAt(0.0)});
    corridor.observe("GR", {1000}).enter(1000, 3);
    const Simulation simulation = runOf(corridor);
    const PlacePaths& a = place(simulation, "A");
    EXPECT_TRUE((a.presentByGroup[0].array() == 0).all());
    EXPECT_EQ(a.presentByGroup[1].col(3).value(),
              a.arrivalsByGroup[1].rightCols(3).sum()); // everybody who came since is still there
    EXPECT_EQ(a.stranded, a.presentByGroup[1]);
}

TEST(CorridorMeasure, ACapacityIsNotExceededAndTransportCanDoubleIt)
{
    Case corridor = chain();
    corridor.on("A-X").capacityPerDay = fixedAt(300);
    corridor.measure("trains", 3, ChangeTransport{{"A-X"}, 2.0});
    corridor.observe("GR", {0}).enter(500, 4);
    EXPECT_THAT(firstRow(link(runOf(corridor), "A-X").departures), ElementsAre(0, 300, 300, 600, 600));
}

TEST(CorridorMeasure, AStopOfTransportStrandsPeopleEvenWhereNoLimitIsKnown)
{
    Case corridor = chain();
    corridor.measure("strike", 2, ChangeTransport{{"A-X"}, 0.0});
    corridor.observe("GR", {500}).enter(500, 3);
    EXPECT_THAT(firstRow(place(runOf(corridor), "A").stranded), ElementsAre(0, 0, 500, 1000));
}

TEST(CorridorMeasure, ARampTakesItsDaysToTheFullEffect)
{
    Case corridor = chain();
    corridor.measure("surge", 1, ScaleEntry{2.0});
    corridor.rest.measures[0].rampDays = 3;
    corridor.observe("GR", {100}).enter(100, 5);
    EXPECT_THAT(firstRow(place(runOf(corridor), "GR").arrivals), ElementsAre(100, 125, 150, 175, 200, 200));
}

TEST(CorridorMeasure, EntriesScaledBeforeDayZeroAreInTheEntryPathsAlready)
{
    Case corridor = chain();
    corridor.measure("surge", -5, ScaleEntry{2.0});
    corridor.rest.measures[0].ends = dayZero() + Days(2);
    corridor.observe("GR", {100}).enter(100, 3);
    EXPECT_THAT(firstRow(place(runOf(corridor), "GR").arrivals), ElementsAre(100, 100, 50, 50));
}

TEST(CorridorMeasure, ALongerStayRaisesThePeoplePresent)
{
    Case corridor = chain();
    corridor.at("A").stayDays = fixedAt(2.0);
    corridor.measure("longer", 1, ChangeStay{{"A"}, 3.0});
    corridor.observe("GR", {1000}).enter(1000, 60, 20);
    const Simulation simulation = runOf(corridor);
    EXPECT_NEAR(place(simulation, "A").present.col(0).cast<double>().mean(), 2000.0, 4.0);
    EXPECT_NEAR(place(simulation, "A").present.rightCols(10).cast<double>().mean(), 6000.0, 30.0);
}

TEST(CorridorMeasure, AMeasureInForceSinceBeforeDayZeroIsInForceOnDayOne)
{
    Case corridor = fork();
    corridor.on("A-C").attraction = fixedAt(1e-9);
    corridor.rest.parameters.diversionDelayDays = fixedAt(3.0);
    corridor.measure("closure", -10, CloseLink{{"A-B"}, fixedAt(0.0)});
    corridor.observe("GR", {1000}).enter(1000, 2);
    EXPECT_THAT(firstRow(link(runOf(corridor), "A-C").departures), ElementsAre(1000, 1000, 1000));
}

TEST(CorridorMeasure, AMeasureKnownLaterThanDayZeroIsLeftOutAndNamed)
{
    Case corridor = chain();
    corridor.observe("GR", {100}).enter(100, 3);
    const Simulation without = runOf(corridor);
    corridor.measure("limit", 1, CloseLink{{"A-X"}, fixedAt(0.0)});
    corridor.rest.measures[0].knownFrom = dayZero() + Days(2);
    const Simulation with = runOf(corridor);
    EXPECT_EQ(with.places, without.places);
    ASSERT_EQ(with.warnings.size(), 1U);
    EXPECT_THAT(with.warnings[0], HasSubstr("'limit' is left out: it was known from 2015-10-18"));
}

TEST(CorridorMeasure, AnUnknownLinkPlaceOrGroupIsRefusedByName)
{
    const std::vector<MeasureEffect> effects = {CloseLink{{"A-Y"}, {}}, ChangeStay{{"Y"}, 1.0},
                                                FilterGroups{{"A-X"}, {{"Y"}}, {}}};
    for (const MeasureEffect& effect : effects) {
        Case corridor = chain();
        corridor.enter(100, 2).measure("wrong", 1, effect);
        const auto result = simulate(corridor.input(), {});
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::InvalidInput);
        EXPECT_THAT(result.error().detail, HasSubstr("'wrong'"));
        EXPECT_THAT(result.error().detail, HasSubstr("Y'"));
    }
}

TEST(CorridorMeasure, ALinkThatIsClosedFromTheStartLeaksOnly)
{
    Case corridor = chain();
    corridor.on("A-X").openShare = 0.0;
    corridor.on("A-X").leakage = fixedAt(0.1);
    corridor.observe("GR", {1000}).enter(1000, 20, 50);
    EXPECT_NEAR(link(runOf(corridor), "A-X").departures.rightCols(20).cast<double>().mean(), 100.0, 2.0);
}

} // namespace
} // namespace antevia::testing_corridor
