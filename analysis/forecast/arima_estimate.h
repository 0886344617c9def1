#pragma once

#include "analysis/forecast/arima.h"
#include "analysis/forecast/arma_likelihood.h"

#include <limits>

namespace antevia {

/// The stationary part of a model, seasonal and ordinary polynomials multiplied out.
ArmaModel armaOf(const ArimaModel& model);
/// φ(B) Φ(B^m) (1 − B)^d (1 − B^m)^D: how the expected value follows from the past.
LagPolynomial wholeAutoregression(const ArimaModel& model);
Eigen::VectorXd differenced(const VectorRef& history, const ArimaOrder& order, int season);

struct ArimaEstimate {
    ArimaModel model;
    double variance = 0.0;
    int evaluations = 0; ///< of the likelihood
    bool hasSettled = true;
    double aicc = 0.0; ///< +infinity if a root comes too near the circle: then differences were too few or too many
};

/// Maximum likelihood of one order from the starting point `from`, whose parameters are used as far as the two orders
/// have the same. `tolerance` in the deviance; an order whose AICc is above `hopelessAbove` after the first steps is
/// given up there. `values` are differenced already.
ArimaEstimate estimateArima(const VectorRef& values, const ArimaOrder& order, const ArimaModel& from, double tolerance,
                            double hopelessAbove = std::numeric_limits<double>::infinity());

} // namespace antevia
