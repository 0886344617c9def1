#include "analysis/questions/load.h"
#include "tests/analysis/corridor/corridor_case.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing_corridor::Case;

Case steadyFork()
{
    Case corridor = testing_corridor::fork();
    corridor.on("A-C").attraction = fixedAt(0.2);
    corridor.observe("GR", {100}).enter(100, 20, 30);
    return corridor;
}

/// What closing a link from day 5 on adds.
std::vector<PlaceLoad> addedByClosing(const std::string& link)
{
    Case closed = steadyFork();
    closed.measure("closed", 5, CloseLink{{link}, fixedAt(0.0)});
    return addedLoad(runOf(steadyFork()), runOf(closed));
}

const PlaceLoad& at(const std::vector<PlaceLoad>& loads, const std::string& place)
{
    return *std::ranges::find(loads, PlaceId{place}, &PlaceLoad::place);
}

TEST(AddedLoad, IsNothingBeforeTheClosureAndMovesPeopleToTheOtherWayAfterIt)
{
    const auto added = addedByClosing("A-B");
    for (int day = 0; day < 5; ++day)
        EXPECT_EQ(at(added, "C").arrivals[static_cast<std::size_t>(day)], MiddleRange()) << day;
    EXPECT_GT(at(added, "C").totalArrivals.low, 0.0);
    EXPECT_LT(at(added, "B").totalArrivals.high, 0.0);
}

TEST(AddedLoad, IsNothingBetweenARunAndItself)
{
    const Simulation run = runOf(steadyFork());
    for (const PlaceLoad& load : addedLoad(run, run)) {
        EXPECT_EQ(load.totalArrivals, MiddleRange());
        EXPECT_EQ(load.mostPresent, MiddleRange());
    }
}

TEST(AddedLoad, HasNobodyPresentAtAnExit)
{
    const auto added = addedByClosing("A-B");
    EXPECT_TRUE(at(added, "X").present.empty());
    EXPECT_EQ(at(added, "A").present.size(), 21u);
}

TEST(LoadOf, IsTheRunsOwnFigures)
{
    Case corridor = testing_corridor::chain();
    corridor.enter(50, 4);
    const auto loads = loadOf(runOf(corridor));
    EXPECT_EQ(at(loads, "GR").totalArrivals, (MiddleRange{200, 200, 200}));
}

TEST(ClosureOf, LeaksAsTheLinkSaysAndIsKnownFromTheStart)
{
    const Measure closure = closureOf({"A-B"}, fixedAt(0.2), makeDay(2020, 5, 5), makeDay(2020, 5, 9));
    EXPECT_EQ(closure.knownFrom, makeDay(2020, 5, 5));
    EXPECT_EQ(std::get<CloseLink>(closure.effect), (CloseLink{{"A-B"}, fixedAt(0.2)}));
}

} // namespace
} // namespace antevia
