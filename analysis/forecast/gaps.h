#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// `values` (periods; NaN missing) with the missing ones filled in, for fitting only: on the line between the nearest
/// neighbours after the usual difference of each place in the season is taken out, where two seasons or more are
/// known. At the ends the nearest value is carried. At least one value must be there.
Eigen::VectorXd filled(const VectorRef& values, int season);

} // namespace antevia
