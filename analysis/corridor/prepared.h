#pragma once

#include "analysis/corridor/rules.h"
#include "analysis/corridor/simulate.h"
#include "analysis/corridor/spin_up.h"

#include <string>
#include <vector>

namespace antevia::corridor {

/// Everything that the replicates of a run share.
struct Prepared {
    Layout layout;
    Rules rules;
    SpunUp start;
    std::vector<std::string> warnings;
};

/// Fails as simulate() does, entry paths apart.
Result<Prepared> prepare(const SimulationInput& input);

/// Fails with InvalidInput if the entry paths do not fit the scenario, or a number in them is impossible.
Result<void> checkPaths(const SimulationInput& input);

} // namespace antevia::corridor
