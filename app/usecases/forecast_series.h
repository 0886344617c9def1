#pragma once

#include "model/base/run_context.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>

namespace antevia {

struct ForecastRequest {
    SeriesId series;
    std::optional<Day> asOf; ///< nothing: the project's
    int horizon = 60;        ///< periods of the series' frequency
    std::string now;
    std::optional<ForecastMethod> method = {}; ///< instead of the combination
};

/// Forecasts one series from what was known on the as-of day, keeps the forecast and gives it. The other series of the
/// same counting unit and frequency serve to pool backtest errors.
Result<Forecast> forecastSeries(ProjectFile& project, const ForecastRequest& request, const RunContext& run);

/// Every series of the project that has figures up to the as-of day. Gives the series forecast.
Result<std::vector<SeriesId>> forecastAll(ProjectFile& project, int horizon, const std::string& now,
                                          const RunContext& run);

} // namespace antevia
