#pragma once

#include "analysis/base/vectors.h"

#include <Eigen/Core>

#include <cstdint>

namespace antevia {

/// Points at which to work an outcome out: (samples · (parameters + 2)) × parameters, uniform in (0, 1): the rows of A,
/// then those of B, then for each parameter those of A with that parameter's column from B.
/// Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181.
Eigen::MatrixXd sobolDesign(int parameters, int samples, std::uint64_t seed);

/// Shares of the outcome's variance, by parameter; NaN if the outcome does not vary. Estimates can lie a little outside
/// 0 … 1.
struct SobolIndices {
    Eigen::VectorXd first; ///< by the parameter alone; Saltelli et al. (2010), table 2 (b)
    Eigen::VectorXd total; ///< with all it interacts with; Jansen (1999), the same table, (f)
};
/// `outcomes`: one for each row of the design of so many parameters.
SobolIndices sobolIndices(const VectorRef& outcomes, int parameters);

} // namespace antevia
