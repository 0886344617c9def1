#pragma once

#include "model/forecast/forecast.h"

namespace antevia {

/// Widens the quantiles of a forecast whose last known period was completed by a nowcast: the errors of the forecast
/// and of its start are taken as independent, and an error of the start as carried on in proportion. Medians stay;
/// whole quantiles stay whole; none falls below 0.
void widenForLateStart(Forecast& forecast, const NowcastPeriod& start);

} // namespace antevia
