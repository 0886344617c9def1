#pragma once

#include "analysis/forecast/backtest.h"
#include "model/time/period.h"

#include <span>
#include <vector>

namespace antevia {

/// One backtested error.
struct ErrorSample {
    int target = 0;     ///< index of the period forecast (Period::index)
    int ahead = 1;      ///< periods from the origin to it
    double error = 0.0; ///< (actual − forecast) / countSpread(forecast)
};

/// The errors of one method on one series.
struct SeriesErrors {
    std::vector<ErrorSample> samples;
    double level = 0.0; ///< mean of the history, in the series' unit

    /// Only those whose target was known at the end of a period.
    SeriesErrors knownBy(int period) const;
};

/// The errors of `method` in a backtest of a series that begins at `first`.
SeriesErrors seriesErrors(const Backtest& backtest, ForecastMethod method, Period first, double level);

/// How far off a method is, as the backtest shows it. Errors are in the usual spread of counts around the forecast
/// (count_scale.h), so that those made at one level tell of another; their spread is taken to grow as a power of the
/// periods ahead, so that one distribution serves all horizons. The last errors, and those of the nearest periods, of
/// which more are independent, count most (conformal prediction with pooled, not exchangeable, errors: coverage is
/// measured, not proven).
struct ErrorModel {
    double growth = 0.5;
    int longest = 1;               ///< periods ahead up to which the growth was seen; beyond it is extrapolated
    std::vector<double> quantiles; ///< of the errors one period ahead, one a level
    double correlation = 0.0;      ///< of the errors of one origin at neighbouring horizons
    int points = 0;                ///< different periods the own errors come from

    /// Spread of errors so many periods ahead, relative to one period ahead.
    double spread(int ahead) const;
    /// Half of what lies between the quantiles at `level` and 1 − `level`, both of which `levels` holds.
    double halfWidth(double level, std::span<const double> levels) const;
    void widen(double factor);
};

/// From a series' own errors and those of series like it, which fill in as far as the own are few. The shape is
/// Student's t until many errors show another; widened for few points as that is against the normal.
ErrorModel fitErrors(const SeriesErrors& own, std::span<const SeriesErrors> like, std::span<const double> levels);

/// Quantiles (horizon × levels) around `median` (horizon; the first row is one period ahead): not falling along a row,
/// none below 0, none above `highest` unless the median is; the median stands at level 0.5.
Eigen::MatrixXd quantilesAround(const VectorRef& median, const ErrorModel& errors, std::span<const double> levels,
                                double highest);

} // namespace antevia
