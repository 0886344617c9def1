#pragma once

#include "analysis/base/vectors.h"
#include "model/forecast/hindcast.h"

#include <span>

namespace antevia {

/// The levels of hindcasts' quantiles: the median and eleven central intervals of 10, 20, … 90, 95 and 98 %.
const std::vector<double>& hindcastLevels();

/// Medians of each method other than the flow's (horizon × methods, the flow's column 0) from the end of `history`,
/// which has at least one value. Missing days are left out.
Eigen::MatrixXd simpleMedians(const VectorRef& history, int horizon);

/// The scores of each method over all cases.
std::vector<HindcastScore> hindcastScores(std::span<const HindcastCase> cases, std::span<const double> levels);

} // namespace antevia
