#include "tests/analysis/corridor/corridor_case.h"

#include <gmock/gmock.h>

#include <cmath>

namespace antevia::testing_corridor {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

double meanOfLast(const Paths& paths, int days)
{
    return paths.rightCols(days).cast<double>().mean();
}

TEST(CorridorPlace, AnyNumberOfStagesKeepsTheMeanStay)
{
    for (const int stages : {1, 2, 5, 8}) {
        Case corridor = chain();
        corridor.at("A").stayDays = fixedAt(4.0);
        corridor.at("A").stayStages = stages;
        corridor.observe("GR", {1000}).enter(1000, 60, 50);
        EXPECT_NEAR(meanOfLast(place(runOf(corridor), "A").present, 20), 4000.0, 20.0) << stages;
    }
}

TEST(CorridorPlace, ManyStagesLetFewLeaveEarly)
{
    const auto gone = [](int stages) {
        Case corridor = chain();
        corridor.at("A").stayDays = fixedAt(8.0);
        corridor.at("A").stayStages = stages;
        corridor.observe("GR", {0}).enter(0, 4, 100);
        corridor.rest.entryPaths[{"GR"}].col(0).setConstant(10000.0);
        return static_cast<double>(place(runOf(corridor), "X").arrivals.sum()) / 100.0;
    };
    EXPECT_NEAR(gone(1), 10000.0 * (1.0 - 4096.0 / 6561.0), 25.0); // 1 − (8/9)⁴; five standard errors
    EXPECT_NEAR(gone(8), 10000.0 * 232.0 / 2048.0, 16.0);          // P(at least 8 of 11 coins show heads)
}

TEST(CorridorPlace, AQueueWithAnEndLetsTheOthersPassUnregistered)
{
    Case corridor = chain();
    corridor.at("A").registrationPerDay = fixedAt(100);
    corridor.at("A").registrationPatience = fixedAt(3);
    corridor.observe("GR", {0}).enter(300, 5);
    const Simulation simulation = runOf(corridor);
    EXPECT_THAT(firstRow(place(simulation, "A").waiting), ElementsAre(0, 200, 300, 300, 300, 300));
    EXPECT_THAT(firstRow(place(simulation, "A").departures), ElementsAre(0, 100, 200, 300, 300, 300));
}

TEST(CorridorPlace, TransfersMoveThoseWhoStayToTheOtherSite)
{
    Case corridor = fork();
    corridor.at("A").stayDays = fixedAt(1000.0);
    corridor.at("A").stayStages = 1;
    corridor.measure("transfer", 2, TransferPeople{{"A-C"}, 150});
    corridor.observe("GR", {0}).enter({1000, 0, 0, 0});
    const Simulation simulation = runOf(corridor);
    EXPECT_THAT(firstRow(link(simulation, "A-C").departures), ElementsAre(0, 0, 150, 150, 150));
    EXPECT_THAT(firstRow(place(simulation, "C").arrivals), ElementsAre(0, 0, 150, 150, 150));
    EXPECT_EQ(simulation.conservation.worstImbalance, 0);
}

TEST(CorridorPlace, TransfersOfALinkAreThereWithoutAMeasure)
{
    Case corridor = fork();
    corridor.at("A").stayDays = fixedAt(1000.0);
    corridor.on("A-C").transferPerDay = fixedAt(80);
    corridor.observe("GR", {0}).enter({1000, 0});
    EXPECT_EQ(firstRow(link(runOf(corridor), "A-C").departures)[2], 80);
}

TEST(CorridorPlace, ReturnsTakePeopleOutOfTheCorridor)
{
    Case corridor = chain();
    corridor.at("A").stayDays = fixedAt(1000.0);
    corridor.measure("returns", 2, ReturnPeople{{"A"}, 100});
    corridor.observe("GR", {0}).enter({1000, 0, 0});
    const Simulation simulation = runOf(corridor);
    EXPECT_EQ(simulation.conservation.turnedBack, 200);
    EXPECT_EQ(simulation.conservation.worstImbalance, 0);
}

TEST(CorridorPlace, PeopleWhoComeInElsewhereAreCountedAsEntered)
{
    Case corridor = chain();
    corridor.measure("flights", 2, AddEntry{{"A"}, 50, {}});
    corridor.observe("GR", {100}).enter(100, 40, 50);
    const Simulation simulation = runOf(corridor);
    EXPECT_EQ(place(simulation, "A").arrivals.col(1).sum(), 100 * 50);
    EXPECT_NEAR(meanOfLast(place(simulation, "A").arrivals, 30), 150.0, 1.0); // 1,500 Poisson draws of 50: error 0.2
    EXPECT_GT(simulation.conservation.entered, 100 * 40 * 50);
}

TEST(CorridorPlace, PeopleWhoComeInElsewhereCanBeOfOneGroup)
{
    Case corridor = chain();
    Group first;
    first.id = {"one"};
    first.share = 0.5;
    Group second = first;
    second.id = {"two"};
    corridor.rest.parameters.groups = {first, second};
    corridor.measure("flights", 1, AddEntry{{"A"}, 50, {"two"}});
    corridor.observe("GR", {0}).enter(0, 5, 10);
    const Simulation simulation = runOf(corridor);
    EXPECT_EQ(place(simulation, "A").arrivalsByGroup[0].sum(), 0);
    EXPECT_GT(place(simulation, "A").arrivalsByGroup[1].sum(), 0);
}

TEST(CorridorPlace, MoreEntriesOfAGroupLeaveTheOthersAsTheyWere)
{
    Case corridor = chain();
    Group first;
    first.id = {"one"};
    first.share = 0.8;
    Group second;
    second.id = {"two"};
    second.share = 0.2;
    corridor.rest.parameters.groups = {first, second};
    corridor.measure("visa-free", 1, ScaleGroup{{"two"}, 6.0});
    corridor.observe("GR", {1000}).enter(1000, 20, 50);
    const Simulation simulation = runOf(corridor);
    const PlacePaths& entry = place(simulation, "GR");
    EXPECT_NEAR(meanOfLast(entry.arrivalsByGroup[0], 20), 800.0, 3.0);
    EXPECT_NEAR(meanOfLast(entry.arrivalsByGroup[1], 20), 1200.0, 3.0);
}

TEST(CorridorPlace, ABanOnMovementStopsEveryWayOut)
{
    Case corridor = fork();
    corridor.on("A-C").attraction = fixedAt(0.5);
    corridor.measure("ban", 2, BanMovement{{"A"}, fixedAt(0.0)});
    corridor.observe("GR", {1000}).enter(1000, 4);
    const Simulation simulation = runOf(corridor);
    EXPECT_THAT(firstRow(place(simulation, "A").departures), ElementsAre(1000, 1000, 0, 0, 0));
    EXPECT_THAT(firstRow(place(simulation, "A").stranded), ElementsAre(0, 0, 1000, 2000, 3000));
}

TEST(CorridorPlace, ARouteThatAttractsMoreTakesItsNewShare)
{
    Case corridor = fork();
    corridor.on("A-C").attraction = fixedAt(0.25);
    corridor.measure("shift", 1, ShiftRoute{{"A-C"}, 12.0});
    corridor.observe("GR", {1000}).enter(1000, 20, 50);
    EXPECT_NEAR(meanOfLast(link(runOf(corridor), "A-C").departures, 20), 750.0, 3.0); // 3 : 1
}

TEST(CorridorPlace, OnDaysOfBadWeatherPeopleWaitAndThenGoOn)
{
    Case corridor = chain();
    corridor.measure("winter", 1, WeatherDays{{"A-X"}, 0.25});
    corridor.observe("GR", {1000}).enter(1000, 40, 200);
    const Simulation simulation = runOf(corridor);
    const Paths days = link(simulation, "A-X").departures.rightCols(40);
    const auto stopped = static_cast<double>((days.array() == 0).count()) / static_cast<double>(days.size());
    EXPECT_NEAR(stopped, 0.25, 0.025); // 8,000 days: five standard errors
    EXPECT_NEAR(meanOfLast(place(simulation, "A").present, 20), 1000.0 / 3.0, 40.0); // 0.25 / 0.75 of a day's people
    EXPECT_TRUE((place(simulation, "A").stranded.array() == 0).all());
}

TEST(CorridorPlace, ImpossibleStagesSharesAndPlacesAreNamed)
{
    Case stages = chain();
    stages.enter(10, 2).at("A").stayStages = 9;
    EXPECT_THAT(simulate(stages.input(), {}).error().detail, HasSubstr("'A': the stay has 9 Erlang stages"));
    Case children = chain();
    Group group;
    group.id = {"all"};
    group.unaccompaniedShare = 0.2;
    children.enter(10, 2).rest.parameters.groups = {group};
    EXPECT_THAT(simulate(children.input(), {}).error().detail, HasSubstr("share of children is 0, of them"));
    Case entry = chain();
    entry.enter(10, 2).measure("flights", 1, AddEntry{{"X"}, 5, {}});
    EXPECT_THAT(simulate(entry.input(), {}).error().detail, HasSubstr("'X' is an exit"));
    Case weather = chain();
    weather.enter(10, 2).measure("snow", 1, WeatherDays{{"A-X"}, 1.5});
    EXPECT_THAT(simulate(weather.input(), {}).error().detail, HasSubstr("share of days is 1.5"));
}

} // namespace
} // namespace antevia::testing_corridor
