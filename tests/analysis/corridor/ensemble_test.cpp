#include "analysis/corridor/ensemble.h"
#include "analysis/corridor/outcome.h"
#include "analysis/corridor/ranges.h"
#include "tests/analysis/corridor/corridor_case.h"

#include <gmock/gmock.h>

#include <array>

namespace antevia::testing_corridor {
namespace {

using ::testing::HasSubstr;

constexpr int lastDay = 14;

/// Noise, uncertain parameters, a closure that people learn of late, spread-out ways, a queue.
Case busyFork()
{
    Case corridor = fork();
    corridor.rest.parameters.dispersion = 0.2;
    corridor.rest.parameters.diversionDelayDays = {0.0, 1.0, 3.0, {}};
    corridor.on("A-C").attraction = fixedAt(0.3);
    corridor.on("A-B").transitDays = {0.5, 1.5, 3.0, {}};
    corridor.on("A-B").transitStages = 2;
    corridor.at("A").stayDays = {0.5, 1.0, 3.0, {}};
    corridor.at("A").registrationPerDay = {600, 900, 1200, {}};
    corridor.measure("closure", 5, CloseLink{{"A-B"}, {0.0, 0.1, 0.2, {}}});
    corridor.observe("GR", {900, 1100, 1000}).enter(1000, lastDay, 37);
    return corridor;
}

Simulation gone(CorridorEnsemble ensemble)
{
    EXPECT_TRUE(ensemble.advance(lastDay, RunContext()));
    return std::move(ensemble).finish();
}

TEST(CorridorEnsemble, GoingOnInPartsIsGoingOnAtOnce)
{
    const SimulationInput input = busyFork().input();
    CorridorEnsemble ensemble = CorridorEnsemble::begin(input).value();
    for (const int day : {1, 2, 7, lastDay})
        ASSERT_TRUE(ensemble.advance(day, RunContext({}, {}, 2)));
    EXPECT_EQ(std::move(ensemble).finish(), runOf(busyFork()));
}

TEST(CorridorEnsemble, PutAsideAndTakenUpAgainOnAnyDayItEndsTheSame)
{
    const SimulationInput input = busyFork().input();
    const Simulation whole = runOf(busyFork());
    for (int day = 0; day <= lastDay; ++day) {
        CorridorEnsemble ensemble = CorridorEnsemble::begin(input).value();
        ASSERT_TRUE(ensemble.advance(day, RunContext()));
        EXPECT_EQ(gone(CorridorEnsemble::resume(input, ensemble.snapshot()).value()), whole) << day;
    }
}

TEST(CorridorEnsemble, AForkWithTheSameMeasuresIsTheFullRun)
{
    const SimulationInput input = busyFork().input();
    const Simulation whole = runOf(busyFork());
    for (int day = 0; day <= lastDay; ++day) {
        CorridorEnsemble ensemble = CorridorEnsemble::begin(input).value();
        ASSERT_TRUE(ensemble.advance(day, RunContext()));
        EXPECT_EQ(gone(ensemble.fork(input.measures).value()), whole) << day;
    }
}

TEST(CorridorEnsemble, AForkWithAMeasureOfALaterDayIsTheRunThatHadItFromTheStart)
{
    Case with = busyFork();
    with.measure("ban", 9, BanMovement{{"C"}, fixedAt(0.05)});
    CorridorEnsemble ensemble = CorridorEnsemble::begin(busyFork().input()).value();
    ASSERT_TRUE(ensemble.advance(8, RunContext()));
    EXPECT_EQ(gone(ensemble.fork(with.input().measures).value()), runOf(with));
    EXPECT_EQ(gone(std::move(ensemble)), runOf(busyFork())); // the one it was forked from is as it was
}

TEST(CorridorEnsemble, AForkCannotChangeThePast)
{
    Case with = busyFork();
    with.measure("ban", 8, BanMovement{{"C"}, fixedAt(0.05)});
    CorridorEnsemble ensemble = CorridorEnsemble::begin(busyFork().input()).value();
    ASSERT_TRUE(ensemble.advance(8, RunContext()));
    const auto forked = ensemble.fork(with.input().measures);
    ASSERT_FALSE(forked);
    EXPECT_EQ(forked.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(forked.error().detail, HasSubstr("'ban' would be effective on 2015-10-24"));
}

TEST(CorridorEnsemble, WhatWasPutAsideInAnotherNetworkIsRefused)
{
    const CorridorEnsemble ensemble = CorridorEnsemble::begin(busyFork().input()).value();
    Case other = chain();
    other.observe("GR", {1000}).enter(1000, lastDay, 37);
    const auto resumed = CorridorEnsemble::resume(other.input(), ensemble.snapshot());
    ASSERT_FALSE(resumed);
    EXPECT_EQ(resumed.error().code, ErrorCode::InvalidInput);
}

TEST(CorridorEnsemble, RangesAreTheQuantilesOfThePaths)
{
    const SimulationInput input = busyFork().input();
    const RangesRequest request{{0.1, 0.5, 0.9}};
    const SimulationRanges ranges = simulateRanges(input, request, RunContext({}, {}, 2)).value();
    const Simulation paths = runOf(busyFork());
    for (std::size_t i = 0; i < paths.places.size(); ++i) {
        EXPECT_EQ(ranges.places[i].arrivals, dailyQuantiles(paths.places[i].arrivals, request.levels));
        if (paths.places[i].present.size() == 0)
            continue;
        EXPECT_EQ(ranges.places[i].present, dailyQuantiles(paths.places[i].present, request.levels));
        EXPECT_EQ(ranges.places[i].waiting, dailyQuantiles(paths.places[i].waiting, request.levels));
        EXPECT_EQ(ranges.places[i].stranded, dailyQuantiles(paths.places[i].stranded, request.levels));
    }
    for (std::size_t i = 0; i < paths.links.size(); ++i) {
        EXPECT_EQ(ranges.links[i].departures, dailyQuantiles(paths.links[i].departures, request.levels));
        EXPECT_EQ(ranges.links[i].inTransit, dailyQuantiles(paths.links[i].inTransit, request.levels));
    }
    EXPECT_EQ(ranges.conservation, paths.conservation);
}

TEST(CorridorEnsemble, RangesOfNoOrWrongLevelsAreRefused)
{
    const SimulationInput input = busyFork().input();
    EXPECT_FALSE(simulateRanges(input, {{}}, RunContext()));
    EXPECT_FALSE(simulateRanges(input, {{0.9, 0.1}}, RunContext()));
    EXPECT_FALSE(simulateRanges(input, {{0.5, 1.5}}, RunContext()));
}

} // namespace
} // namespace antevia::testing_corridor
