#pragma once

#include <span>

namespace antevia {

/// How far a value lay from its forecast, in half widths of the central 80 % interval that was given for it.
struct Reach {
    int target = 0; ///< index of the period forecast (Period::index)
    double ratio = 0.0;
};

/// The factor that would have made those intervals hold 80 % of the values known by period `today`, the last counting
/// most, drawn towards 1 as far as they are few. `reaches` ascend by ratio. Between 0.95 and 1.3. Conformal calibration with weights, after
/// Barber, Candès, Ramdas, Tibshirani (2023), Conformal prediction beyond exchangeability, Ann. Stat. 51(2).
double widthFactor(std::span<const Reach> reaches, int today);

} // namespace antevia
