#pragma once

#include "analysis/forecast/backtest.h"
#include "analysis/forecast/spread_model.h"
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

/// How far off a method is. Errors are in the usual spread of counts around the forecast (count_scale.h), so that those
/// made at one level tell of another. The own record gives their scale, the last and the nearest of them counting most;
/// what is learnt over many series (spread_model.h) says what that, the parts' disagreement and the kind of series mean
/// for the errors to come, and gives their shape. Coverage is measured, not proven.
struct ErrorModel {
    SpreadGrounds grounds;
    int longest = 1;          ///< periods ahead up to which the spread was seen; beyond it is extrapolated
    double correlation = 0.0; ///< of the errors of one origin at neighbouring horizons
    double width = 1.0;       ///< by which a calibration of its own widens or narrows

    /// Spread of errors so many periods ahead of a forecast, in its unit. `disagreement` of the parts on the count
    /// scale; NaN where there is only one.
    double spread(int ahead, double median, double disagreement) const;
};

/// From a series' history (periods; NaN missing), its own errors and those of series like it, which fill in as far as
/// the own are few.
ErrorModel fitErrors(const HistoryFeatures& history, const SeriesErrors& own, std::span<const SeriesErrors> like);

/// Quantiles (horizon × levels) around `centre` (horizon; the first row is one period ahead): not falling along a row,
/// none below 0, none above `highest` unless the centre is. Where a history has zeros, a combination
/// lies above the median of what comes, so that level 0.5 stands where the learnt shape has it; elsewhere, and where
/// there is only one part (`disagreement` NaN), it stands at the centre.
Eigen::MatrixXd quantilesAround(const VectorRef& centre, const VectorRef& disagreement, const ErrorModel& errors,
                                std::span<const double> levels, double highest);

/// Quantiles (horizon × levels, ascending along a row, 0.5 among the levels) of whole counts: the median is rounded to
/// the nearest, the others towards it, but a lower one is 0 where it is next to nothing. A closed interval that ends at
/// a whole number holds that number whole: rounded to the nearest it would hold, on average, half a person more on
/// either side than it says.
Eigen::MatrixXd wholeQuantiles(const Eigen::MatrixXd& quantiles, std::span<const double> levels);

} // namespace antevia
