#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// The benchmark of the M competitions: the last value of the history, seasonally adjusted by classical multiplicative
/// decomposition where the autocorrelation at the seasonal lag stands out at 90 %. `history` (periods, none missing).
Eigen::VectorXd naive2Forecast(const VectorRef& history, int season, int horizon);

} // namespace antevia
