#pragma once

#include "analysis/forecast/surroundings.h"
#include "model/base/result.h"
#include "model/base/run_context.h"
#include "model/forecast/forecast.h"
#include "model/time/series.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace antevia {

struct ForecastOptions {
    int horizon = 30; ///< periods after the end of the history; 1 … 1000
    /// Ascending, in (0, 1), with 0.5 among them.
    std::vector<double> levels = {0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99};
    int season = 0;           ///< periods in a season; 0: that of the frequency
    int backtestOrigins = 36; ///< at most; 0 gives no backtest and intervals that are a guess
    /// What is forecast and backtested beside the combination and the naive methods. A single one is a wish: then the
    /// quantiles are that method's own.
    std::vector<ForecastMethod> methods = {ForecastMethod::Naive, ForecastMethod::SeasonalNaive, ForecastMethod::Drift,
                                           ForecastMethod::Mean,  ForecastMethod::Ets,           ForecastMethod::Theta,
                                           ForecastMethod::Arima, ForecastMethod::DampedTrend};
    /// Other series of the same kind and frequency, known up to the same day. Their errors stand in where the own
    /// history is too short to show how far off a forecast may be.
    std::vector<Series> likeSeries;
    /// Flows that may run ahead of this one, known up to the same day, and dated measures: they enter a regression that
    /// is a member of the combination where the history has sixty periods.
    std::vector<LeadingSeries> leadingSeries = {};
    std::vector<MeasureDates> measures = {};
};

/// Forecasts a series of counts (none below 0) from its own past. `history` is what was known on `asOf`: no period in
/// it ends later. Missing values are filled in for fitting and left out of every score. Intervals come from the errors
/// of the rolling-origin backtest. In the backtest rows each origin's intervals are made only of errors that were known
/// at that origin, the origins with fewer than five of them are left out of `wql` and the coverages; `mae` and `mase`
/// count all. Fails with InvalidInput for a history without values, below 0 or after `asOf`, and with Cancelled.
Result<Forecast> forecast(const SeriesId& series, const Series& history, Day asOf, const ForecastOptions& options,
                          const RunContext& run);

/// Possible futures: replicates × horizon, whole numbers, none below 0. The values of one period follow the forecast's
/// quantiles (read as a straight line between them on the scale of normal quantiles, and beyond the outer two). Periods
/// are tied by a Gaussian copula: what the spread grows by with the horizon is a level that wanders off and stays away,
/// the rest is scatter, correlated from period to period by `pathCorrelation`. Row i depends on the forecast, the seed
/// and i only.
Eigen::MatrixXd samplePaths(const Forecast& forecast, int replicates, std::uint64_t seed);

} // namespace antevia
