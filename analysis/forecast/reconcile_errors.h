#pragma once

#include "model/base/result.h"
#include "model/base/run_context.h"
#include "model/forecast/forecast.h"
#include "model/time/series.h"

#include <Eigen/Core>

#include <span>

namespace antevia {

/// Errors one period ahead of the combination on each series' own past, side by side: periods × series, from the first
/// period that any has to the last; NaN where a series has none. Series are of one frequency.
Result<Eigen::MatrixXd> errorsSideBySide(std::span<const Series> histories, const RunContext& run);

/// Quantiles of paths (replicates × horizon) at levels: horizon × levels; whole where the paths are.
Eigen::MatrixXd quantilesOfPaths(const Eigen::MatrixXd& paths, std::span<const double> levels);

} // namespace antevia
