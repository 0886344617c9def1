#include "analysis/corridor/assimilate.h"
#include "tests/analysis/corridor/corridor_case.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia::testing_corridor {
namespace {

using ::testing::HasSubstr;

constexpr int replicates = 200;

/// Of 1,000 a day 700 have gone to C for a month; the share that a run assumes is anything up to eight tenths.
Case seenFork()
{
    Case corridor = fork();
    corridor.on("A-C").attraction = {0.0, 0.5, 4.0, {}};
    const auto month = [](double perDay) { return std::vector<double>(30, perDay); };
    corridor.observe("GR", month(1000)).observe("A", month(1000)).observe("B", month(300)).observe("C", month(700));
    corridor.enter(1000, 6, replicates);
    return corridor;
}

Simulation assimilated(const Case& corridor, int threads = 1, int replicatesPerTask = 128)
{
    SimulationInput input = corridor.input();
    const RunContext run({}, {}, threads);
    input.parametersOf = assimilate(input, 14, run).value().ancestors;
    return simulate(input, run, replicatesPerTask).value();
}

struct Spread {
    double mean;
    double deviation;
};

Spread arrivalsInC(const Simulation& simulation)
{
    constexpr int day = 4;
    const Eigen::ArrayXd people = place(simulation, "C").arrivals.col(day).cast<double>();
    return {people.mean(), std::sqrt((people - people.mean()).square().mean())};
}

TEST(Assimilate, LetsTheRunGoOnWithTheParametersThatTheDaysBeforeSpeakFor)
{
    const Spread before = arrivalsInC(runOf(seenFork()));
    const Spread after = arrivalsInC(assimilated(seenFork()));
    EXPECT_GT(std::abs(before.mean - 700.0), 30.0);
    EXPECT_NEAR(after.mean, 700.0, 25.0);
    EXPECT_LT(after.deviation, 0.6 * before.deviation);
}

TEST(Assimilate, SaysHowManyCoursesTheWeightsAreWorthAndWhatTheyGain)
{
    const auto made = assimilate(seenFork().input(), 14, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->figures, 3 * 14);
    EXPECT_GE(made->effective, 0.2499);
    EXPECT_LT(made->errorAfter, made->errorBefore);
    EXPECT_EQ(made->ancestors.size(), static_cast<std::size_t>(replicates));
}

TEST(Assimilate, LearnsTheLeakageOfAClosureInForce)
{
    Case corridor = seenFork();
    corridor.on("A-C").attraction = fixedAt(1.0);
    corridor.observe("B", std::vector<double>(30, 100.0)).observe("C", std::vector<double>(30, 900.0));
    corridor.rest.parameters.diversionDelayDays = fixedAt(0.0);
    corridor.measure("closure", -25, CloseLink{{"A-B"}, {0.0, 0.5, 1.0, {}}});
    EXPECT_GT(arrivalsInC(assimilated(corridor)).mean, 840.0); // a fifth of the half that wants to B leaks: 900
    EXPECT_LT(arrivalsInC(runOf(corridor)).mean, 800.0);
}

TEST(Assimilate, IsTheSameOnAnyNumberOfThreads)
{
    EXPECT_EQ(assimilated(seenFork(), 2, 33), assimilated(seenFork()));
}

TEST(Assimilate, NamesASeriesThatEndsTooEarly)
{
    Case corridor = seenFork();
    corridor.observe("GR", std::vector<double>(8, 1000.0));
    const auto made = assimilate(corridor.input(), 14, RunContext());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(made.error().detail, HasSubstr("'GR' has 8 days of figures"));
    EXPECT_FALSE(made.error().remedy.empty());
}

} // namespace
} // namespace antevia::testing_corridor
