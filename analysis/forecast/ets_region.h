#pragma once

#include "analysis/forecast/ets.h"

namespace antevia {

// The usual bounds of R's forecast: away from the ends, where models coincide.
constexpr double smallestEtsWeight = 1e-4;
constexpr double largestEtsWeight = 0.9999;
constexpr double smallestEtsPhi = 0.8;
constexpr double largestEtsPhi = 0.98;

/// Whether the weights of old errors die out in a model with a season (2 … 24 places). Hyndman, Akram, Archibald
/// (2008), The admissible parameter space for exponential smoothing models, Ann. Inst. Stat. Math. 60(2), theorem 1.
/// For models without a season the usual region lies inside the admissible one.
bool isAdmissible(const EtsParameters& parameters, int season);

} // namespace antevia
