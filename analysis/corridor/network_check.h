#pragma once

#include "model/capacity/site.h"
#include "model/places/network.h"
#include "model/scenario/measure.h"
#include "model/scenario/parameters.h"
#include "model/scenario/scenario.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// Something in a corridor that stops a run, or that a run would silently make little of.
struct NetworkFinding {
    bool stopsRuns = false;
    std::string what;   ///< names the thing
    std::string remedy; ///< the way out
    bool operator==(const NetworkFinding&) const = default;
};

struct NetworkToCheck {
    Network network;
    CorridorParameters parameters;
    std::vector<Site> sites;
    std::vector<Measure> measures;
    std::optional<Scenario> scenario; ///< whose measures and day 0 are looked at as well
};

/// Everything found, those that stop runs first: parameters that are missing, impossible or of nothing; shares that do
/// not add to 1; places that nobody reaches, that nobody can leave, or that stand alone; circles; ways that take no time
/// between two countries; ways out that nobody would take; capacities without a date; measures on unknown links,
/// places or groups, that end before they begin, or that are over before day 0.
std::vector<NetworkFinding> checkNetwork(const NetworkToCheck& corridor);

} // namespace antevia
