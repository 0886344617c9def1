#pragma once

#include "analysis/displacement/arrival_shares.h"
#include "model/displacement/displacement.h"

#include <vector>

namespace antevia {

/// An instance with what came, to choose parameters by.
struct DisplacementSample {
    DisplacementInstance instance;
    DisplacementObserved observed;
};

/// Averaged relative difference of one sample in both settings.
struct DisplacementError {
    double setting1 = 0.0; ///< capacities given
    double setting2 = 0.0; ///< old reports given
};
DisplacementError errorOf(const DisplacementSample& sample, const DisplacementParameters& parameters);

/// The parameters with the smallest mean of both settings' errors over `samples`: each parameter in turn is tried at
/// nine values around the one it has, from half to twice as much, from the usual ones on, until none gains.
DisplacementParameters chosenParameters(const std::vector<const DisplacementSample*>& samples);

} // namespace antevia
