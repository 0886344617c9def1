#pragma once

#include "analysis/forecast/surroundings.h"
#include "model/forecast/forecast.h"
#include "model/time/series.h"

#include <string>
#include <vector>

namespace antevia {

/// What a reader must know about how a forecast came about.
struct ForecastGrounds {
    Series history;       ///< from its first to its last value
    int missingAtEnd = 0; ///< periods after it that have no value yet
    int season = 1;
    int longestSeen = 1;    ///< periods ahead up to which the backtest shows the spread
    int likeSeries = 0;     ///< series whose errors were used
    double level = 0.0;     ///< mean of the history
    double likeLevel = 0.0; ///< median of the like series' means; 0 without any
    bool naiveIsBetter = false;
    std::vector<std::string> unsettled = {};      ///< models whose search ended before it settled
    std::vector<MeasureDates> measuresAhead = {}; ///< known ones that take effect within the horizon
};

/// Sentences for people, without a full stop; empty if there is nothing to say.
std::vector<std::string> forecastWarnings(const ForecastGrounds& grounds, const Forecast& forecast);

} // namespace antevia
