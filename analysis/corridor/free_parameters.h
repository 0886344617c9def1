#pragma once

#include "model/places/network.h"
#include "model/scenario/measure.h"
#include "model/scenario/parameters.h"

#include <string>
#include <vector>

namespace antevia {

/// A parameter that figures of arrivals can tell of.
struct FreeParameter {
    std::string name; ///< "stay in days of place 'SI'"
    Uncertain* value = nullptr;
};

/// What a run assumes that figures can tell of.
struct CorridorAssumptions {
    CorridorParameters parameters;
    std::vector<Measure> measures;
};

/// Stays, unrecorded shares, transit times, where there is a choice attractions, leakages of links that are not open and
/// of measures, all that have a range, in this order. They point into `assumptions`; copies of it give the same list.
std::vector<FreeParameter> freeParameters(CorridorAssumptions& assumptions, const Network& network);

/// Every range shrunk to its central value.
void fixAtCentral(CorridorParameters& parameters);

} // namespace antevia
