#pragma once

#include "analysis/forecast/forecast.h"
#include "analysis/forecast/forecast_warnings.h"
#include "analysis/forecast/interval_record.h"
#include "analysis/forecast/rolling_parts.h"

#include <vector>

namespace antevia {

/// Everything that a forecast is made of, at the end of one history: the parts, their record, and that of like series.
/// A history that goes on moves it on. What it is given has been checked (`forecast`).
class Forecaster {
public:
    /// `history` has values at both ends; after it come `missingAtEnd` periods without one. Fails only with Cancelled.
    static Result<Forecaster> make(Series history, int missingAtEnd, ForecastOptions options, const RunContext& run);

    const Series& history() const { return m_history; }
    int missingAtEnd() const { return m_gapAtEnd; }
    /// The same history with more periods behind it. The record of like series stays as it was.
    void take(Series longer);
    /// Without id, series, day and warnings.
    Forecast forecast();
    ForecastGrounds grounds(const Forecast& made);

private:
    struct LikeBacktest {
        Backtest backtest;
        Period first;
        double level;
    };

    Forecaster(Series history, int missingAtEnd, ForecastOptions options);

    BacktestRequest request(const Series& series, int origins) const;
    Result<void> backtestLikeSeries(const RunContext& run);
    std::vector<SeriesErrors> likeErrors(ForecastMethod method) const;
    std::vector<MeasureDates> measuresAhead(const Forecast& made) const;
    void addQuantiles(Forecast& made, const IntervalRecord& record, const VectorRef& disagreement);

    Series m_history;
    ForecastOptions m_options;
    int m_gapAtEnd;
    int m_season;
    ForecastMethod m_main = ForecastMethod::Combination;
    std::vector<ForecastMethod> m_methods; ///< m_main first, both naive ones among them
    std::optional<RollingParts> m_rolling;
    std::vector<LikeBacktest> m_like;
    int m_longest = 1;
};

/// Without missing values at either end.
Series withoutEmptyEnds(const Series& history);

} // namespace antevia
