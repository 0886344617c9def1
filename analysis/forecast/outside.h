#pragma once

#include "analysis/base/vectors.h"
#include "model/forecast/forecast.h"
#include "model/forecast/outside_forecast.h"

#include <span>

namespace antevia {

/// Quantiles of an outside forecast at `levels`, `ahead` periods after its start (0 the first), read from the straight
/// line between its own on the scale of normal scores; none below 0, not falling. A forecast of means only has the mean
/// everywhere.
Eigen::VectorXd quantilesOf(const OutsideForecast& outside, int ahead, std::span<const double> levels);

/// An outside forecast in the form of our own, to draw sample paths from: same quantiles, and errors of neighbouring
/// periods correlated as is usual, since nothing else is known of them.
Forecast asForecast(const OutsideForecast& outside);

} // namespace antevia
