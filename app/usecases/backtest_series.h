#pragma once

#include "model/base/run_context.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>

namespace antevia {

struct BacktestSeriesRequest {
    SeriesId series;
    int horizon = 6;  ///< periods of the series' frequency
    int origins = 12; ///< days at most from which the past is forecast, spread over the later two thirds of the history
    std::string now;
    std::optional<Day> asOf = {}; ///< nothing known later counts; the project's as-of day if nothing is said
};

/// Forecasts the past of a series again, each time with the figures that were known on that day (the deliveries of that
/// time; the decisions on breaks are today's), scores it beside the naive methods and keeps the scorecard if it is of
/// the project's as-of day. Where the series has forecasts from outside, the days are those on which they were made,
/// and all are scored on the same periods.
Result<Scorecard> backtestSeries(ProjectFile& project, const BacktestSeriesRequest& request, const RunContext& run);

} // namespace antevia
