#pragma once

#include "analysis/base/vectors.h"

#include <optional>

namespace antevia {

struct DampedLogParameters {
    double alpha = 0.3;
    double beta = 0.03;
    double phi = 0.9;
};

/// Level, damped slope and a fixed season of log(1 + counts), with outliers held back: the robust exponential and Holt
/// smoothing of Gelper, Fried, Croux (2010), Robust forecasting with exponential and Holt–Winters smoothing, J.
/// Forecasting 29(3), §3, with the damping of Gardner, McKenzie (1985) and a smooth bound instead of Huber's. Assumes
/// changes in proportion to the level; follows a true break only over a few periods; fails where most counts are 0.
struct DampedLogFit {
    DampedLogParameters parameters;
    double level = 0.0;     ///< of log(1 + count) without the season, after the last period
    double slope = 0.0;     ///< after the last period
    double spread = 0.0;    ///< smoothed absolute error
    double highest = 0.0;   ///< of log(1 + count) so far
    Eigen::VectorXd season; ///< of log(1 + count), the next period's place first; one 0 where there is none
    double loss = 0.0;      ///< mean absolute one-step error, smoothed at 0
    int evaluations = 0;    ///< of it, that the search took
    bool hasSettled = true; ///< whether the search ended by itself
};

/// The parameters with the smallest mean absolute one-step error (smoothed at 0). Nothing with fewer than five values.
/// No missing values; counts ≥ 0.
std::optional<DampedLogFit> fitDampedLog(const VectorRef& history, int season,
                                         const std::optional<DampedLogParameters>& start = std::nullopt);
/// Filtered with the parameters as they stand.
std::optional<DampedLogFit> dampedLogWith(const VectorRef& history, int season, const DampedLogParameters& parameters);
/// With one value more; the season stays.
DampedLogFit advanced(const DampedLogFit& fit, double value);
/// Medians of the next `horizon` periods: the trend as a whole never more than doubles or halves the level, and
/// nothing exceeds twice the highest count.
Eigen::VectorXd dampedLogForecast(const DampedLogFit& fit, int horizon);

} // namespace antevia
