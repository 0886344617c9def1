#pragma once

#include "analysis/base/vectors.h"

#include <span>
#include <vector>

namespace antevia {

/// The standard normal scores of levels in (0, 1).
std::vector<double> scoresOf(std::span<const double> levels);

/// The value at normal score `z` on the line through the two quantiles nearest it; `scores` (at least one) are those of
/// the quantiles' levels. Beyond the outer two the line goes on; one quantile alone holds everywhere.
double valueAtScore(double z, std::span<const double> scores, const VectorRef& quantiles);

} // namespace antevia
