#pragma once

#include "model/base/result.h"

#include <Eigen/Core>

#include <cstdint>

namespace antevia {

/// What members of an ensemble assume, what they lead to, and what was seen instead.
struct SmootherInput {
    Eigen::MatrixXd assumed;   ///< members × parameters
    Eigen::MatrixXd predicted; ///< members × figures
    Eigen::VectorXd seen;      ///< figures
    Eigen::VectorXd errors;    ///< figures: standard deviation of what was seen around what is; above 0
    double inflation = 1.0;    ///< of the errors' variance: as many steps as this make one update
    std::uint64_t seed = 1;
    std::uint32_t step = 0;
};

/// The assumptions moved towards what was seen: one step of the ensemble smoother with multiple data assimilation,
/// Emerick, Reynolds (2013), Computers & Geosciences 55, eq. 8. A figure moves a parameter only if the two are
/// correlated over the members beyond what chance makes of so many (localisation by correlation: Luo, Bhakta (2020),
/// Journal of Petroleum Science and Engineering 184). Fails with Numeric if the figures' covariance cannot be
/// factorised.
Result<Eigen::MatrixXd> smoothed(const SmootherInput& input);

} // namespace antevia
