#pragma once

#include "analysis/base/vectors.h"
#include "analysis/corridor/simulate.h"

#include <string>
#include <vector>

namespace antevia {

/// A parameter that is not known exactly.
struct Assumption {
    std::string name; ///< "place HR stayDays", "link HR-SI leakage", "measure hungary-closes leakage"
    Uncertain value;
    bool operator==(const Assumption&) const = default;
};

/// Every parameter of the corridor and of the measures whose range has a width, in a fixed order.
std::vector<Assumption> assumptionsOf(const SimulationInput& input);

/// A parameter to be changed in place.
struct NamedParameter {
    std::string name;
    Uncertain* value = nullptr;
};
/// Every parameter of the corridor, with a range or not, in the order of assumptionsOf. They point into `parameters`.
std::vector<NamedParameter> namedParameters(CorridorParameters& parameters);

/// The input with each of `names` held at a position in its range: 0 its low, 1 its high, between them the quantile of
/// its triangular distribution. The other parameters stay as they are. Unknown names are passed over.
SimulationInput heldAt(SimulationInput input, const std::vector<std::string>& names, const VectorRef& positions);

/// Quantile of the triangular distribution low – central – high at p in [0, 1].
double triangularQuantile(const Uncertain& value, double p);
/// Position of the central value: the share of the distribution below it.
double centralPosition(const Uncertain& value);

} // namespace antevia
