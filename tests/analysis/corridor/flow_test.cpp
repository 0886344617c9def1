#include "tests/analysis/corridor/corridor_case.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace antevia::testing_corridor {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(CorridorFlow, AChainWithFixedParametersIsTheTableWorkedByHand)
{
    // GR to A takes one day, A to X two days; people leave A on the day they come.
    Case corridor = chain();
    corridor.on("GR-A").transitDays = fixedAt(1.0);
    corridor.on("A-X").transitDays = fixedAt(2.0);
    corridor.observe("GR", {40, 50, 60}).enter({100, 200, 300, 0});
    const Simulation simulation = runOf(corridor);
    EXPECT_THAT(firstRow(place(simulation, "GR").arrivals), ElementsAre(60, 100, 200, 300, 0));
    EXPECT_THAT(firstRow(link(simulation, "GR-A").departures), ElementsAre(60, 100, 200, 300, 0));
    EXPECT_THAT(firstRow(place(simulation, "A").arrivals), ElementsAre(50, 60, 100, 200, 300));
    EXPECT_THAT(firstRow(place(simulation, "A").departures), ElementsAre(50, 60, 100, 200, 300));
    EXPECT_THAT(firstRow(place(simulation, "X").arrivals), ElementsAre(50, 40, 50, 60, 100));
    EXPECT_THAT(firstRow(link(simulation, "GR-A").inTransit), ElementsAre(60, 100, 200, 300, 0));
    EXPECT_THAT(firstRow(link(simulation, "A-X").inTransit), ElementsAre(90, 110, 160, 300, 500));
    EXPECT_THAT(firstRow(place(simulation, "A").present), ElementsAre(0, 0, 0, 0, 0));
}

TEST(CorridorFlow, ATransitTimeOfAFractionIsAMixtureOfTheWholeDaysAroundIt)
{
    Case corridor = chain();
    corridor.on("GR-A").transitDays = fixedAt(1.25);
    corridor.observe("GR", {1000, 1000, 1000}).enter(1000, 30, 200);
    const Paths arrivals = place(runOf(corridor), "A").arrivals;
    // A quarter comes a day later: in the steady state 1000 a day, the standard error of the mean is below 0.3.
    EXPECT_NEAR(arrivals.rightCols(30).cast<double>().mean(), 1000.0, 2.0);
    const Paths onTheWay = link(runOf(corridor), "GR-A").inTransit;
    EXPECT_NEAR(onTheWay.rightCols(30).cast<double>().mean(), 1250.0, 2.0);
}

TEST(CorridorFlow, PeoplePresentAreArrivalsTimesTheMeanStay)
{
    Case corridor = chain();
    corridor.at("A").stayDays = fixedAt(3.0);
    corridor.observe("GR", {1000}).enter(1000, 60, 100);
    const Paths present = place(runOf(corridor), "A").present;
    EXPECT_NEAR(present.rightCols(20).cast<double>().mean(), 3000.0, 10.0);
}

TEST(CorridorFlow, DoublingArrivalsAndHalvingTheStayKeepsThePeoplePresent)
{
    Case before = chain();
    before.at("A").stayDays = fixedAt(6.0);
    before.observe("GR", {500}).enter(500, 60, 100);
    Case after = chain();
    after.at("A").stayDays = fixedAt(3.0);
    after.observe("GR", {1000}).enter(1000, 60, 100);
    const double presentBefore = place(runOf(before), "A").present.rightCols(30).cast<double>().mean();
    const double presentAfter = place(runOf(after), "A").present.rightCols(30).cast<double>().mean();
    EXPECT_NEAR(presentAfter, presentBefore, 0.01 * presentBefore);
}

TEST(CorridorFlow, StaysOfLessThanADayLetPeopleLeaveTheSameDay)
{
    Case corridor = chain();
    corridor.at("A").stayDays = fixedAt(0.5);
    corridor.observe("GR", {0}).enter({10000, 0, 0});
    const auto departures = firstRow(place(runOf(corridor), "A").departures);
    EXPECT_NEAR(departures[1], 6400, 150); // two stages, each left the same day with probability 1 / 1.25
    EXPECT_NEAR(departures[2], 2560, 150); // 2 · 0.2 of them a day later
}

TEST(CorridorFlow, RegistrationOfAHundredADayMakesThreeHundredArrivalsQueue)
{
    Case corridor = chain();
    corridor.at("A").registrationPerDay = fixedAt(100);
    corridor.observe("GR", {0}).enter(300, 4);
    const Simulation simulation = runOf(corridor);
    EXPECT_THAT(firstRow(place(simulation, "A").waiting), ElementsAre(0, 200, 400, 600, 800));
    EXPECT_THAT(firstRow(place(simulation, "A").departures), ElementsAre(0, 100, 100, 100, 100));
}

TEST(CorridorFlow, MoreRegistrationFromADayOnWorksTheQueueOff)
{
    Case corridor = chain();
    corridor.at("A").registrationPerDay = fixedAt(100);
    corridor.measure("desks", 3, ChangeRegistration{{"A"}, 300});
    corridor.observe("GR", {0}).enter(300, 4);
    EXPECT_THAT(firstRow(place(runOf(corridor), "A").waiting), ElementsAre(0, 200, 400, 300, 200));
}

TEST(CorridorFlow, TheAsylumShareLeavesTheCorridorAndIsCounted)
{
    Case corridor = chain();
    corridor.at("A").asylumShare = fixedAt(1.0);
    corridor.observe("GR", {0}).enter(100, 3);
    const Simulation simulation = runOf(corridor);
    EXPECT_EQ(simulation.conservation.appliedForAsylum, 300);
    EXPECT_EQ(simulation.conservation.arrivedAtExits, 0);
}

TEST(CorridorFlow, UnrecordedEntriesAreTheirShareOfArrivals)
{
    Case corridor = chain();
    corridor.at("A").unrecordedEntryShare = fixedAt(0.1);
    corridor.observe("GR", {900}).enter(900, 50, 100);
    const Simulation simulation = runOf(corridor);
    EXPECT_NEAR(place(simulation, "A").arrivals.rightCols(50).cast<double>().mean(), 1000.0, 2.0);
    EXPECT_EQ(simulation.conservation.entered, 900 * 50 * 100);
    EXPECT_GT(simulation.conservation.unrecorded, 0);
    EXPECT_EQ(simulation.conservation.worstImbalance, 0);
}

TEST(CorridorFlow, EntriesAreSharedOutToTheGroups)
{
    Case corridor = chain();
    Group first;
    first.id = {"SIA"};
    first.share = 0.75;
    Group second;
    second.id = {"other"};
    second.share = 0.25;
    corridor.rest.parameters.groups = {first, second};
    corridor.observe("GR", {1000}).enter(1000, 20, 100);
    const Simulation simulation = runOf(corridor);
    const PlacePaths& a = place(simulation, "A");
    EXPECT_NEAR(a.arrivalsByGroup[0].rightCols(20).cast<double>().mean(), 750.0, 2.0);
    EXPECT_EQ(a.arrivalsByGroup[0] + a.arrivalsByGroup[1], a.arrivals);
}

TEST(CorridorFlow, NoiseHasTheVarianceItSays)
{
    // All leave A in the end; on the first day a share p of 10,000 leaves, dispersion 0.05.
    Case corridor = chain();
    corridor.rest.parameters.dispersion = 0.05;
    corridor.at("A").registrationPerDay = fixedAt(0);
    corridor.on("GR-A").transitDays = fixedAt(0.2);
    corridor.observe("GR", {0}).enter(10000, 1, 4000);
    const Eigen::ArrayXd sameDay = place(runOf(corridor), "A").arrivals.col(1).cast<double>();
    const double mean = sameDay.mean();
    const double variance = (sameDay - mean).square().mean();
    EXPECT_NEAR(mean, 8000.0, 20.0);
    EXPECT_NEAR(std::sqrt(variance), std::sqrt(2000.0 * 0.8 * (1.0 + 0.05 * 2000.0)), 12.0);
}

TEST(CorridorFlow, ACircleOfLinksStillMovesPeopleOn)
{
    Case corridor = chain();
    corridor.link("A", "GR", 0.0, 1.0);
    corridor.observe("GR", {100}).enter(100, 40, 20);
    const Simulation simulation = runOf(corridor);
    // Half of A goes back each day: twice as many arrive in A as enter.
    EXPECT_NEAR(place(simulation, "A").arrivals.rightCols(10).cast<double>().mean(), 200.0, 5.0);
    EXPECT_EQ(simulation.conservation.worstImbalance, 0);
}

TEST(CorridorFlow, MissingParametersAreNamed)
{
    Case corridor = chain();
    corridor.enter(10, 2);
    corridor.rest.parameters.links.pop_back();
    const auto result = simulate(corridor.input(), {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(result.error().detail, HasSubstr("A-X"));
}

TEST(CorridorFlow, ImpossibleParametersAreNamed)
{
    Case corridor = chain();
    corridor.enter(10, 2);
    corridor.at("A").asylumShare = {0.2, 0.1, 0.3, {}};
    const auto result = simulate(corridor.input(), {});
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().detail, HasSubstr("asylum share is 0.2"));
}

TEST(CorridorFlow, PeopleComeInAtEachEntryByItsOwnPaths)
{
    Case corridor;
    corridor.rest.parameters.dispersion = 0.0;
    corridor.place("GR", PlaceRole::Entry).place("BG", PlaceRole::Entry).place("RS").place("X", PlaceRole::Exit);
    corridor.link("GR", "RS").link("BG", "RS").link("RS", "X");
    corridor.observe("GR", {100}).observe("BG", {30}).enter(100, 3);
    corridor.rest.entryPaths[{"BG"}] = Eigen::RowVector3d(30, 40, 50);
    const Simulation simulation = runOf(corridor);
    EXPECT_EQ(firstRow(place(simulation, "GR").arrivals), (std::vector{100, 100, 100, 100}));
    EXPECT_EQ(firstRow(place(simulation, "BG").arrivals), (std::vector{30, 30, 40, 50}));
    EXPECT_EQ(firstRow(place(simulation, "RS").arrivals), (std::vector{130, 130, 140, 150}));
    EXPECT_EQ(simulation.conservation.entered, 420);
    EXPECT_EQ(simulation.conservation.worstImbalance, 0);
}

TEST(CorridorFlow, AnEntryOfWhichNobodySaysHowManyComeIsNamed)
{
    Case corridor;
    corridor.place("GR", PlaceRole::Entry).place("BG", PlaceRole::Entry).place("X", PlaceRole::Exit);
    corridor.link("GR", "X").link("BG", "X").enter(10, 3);
    corridor.rest.entryPaths.erase({"BG"});
    const auto run = simulate(corridor.input(), {});
    ASSERT_FALSE(run);
    EXPECT_THAT(run.error().detail, HasSubstr("how many people will come in at 'BG'"));
}

TEST(CorridorFlow, EntryPathsOfTheWrongSizeOrWithHolesAreRefused)
{
    Case corridor = chain();
    corridor.enter(10, 3);
    corridor.rest.scenario.days = 4;
    EXPECT_FALSE(simulate(corridor.input(), {}));
    corridor.rest.scenario.days = 3;
    corridor.rest.entryPaths[{"GR"}](0, 1) = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(simulate(corridor.input(), {}));
}

} // namespace
} // namespace antevia::testing_corridor
