#pragma once

#include "analysis/forecast/forecast.h"
#include "model/forecast/outside_forecast.h"
#include "model/forecast/scorecard.h"

#include <vector>

namespace antevia {

/// What was known of a series on a day.
struct KnownOnDay {
    Day day;
    Series history;                       ///< as it would have been fitted that day; no period ends later
    std::vector<Series> likeSeries;       ///< as known on that day too
    std::vector<OutsideForecast> outside; ///< made on that day
    bool isOfThatTime = false;            ///< whether a delivery had it then
    std::vector<LeadingSeries> leadingSeries = {}; ///< as ForecastOptions, known on that day
    std::vector<MeasureDates> measures = {};       ///< likewise
};

/// Forecasts from each day (ascending) again, by the combination and both naive methods, each with its own quantiles,
/// and scores them against `actual`, as the program would have forecast on that day. Where a day's figures are those of
/// the day before with new ones behind them, the forecast is updated (rolling_forecast.h); else it is made anew.
/// Forecasts from outside are scored beside them; where there is any, all are scored on the periods that it forecast
/// that day, so that they are compared on the same. Like and leading series and measures of `options` are not looked
/// at. Days whose history has no value are left out. Horizons are counted from the end of what was known. Fails with
/// Cancelled.
Result<Scorecard> scoredInHindsight(const SeriesId& series, const std::vector<KnownOnDay>& days, const Series& actual,
                                    const ForecastOptions& options, const RunContext& run);

} // namespace antevia
