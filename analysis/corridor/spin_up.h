#pragma once

#include "analysis/corridor/block.h"
#include "analysis/corridor/simulate.h"

#include <vector>

namespace antevia::corridor {

/// Day 0 of one replicate, and what is said about it.
struct SpunUp {
    StartState state;
    std::vector<StartingPoint> points; ///< of each place but exits
};

/// The first day, counted from asOf, of which there is an observation; 0 if there is none up to asOf.
int firstObservedDay(const SimulationInput& input);

/// Runs the corridor without chance and with central parameters over the observed days: arrivals are those observed
/// where there are any, else those that follow upstream. Before the first observed day the corridor has long been in
/// the steady state of the first week's mean, without queues. Stocks that are given replace those that result.
/// Fails with InvalidInput if a stock or series is impossible.
Result<SpunUp> spunUp(const Layout& layout, const Rules& rules, const SimulationInput& input);

} // namespace antevia::corridor
