#pragma once

#include "analysis/base/vectors.h"

#include <optional>

namespace antevia {

// Two methods for series that are mostly zero: sizes are smoothed only in periods in which there is something. Both
// assume that sizes and gaps are independent of each other and of the season; both fail at waves and trends. The
// forecast is the mean, the same for all periods.

struct TsbParameters {
    double size = 0.1;        ///< smoothing weight of the sizes
    double probability = 0.1; ///< smoothing weight of the probability
};

/// Probability and size smoothed each by itself; the probability falls in every empty period, so that a flow that has
/// ended goes to 0: Teunter, Syntetos, Babai (2011), Intermittent demand: linking forecasting to inventory
/// obsolescence, EJOR 214(3), eq. 3.
struct TsbFit {
    TsbParameters parameters;
    double size = 0.0;
    double probability = 0.0;
    double loss = 0.0;   ///< mean squared one-step error, of the largest count's square
    int evaluations = 0; ///< of it, that the search took
};

/// Least squares of the one-step errors. Nothing with fewer than two values. No missing values; counts ≥ 0.
std::optional<TsbFit> fitTsb(const VectorRef& history, const std::optional<TsbParameters>& start = std::nullopt);
std::optional<TsbFit> tsbWith(const VectorRef& history, const TsbParameters& parameters);
TsbFit advanced(const TsbFit& fit, double value);
Eigen::VectorXd tsbForecast(const TsbFit& fit, int horizon);

/// Sizes and the periods between them smoothed with one weight, updated only when something comes, with the correction
/// for bias: Syntetos, Boylan (2005), The accuracy of intermittent demand estimates, IJF 21(2), eq. 6.
struct SbaFit {
    double weight = 0.1;
    double size = 0.0;
    double interval = 1.0; ///< periods
    int sinceLast = 0;     ///< empty periods at the end
    double loss = 0.0;     ///< as in TsbFit
    int evaluations = 0;
};

/// As for TSB; `near`: the weight of an earlier fit, around which the search begins.
std::optional<SbaFit> fitSba(const VectorRef& history, const std::optional<double>& near = std::nullopt);
std::optional<SbaFit> sbaWith(const VectorRef& history, double weight);
SbaFit advanced(const SbaFit& fit, double value);
Eigen::VectorXd sbaForecast(const SbaFit& fit, int horizon);

} // namespace antevia
