// Each day's figures correct the state: the ensemble starts from today's truth, and tomorrow downstream follows it.
#include "tests/analysis/corridor/corridor_case.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h> // after gtest, which it needs

namespace antevia::testing_corridor {
namespace {

/// GR → A → X, a day between A and X, nobody stays.
Case dayApart()
{
    Case corridor = chain();
    corridor.on("A-X").transitDays = fixedAt(1.0);
    return corridor;
}

RC_GTEST_PROP(CorridorDayZero, IsWhatWasCountedWhateverTheParameters, ())
{
    Case corridor = dayApart();
    corridor.rest.parameters.dispersion = 0.01 * *rc::gen::inRange(0, 30);
    corridor.at("A").stayDays = {0.0, 0.1 * *rc::gen::inRange(0, 40), 5.0, {}};
    corridor.at("A").unrecordedEntryShare = {0.0, 0.01 * *rc::gen::inRange(0, 10), 0.2, {}};
    corridor.on("GR-A").transitDays = {0.0, 0.5 * *rc::gen::inRange(0, 6), 4.0, {}};
    const int entries = *rc::gen::inRange(0, 5000);
    const int counted = *rc::gen::inRange(0, 5000);
    corridor.observe("GR", {800.0, 900.0, static_cast<double>(entries)});
    corridor.observe("A", {100.0, 3000.0, static_cast<double>(counted)});
    corridor.enter(700, 2, 20);
    const Simulation simulation = runOf(corridor);
    RC_ASSERT((place(simulation, "GR").arrivals.col(0).array() == entries).all());
    RC_ASSERT((place(simulation, "A").arrivals.col(0).array() == counted).all());
}

RC_GTEST_PROP(CorridorDayZero, DecidesTomorrowDownstream, ())
{
    const int counted = *rc::gen::inRange(0, 20000);
    Case corridor = dayApart();
    corridor.observe("GR", {500.0, 500.0}).observe("A", {500.0, static_cast<double>(counted)});
    corridor.enter(500, 2, 5);
    const Simulation simulation = runOf(corridor);
    RC_ASSERT((place(simulation, "X").arrivals.col(1).array() == counted).all());
}

} // namespace
} // namespace antevia::testing_corridor
