#pragma once

#include "analysis/forecast/part_trust.h"

#include <vector>

namespace antevia {

/// What the parts forecast from one origin, what was known of their errors there, and what came.
struct TrustExample {
    PartRecord record;
    Eigen::MatrixXd parts;   ///< parts there × horizon, on the scale of count_scale.h
    std::vector<Part> there; ///< their rows
    Eigen::VectorXd actual;  ///< horizon; NaN missing
    double scale = 1.0;      ///< mean absolute seasonal change of the series
    double lossWeight = 1.0; ///< per unit of the series; any factor for all examples
    bool isAtItsEnd = false; ///< of its series: after what a trial learns from
};

/// Mean absolute error of the combination weighted by `trust`, in the series' unit.
double meanError(const PartTrust& trust, const TrustExample& example);

/// Trust of the least weighted sum of absolute errors, drawn to even trust. Always the same for the same examples.
PartTrust learntFrom(const std::vector<const TrustExample*>& examples);

} // namespace antevia
