#pragma once

#include "analysis/forecast/forecaster.h"

#include <optional>

namespace antevia {

/// A forecast with what it was made of, so that a new figure updates it at a small part of what a fit costs: states
/// move on, what was forecast for it joins the record, weights and intervals follow. Parameters are held for twelve
/// periods (or a season) and then fitted again, starting from themselves.
class RollingForecast {
public:
    /// As `forecast`, with its errors.
    static Result<RollingForecast> make(const SeriesId& series, const Series& history, Day asOf,
                                        const ForecastOptions& options, const RunContext& run);

    const Forecast& latest() const { return m_latest; }
    /// `history` as known on the later day `asOf`. Where it is what was known before with periods added at its end,
    /// nothing is fitted; else (figures were corrected, the last periods have no value yet, or the regression on
    /// leading series is a member, which would have to know them up to the new end) all is made anew. Errors as in
    /// `forecast`; the forecast before stays then.
    Result<void> update(const Series& history, Day asOf, const RunContext& run);

private:
    RollingForecast(SeriesId series, ForecastOptions options, Forecaster forecaster)
        : m_series(std::move(series)), m_options(std::move(options)), m_forecaster(std::move(forecaster))
    {
    }

    void remake(const Series& history, Day asOf);

    SeriesId m_series;
    ForecastOptions m_options;
    Forecaster m_forecaster;
    Forecast m_latest;
};

} // namespace antevia
