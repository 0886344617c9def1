#pragma once

#include "model/forecast/forecast.h"

#include <string>
#include <vector>

namespace antevia {

/// How one source of forecasts did.
struct SourceScore {
    std::string source;                  ///< the word of a ForecastMethod, or who made an outside forecast
    HorizonScore all;                    ///< over all horizons; `ahead` is 0
    std::vector<HorizonScore> byHorizon; ///< those at which anything could be compared
    std::vector<double> pit;             ///< as BacktestRow::pit
    bool operator==(const SourceScore&) const = default;
};

/// Forecasts made again from earlier days, each with the figures that were known on that day, against what came.
struct Scorecard {
    SeriesId series;
    Day asOf;                 ///< what came is as known on this day
    std::vector<Day> origins; ///< ascending
    int knownThen = 0;        ///< origins whose figures a delivery of that time had; at the others they are later ones, cut
    std::vector<SourceScore> scores; ///< the method used first, then the naive ones, then outside forecasts
    bool naiveIsBetter = false;      ///< a naive method's mean absolute error is below that of the first
    std::vector<std::string> warnings;
    bool operator==(const Scorecard&) const = default;
};

} // namespace antevia
