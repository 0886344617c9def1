#pragma once

#include "model/scenario/answers.h"
#include "model/scenario/measure.h"
#include "model/scenario/simulation.h"

#include <vector>

namespace antevia {

/// What each place carries, in the simulation's order.
std::vector<PlaceLoad> loadOf(const Simulation& simulation);

/// `changed` less `base` course by course, in the simulations' order. Both have the same places, days and replicates;
/// with one seed the courses differ by what was changed and not by chance.
std::vector<PlaceLoad> addedLoad(const Simulation& base, const Simulation& changed);

/// A closure of `link` from `from` on, known on the as-of day already, since it is asked about.
Measure closureOf(const LinkId& link, const Uncertain& leakage, Day asOf, Day from);

} // namespace antevia
