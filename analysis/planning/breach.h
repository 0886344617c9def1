#pragma once

#include "model/capacity/needs.h"
#include "model/scenario/simulation.h"

namespace antevia {

/// What a breach is judged by.
struct BreachQuestion {
    PlaceId place;
    BreachKind kind = BreachKind::Reception;
    Eigen::VectorXd capacity;       ///< days + 1: persons (reception) or persons a day, all known
    std::vector<CapacityLine> line; ///< days + 1: the line that limits it on that day
    double breachLevel = 0.5;       ///< probability at which a breach counts
    int briefDays = 30;             ///< the worst shortfall is looked for from day 0 to this day
};

/// When the people of an ensemble (replicates × (days + 1)) pass a capacity. `worstDay` is the day of the largest p90
/// shortfall, or, if there is none, the day on which the p90 comes nearest to capacity; the first of equal ones.
BreachCurve breachCurve(const Paths& persons, const BreachQuestion& question, Day day0);

} // namespace antevia
