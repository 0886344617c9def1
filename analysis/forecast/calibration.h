#pragma once

#include "analysis/base/vectors.h"

#include <span>

namespace antevia {

/// How far a value lay from the median, in what the central 80 % interval that was given for it left on that side.
struct Reach {
    int target = 0; ///< index of the period forecast (Period::index)
    double ratio = 0.0;
};

/// The factor that would have made those intervals hold 80 % of the values known by period `today`, the last counting
/// most, drawn towards 1 as far as they are few. `reaches` ascend by ratio. Between 0.9 and 1.4. Conformal calibration
/// with weights, after Barber, Candès, Ramdas, Tibshirani (2023), Conformal prediction beyond exchangeability, Ann.
/// Stat. 51(2).
double widthFactor(std::span<const Reach> reaches, int today);

/// That of `actual` under the quantiles (levels 0.1, 0.5 and 0.9 among them, ascending) given for it.
double reachOf(double actual, const VectorRef& quantiles, std::span<const double> levels);

/// Quantiles (horizon × levels, 0.5 among them) so many times as far from their median, not below 0 nor, unless they
/// were, above `highest`.
Eigen::MatrixXd widened(const Eigen::MatrixXd& quantiles, std::span<const double> levels, double factor,
                        double highest);

} // namespace antevia
