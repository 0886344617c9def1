#include "analysis/forecast/forecast.h"

#include "analysis/forecast/rolling_forecast.h"

namespace antevia {

Result<Forecast> forecast(const SeriesId& series, const Series& history, Day asOf, const ForecastOptions& options,
                          const RunContext& run)
{
    TRY(const RollingForecast made, RollingForecast::make(series, history, asOf, options, run));
    return made.latest();
}

} // namespace antevia
