#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

// Each takes a history without missing values (periods, at least one) and gives the next `horizon` periods.

/// The last value, again and again.
Eigen::VectorXd naiveForecast(const VectorRef& history, int horizon);
/// The value one season ago; as naive while the history is shorter than a season.
Eigen::VectorXd seasonalNaiveForecast(const VectorRef& history, int season, int horizon);
/// The line through the first and the last value.
Eigen::VectorXd driftForecast(const VectorRef& history, int horizon);
/// The mean of the last `window` values.
Eigen::VectorXd meanForecast(const VectorRef& history, int window, int horizon);

} // namespace antevia
