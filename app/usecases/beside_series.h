#pragma once

#include "analysis/forecast/forecast.h"
#include "app/usecases/history_to_fit.h"

namespace antevia {

/// Puts into `options` what was known beside a series on a day: the flows counted at most two links upstream of its
/// place (the six nearest), the dated measures at its place that take effect up to the end of the horizon, and for
/// daily figures the holidays of its country (holidays.h). Nothing where the series has no place. What was looked at
/// joins the inputs.
Result<void> addBeside(ForecastOptions& options, const ProjectFile& project, const SeriesInfo& info, Day asOf,
                       const Deliveries& deliveries, Inputs& inputs);

} // namespace antevia
