#pragma once

#include "app/wording/wording.h"
#include "model/forecast/forecast.h"

#include <string>
#include <vector>

namespace antevia {

/// One period of a forecast, and what is exceeded there seldom: its one-sided quantiles 0.95 and 0.99.
struct SurgePoint {
    int ahead = 1;
    double oneInTwenty = 0.0;
    double oneInHundred = 0.0;
};

/// The next period, those 7, 14 and 30 periods ahead, and the last: where people look first.
std::vector<SurgePoint> surgePoints(const Forecast& forecast);

/// "1 in 20 above 8,350, 1 in 100 above 12,000"
std::string text(const SurgePoint& point, const Wording& wording);

} // namespace antevia
