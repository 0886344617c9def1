#pragma once

#include "analysis/base/vectors.h"

#include <optional>

namespace antevia {

struct ThetaParameters {
    double alpha = 0.5;
    double weight = 0.0; ///< 1 − 1/theta, 0 … 1: the share of the line
    bool operator==(const ThetaParameters&) const = default;
};

/// Intercept and slope of the line through the first `periods` values, and what smoothing has come to.
struct ThetaState {
    double intercept = 0.0;
    double slope = 0.0;
    double mean = 0.0;
    int periods = 0;
    double smoothed = 0.0;
    double power = 1.0; ///< (1 − alpha)^periods
};

/// The dynamic optimised Theta model (DOTM): simple exponential smoothing of a line that bends the history by theta,
/// plus a part of the straight line fitted to everything known so far. Fiorucci, Pellegrini, Louzada, Petropoulos,
/// Koehler (2016), Models for optimising the theta method and their relationship to state space models, IJF 32(4),
/// eq. 16–20. Assumes a level that wanders and a slope that changes slowly; fails at turning points and breaks.
struct ThetaFit {
    double alpha = 0.5;
    double weight = 0.0; ///< as in ThetaParameters
    double level = 0.0;  ///< before the first period
    double sse = 0.0;    ///< sum of squared one-step errors from the third period on
    int evaluations = 0; ///< of the errors, that the search took
    ThetaState last;     ///< after the last period
    double theta() const { return 1.0 / (1.0 - weight); }
    ThetaParameters parameters() const { return {alpha, weight}; }
};

/// Optimised: theta ≥ 1 by least squares. Standard: theta = 2, as Assimakopoulos, Nikolopoulos (2000), The theta
/// model, IJF 16(4).
enum class ThetaKind { Optimised, Standard };

/// Least squares over alpha in [0.1, 0.99] and theta. The errors are linear in level and weight, so that only alpha is
/// searched. `history` has no missing values and at least one period; with fewer than four it is a level around the
/// mean. `near`: alpha of an earlier fit, around which the search begins.
ThetaFit fitTheta(const VectorRef& history, ThetaKind kind = ThetaKind::Optimised,
                  std::optional<double> near = std::nullopt);
/// The same with the parameters held: only the level is fitted.
ThetaFit thetaWith(const VectorRef& history, const ThetaParameters& parameters);
/// `fit` one period on: `value` has come and moves the last state; the rest stays.
ThetaFit advanced(const ThetaFit& fit, double value);

/// The next `horizon` periods.
Eigen::VectorXd thetaForecast(const ThetaFit& fit, int horizon);
/// The next `horizon` periods after `history`, which need not be the one that was fitted.
Eigen::VectorXd thetaForecast(const ThetaFit& fit, const VectorRef& history, int horizon);

} // namespace antevia
