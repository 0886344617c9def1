#include "tests/analysis/corridor/corridor_case.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace antevia::testing_corridor {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Uncertain in every parameter, noisy.
Case uncertainChain()
{
    Case corridor = chain();
    corridor.rest.parameters.dispersion = 0.1;
    corridor.at("A").stayDays = {1.0, 2.0, 4.0, {}};
    corridor.at("A").unrecordedEntryShare = {0.0, 0.05, 0.1, {}};
    corridor.on("GR-A").transitDays = {0.5, 1.0, 2.5, {}};
    corridor.on("A-X").transitDays = {0.0, 0.5, 1.0, {}};
    return corridor;
}

TEST(CorridorStart, DayZeroIsWhatWasObservedInEveryReplicate)
{
    Case corridor = uncertainChain();
    corridor.observe("GR", {500, 700, 600}).observe("A", {400, 450, 777}).observe("X", {300, 1, 123});
    corridor.enter(600, 5, 50);
    const Simulation simulation = runOf(corridor);
    EXPECT_TRUE((place(simulation, "GR").arrivals.col(0).array() == 600).all());
    EXPECT_TRUE((place(simulation, "A").arrivals.col(0).array() == 777).all());
    EXPECT_TRUE((place(simulation, "X").arrivals.col(0).array() == 123).all());
    ASSERT_EQ(simulation.start.size(), 2U);
    EXPECT_EQ(simulation.start[1].arrivalsObserved, 777.0);
}

TEST(CorridorStart, AGivenStockIsTheStockOfDayZeroWithItsSource)
{
    Case corridor = uncertainChain();
    InitialStock stock;
    stock.place = {"A"};
    stock.people = 4321;
    stock.source.publisher = "KIRS";
    corridor.rest.stocks = {stock};
    corridor.observe("GR", {500}).enter(500, 3, 20);
    const Simulation simulation = runOf(corridor);
    EXPECT_TRUE((place(simulation, "A").present.col(0).array() == 4321).all());
    EXPECT_EQ(simulation.start[1].stock, 4321.0);
    EXPECT_EQ(simulation.start[1].source.publisher, "KIRS");
}

TEST(CorridorStart, AGivenStockWhereTheFlowsLeaveNobodyStillStandsThere)
{
    Case corridor = chain();
    InitialStock stock;
    stock.place = {"A"};
    stock.people = 100;
    corridor.rest.stocks = {stock};
    corridor.observe("GR", {0}).enter(0, 2);
    const Simulation simulation = runOf(corridor);
    EXPECT_THAT(firstRow(place(simulation, "A").present), ElementsAre(100, 0, 0));
    EXPECT_THAT(firstRow(place(simulation, "X").arrivals), ElementsAre(0, 100, 0));
}

TEST(CorridorStart, AnUnknownStockIsSpunUpToArrivalsTimesStayAndMarkedDerived)
{
    Case corridor = chain();
    corridor.at("A").stayDays = fixedAt(4.0);
    corridor.observe("GR", std::vector<double>(10, 1000.0)).observe("A", std::vector<double>(10, 1000.0));
    corridor.enter(1000, 2);
    const auto points = spinUp(corridor.input());
    ASSERT_TRUE(points);
    ASSERT_EQ(points->size(), 2U);
    EXPECT_NEAR((*points)[1].stock, 4000.0, 4.0);
    EXPECT_EQ((*points)[1].source.standing, Standing::Derived);
    EXPECT_EQ((*points)[1].source.note, "spun up from arrivals 2015-10-07 to 2015-10-16");
    EXPECT_EQ(firstRow(place(runOf(corridor), "A").present)[0], (*points)[1].stock);
}

TEST(CorridorStart, TheStockFollowsWhatWasObservedAndNotWhatCameFromUpstream)
{
    Case corridor = chain();
    corridor.at("A").stayDays = fixedAt(2.0);
    corridor.observe("GR", std::vector<double>(30, 1000.0)).observe("A", std::vector<double>(30, 500.0));
    corridor.enter(1000, 2);
    EXPECT_NEAR(spinUp(corridor.input()).value()[1].stock, 1000.0, 4.0);
}

TEST(CorridorStart, QueuesBeginOnTheFirstObservedDay)
{
    Case corridor = chain();
    corridor.at("A").registrationPerDay = fixedAt(100);
    corridor.observe("GR", {300, 300, 300}).observe("A", {300, 300, 300}).enter(300, 1);
    EXPECT_THAT(firstRow(place(runOf(corridor), "A").waiting), ElementsAre(600, 800));
}

TEST(CorridorStart, AMissingObservationIsFilledFromUpstream)
{
    Case corridor = chain();
    corridor.at("A").stayDays = fixedAt(2.0);
    corridor.observe("GR", {1000, 1000, 1000}).observe("A", {1000, missing, missing}).enter(1000, 2);
    const Simulation simulation = runOf(corridor);
    EXPECT_EQ(firstRow(place(simulation, "A").arrivals)[0], 1000);
    EXPECT_TRUE(std::isnan(simulation.start[1].arrivalsObserved));
    EXPECT_NEAR(simulation.start[1].stock, 2000.0, 4.0);
}

TEST(CorridorStart, ObservationsAfterDayZeroAreNotUsed)
{
    Case corridor = chain();
    corridor.at("A").stayDays = fixedAt(2.0);
    corridor.observe("GR", {100, 100, 100}).enter(100, 5);
    const Simulation before = runOf(corridor);
    const Period first = later(periodOf(dayZero(), Frequency::Daily), -2);
    Eigen::VectorXd longer(5);
    longer << 100, 100, 100, 9000, 9000;
    corridor.rest.observed[{"GR"}] = Series(first, longer);
    EXPECT_EQ(runOf(corridor), before);
}

TEST(CorridorStart, PeopleOnTheWayOnDayZeroHaveTheReplicatesOwnTransitTime)
{
    Case corridor = chain();
    corridor.on("GR-A").transitDays = {1.0, 2.0, 3.0, {}};
    corridor.observe("GR", std::vector<double>(8, 1000.0)).enter(1000, 6, 300);
    const Simulation simulation = runOf(corridor);
    const Paths onTheWay = link(simulation, "GR-A").inTransit;
    EXPECT_GT(onTheWay.col(0).maxCoeff(), 2500);
    EXPECT_LT(onTheWay.col(0).minCoeff(), 1500);
    // A steady corridor stays steady: nobody comes late or twice because the run began.
    const Paths arrivals = place(simulation, "A").arrivals;
    EXPECT_NEAR(arrivals.rightCols(6).cast<double>().mean(), 1000.0, 3.0);
    EXPECT_GT(arrivals.rightCols(6).minCoeff(), 900);
}

TEST(CorridorStart, WithoutObservedEntriesTheFirstDayIsThePastAndAWarningSaysSo)
{
    Case corridor = chain();
    corridor.at("A").stayDays = fixedAt(3.0);
    corridor.enter(200, 3);
    const Simulation simulation = runOf(corridor);
    EXPECT_NEAR(simulation.start[1].stock, 600.0, 3.0);
    ASSERT_EQ(simulation.warnings.size(), 1U);
    EXPECT_THAT(simulation.warnings[0], HasSubstr("no entries are observed in 'GR'"));
}

TEST(CorridorStart, ASeriesThatEndsBeforeDayZeroIsNamedWithTheRemedy)
{
    Case corridor = chain();
    corridor.observe("GR", {100, 100, 100}).observe("A", {100, 100, 100}).enter(100, 3);
    corridor.rest.observed[{"A"}] = corridor.rest.observed[{"A"}].until(dayZero() - Days(2));
    const Simulation simulation = runOf(corridor);
    ASSERT_EQ(simulation.warnings.size(), 1u);
    EXPECT_EQ(simulation.warnings[0].find("the arrivals of 'A' end on 2015-10-14, before day 0"), 0u);
    EXPECT_NE(simulation.warnings[0].find("take later figures in"), std::string::npos);
}

TEST(CorridorStart, AStockInAnExitIsRefused)
{
    Case corridor = chain();
    InitialStock stock;
    stock.place = {"X"};
    stock.people = 5;
    corridor.rest.stocks = {stock};
    corridor.enter(100, 2);
    EXPECT_FALSE(simulate(corridor.input(), {}));
}

} // namespace
} // namespace antevia::testing_corridor
