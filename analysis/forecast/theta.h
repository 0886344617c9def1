#pragma once

#include "analysis/base/vectors.h"

#include <string>

namespace antevia {

/// The dynamic optimised Theta model (DOTM): simple exponential smoothing of a line that bends the history by theta,
/// plus a part of the straight line fitted to everything known so far. Fiorucci, Pellegrini, Louzada, Petropoulos,
/// Koehler (2016), Models for optimising the theta method and their relationship to state space models, IJF 32(4),
/// eq. 16–20. Assumes a level that wanders and a slope that changes slowly; fails at turning points and breaks.
struct ThetaFit {
    double alpha = 0.5;
    double weight = 0.0; ///< 1 − 1/theta, 0 … 1: the share of the line
    double level = 0.0;  ///< before the first period
    double sse = 0.0;    ///< sum of squared one-step errors from the third period on
    double theta() const { return 1.0 / (1.0 - weight); }
};

/// Least squares over alpha in [0.1, 0.99] and theta ≥ 1. The errors are linear in level and weight, so that only
/// alpha is searched. `history` has no missing values and at least four periods.
ThetaFit fitTheta(const VectorRef& history);
/// The next `horizon` periods after `history`.
Eigen::VectorXd thetaForecast(const ThetaFit& fit, const VectorRef& history, int horizon);

} // namespace antevia
