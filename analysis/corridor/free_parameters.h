#pragma once

#include "model/places/network.h"
#include "model/scenario/parameters.h"

#include <string>
#include <vector>

namespace antevia {

/// A parameter that figures of arrivals can tell of.
struct FreeParameter {
    std::string name; ///< "stay in days of place 'SI'"
    Uncertain* value = nullptr;
};

/// Stays, unrecorded shares, transit times and, where there is a choice, attractions that have a range, in the
/// parameters' order. They point into `parameters`; copies of it give the same list.
std::vector<FreeParameter> freeParameters(CorridorParameters& parameters, const Network& network);

/// Every range shrunk to its central value.
void fixAtCentral(CorridorParameters& parameters);

} // namespace antevia
