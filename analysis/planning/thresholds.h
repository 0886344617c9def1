#pragma once

#include "model/scenario/simulation.h"
#include "model/time/series.h"

#include <Eigen/Core>

#include <optional>

namespace antevia {

/// The first period in which a threshold counts as reached: `series` has stood at or above `level` for `persistence`
/// periods in a row, this one included. A missing value breaks the run. Slovenia's plan of 2015 asks for three months
/// in a row: two are not enough. persistence ≥ 1.
std::optional<Period> firstActivation(const Series& series, double level, int persistence);

/// Share of replicates in which a threshold has been reached on a day or before (days + 1; never falls): people at or
/// above `level` × capacity for `persistence` days in a row, counted from day 0. `persons`: replicates × (days + 1);
/// `capacity`: days + 1 in the same unit, NaN where it is not known, which breaks the run.
Eigen::VectorXd activatedBy(const Paths& persons, const Eigen::VectorXd& capacity, double level, int persistence);

} // namespace antevia
