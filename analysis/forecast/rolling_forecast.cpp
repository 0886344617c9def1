#include "analysis/forecast/rolling_forecast.h"

#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr int longestHorizon = 1000;

Error invalid(const SeriesId& series, const std::string& what, const std::string& remedy = {})
{
    return {ErrorCode::InvalidInput, "series " + text(series) + " cannot be forecast: " + what, remedy};
}

Result<void> checkOptions(const SeriesId& series, const ForecastOptions& options)
{
    if (options.horizon < 1 || options.horizon > longestHorizon)
        return invalid(series, "a horizon of " + printInteger(options.horizon) + " periods is not between 1 and " +
                                   printInteger(longestHorizon));
    const auto& levels = options.levels;
    const bool ascends = std::ranges::adjacent_find(levels, std::greater_equal<>()) == levels.end();
    if (!ascends || std::ranges::find(levels, 0.5) == levels.end() || !(levels.front() > 0.0 && levels.back() < 1.0))
        return invalid(series, "the levels must ascend between 0 and 1 and include 0.5");
    if (options.season < 0 || options.backtestOrigins < 0)
        return invalid(series, "neither season nor number of backtests can be below 0");
    return {};
}

Result<void> checkHistory(const SeriesId& series, const Series& history, Day asOf)
{
    const Eigen::VectorXd& values = history.values();
    if (history.missing() == history.size())
        return invalid(series, "there is no value in its history", "Choose a later day or load data for it.");
    if (lastDay(history.last()) > asOf)
        return invalid(series, "its history goes on after " + printDay(asOf), "Cut the history at that day.");
    for (int i = 0; i < history.size(); ++i)
        if (values[i] < 0.0 || std::isinf(values[i]))
            return invalid(series, "its value of " + printPeriod(later(history.first(), i)) +
                                       " is no count: " + printNumber(values[i]));
    return {};
}

Result<void> checkOtherSeries(const SeriesId& series, Frequency frequency, Day asOf, const ForecastOptions& options)
{
    for (const Series& like : options.likeSeries)
        if (like.frequency() != frequency || (!like.empty() && lastDay(like.last()) > asOf))
            return invalid(series, "a series it is compared with has other periods or goes on after " + printDay(asOf));
    for (const LeadingSeries& each : options.leadingSeries)
        if (each.series.frequency() != frequency || (!each.series.empty() && lastDay(each.series.last()) > asOf))
            return invalid(series, "'" + each.name +
                                       "', which may run ahead of it, has other periods or goes on after " +
                                       printDay(asOf));
    return {};
}

/// Whether `longer` is `known` with at least one period more.
bool goesOn(const Series& known, const Series& longer)
{
    const auto isSame = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    return longer.first() == known.first() && longer.size() > known.size() &&
           std::equal(known.values().begin(), known.values().end(), longer.values().begin(), isSame);
}

int missingAfter(const Series& known, const Series& history)
{
    return history.last().index - known.last().index;
}

} // namespace

Result<RollingForecast> RollingForecast::make(const SeriesId& series, const Series& history, Day asOf,
                                              const ForecastOptions& options, const RunContext& run)
{
    RETURN_IF_ERROR(checkOptions(series, options));
    RETURN_IF_ERROR(checkHistory(series, history, asOf));
    RETURN_IF_ERROR(checkOtherSeries(series, history.frequency(), asOf, options));
    const Series known = withoutEmptyEnds(history);
    TRY(Forecaster forecaster, Forecaster::make(known, missingAfter(known, history), options, run));
    RollingForecast made(series, options, std::move(forecaster));
    made.remake(history, asOf);
    RETURN_IF_ERROR(run.checkpoint());
    run.report(1.0);
    return made;
}

Result<void> RollingForecast::update(const Series& history, Day asOf, const RunContext& run)
{
    RETURN_IF_ERROR(checkHistory(m_series, history, asOf));
    const Series known = withoutEmptyEnds(history);
    if (m_options.leadingSeries.empty() && goesOn(m_forecaster.history(), known) &&
        missingAfter(known, history) == m_forecaster.missingAtEnd()) {
        m_forecaster.take(known);
        remake(history, asOf);
        return {};
    }
    TRY(*this, make(m_series, history, asOf, m_options, run));
    return {};
}

void RollingForecast::remake(const Series& history, Day asOf)
{
    m_latest = m_forecaster.forecast();
    m_latest.id = {text(m_series) + "@" + printDay(asOf)};
    m_latest.series = m_series;
    m_latest.asOf = asOf;
    m_latest.first = later(history.last(), 1);
    m_latest.warnings = forecastWarnings(m_forecaster.grounds(m_latest), m_latest);
}

} // namespace antevia
