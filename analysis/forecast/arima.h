#pragma once

#include "analysis/base/vectors.h"

#include <optional>
#include <string>

namespace antevia {

struct ArimaOrder {
    int p = 0; ///< ordinary autoregression
    int d = 0; ///< ordinary differences
    int q = 0; ///< ordinary moving average
    int seasonalP = 0;
    int seasonalD = 0;
    int seasonalQ = 0;
    bool hasMean = false; ///< of the differenced values: a level without differences, a drift after one

    int coefficients() const { return p + q + seasonalP + seasonalQ; }
    bool operator==(const ArimaOrder&) const = default;
};

/// "ARIMA(1,1,0)(0,1,1)12 with drift".
std::string arimaName(const ArimaOrder& order, int season);

/// Order and parameters. Stationary and invertible: each of the four polynomials is held by its partial
/// autocorrelations, all inside (−1, 1).
struct ArimaModel {
    ArimaOrder order;
    int season = 1;
    Eigen::VectorXd partials; ///< p, then q, then seasonal P, then seasonal Q of them
    double mean = 0.0;        ///< of the differenced values
};

/// Seasonal autoregressive integrated moving average model after Box, Jenkins (1976), Time series analysis, ch. 9.
/// Assumes that differences are stationary and linear in their past with errors of constant spread; fails at breaks,
/// with outliers, and where the spread grows with the level (take logarithms).
struct ArimaFit {
    ArimaModel model;
    Eigen::VectorXd recent; ///< last values, the newest last: as many as the model looks back
    Eigen::VectorXd errors; ///< last one-step errors, the newest last
    double variance = 0.0;  ///< of the errors, in the square of the series' unit
    double aicc = 0.0;      ///< comparable between models with the same differences
    int evaluations = 0;    ///< of the likelihood, that the search took
    bool hasSettled = true; ///< whether the search ended by itself
};

/// The model with the smallest AICc, found stepwise as in Hyndman, Khandakar (2008), Automatic time series forecasting:
/// the forecast package for R, JSS 27(3), §3, with the exact likelihood throughout; differences by the tests of
/// unit_roots.h. Each model of the search starts from the parameters of its neighbour. With `start`, a model of the
/// same history when it was shorter, the search begins, and mostly ends, at its order, unless the differences are
/// others now. Nothing with fewer than eight values. No missing values in `history`.
std::optional<ArimaFit> fitArima(const VectorRef& history, int season,
                                 const std::optional<ArimaModel>& start = std::nullopt);

/// The model as it stands, its errors those of `history`; nothing if the history is too short for its lags.
std::optional<ArimaFit> arimaWith(const VectorRef& history, const ArimaModel& model);

/// With one value more, parameters held.
ArimaFit advanced(const ArimaFit& fit, double value);

/// Expected values of the next `horizon` periods.
Eigen::VectorXd arimaForecast(const ArimaFit& fit, int horizon);

} // namespace antevia
