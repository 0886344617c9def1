#include "analysis/forecast/rolling_parts.h"

#include "analysis/forecast/gaps.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

constexpr int seasonsFirst = 3;       // to learn from before the first origin, …
constexpr int fewestPeriodsAfter = 8; // … if that leaves so many to forecast
constexpr int shortHistoryShare = 3;
constexpr std::size_t timesFitted = 3;      // over the origins
constexpr Eigen::Index periodsHeld = 12; // parameters, once the history goes on, or a season

int firstOrigin(int periods, int season)
{
    const int third = std::max(1, periods / shortHistoryShare);
    const int seasons = seasonsFirst * season;
    return season > 1 && periods >= seasons + fewestPeriodsAfter ? std::max(seasons, third) : third;
}

std::vector<PartsAtOrigin> originsOf(int periods, int season, int most)
{
    const int first = firstOrigin(periods, season);
    const int available = periods - first;
    const int count = std::min(available, most);
    std::vector<PartsAtOrigin> origins;
    for (int i = count - 1; i >= 0; --i)
        origins.push_back({periods - 1 - static_cast<int>(static_cast<long>(i) * available / count), {}, {}});
    return origins;
}

} // namespace

RollingParts::RollingParts(BacktestRequest request)
    : m_request(std::move(request)),
      m_origins(originsOf(static_cast<int>(m_request.values.size()), m_request.season, m_request.origins))
{
}

Result<RollingParts> RollingParts::make(BacktestRequest request, const RunContext& run)
{
    EXPECTS(request.values.size() > 0 && !std::isnan(request.values[0]));
    RollingParts rolling(std::move(request));
    const std::size_t count = rolling.m_origins.size();
    for (std::size_t i = 0; i < timesFitted; ++i) {
        RETURN_IF_ERROR(run.checkpoint());
        rolling.forecastBlock(i * count / timesFitted, (i + 1) * count / timesFitted);
        run.report(static_cast<double>(i + 1) / timesFitted);
    }
    RETURN_IF_ERROR(run.checkpoint());
    return rolling;
}

void RollingParts::fit(const VectorRef& known)
{
    if (m_parts)
        m_parts = m_parts->refitted(known);
    else
        m_parts.emplace(known, m_request.season, partsOf(m_request.methods), m_request.around);
    m_fittedAt = m_at = known.size();
}

void RollingParts::advance(double value)
{
    m_parts->advance(value);
    ++m_at;
}

/// Forecasts from the origins `first` to `last` − 1, fitted at the first of them.
void RollingParts::forecastBlock(std::size_t first, std::size_t last)
{
    for (std::size_t i = first; i < last; ++i) {
        PartsAtOrigin& origin = m_origins[i];
        const Eigen::VectorXd known = filled(m_request.values.head(origin.known), m_request.season);
        if (i == first)
            fit(known);
        else
            for (int t = m_origins[i - 1].known; t < origin.known; ++t)
                advance(known[t]);
        origin.forecasts = m_parts->forecasts(m_request.horizon);
        origin.spread = m_parts->learntSpread(m_request.horizon, m_request.levels);
    }
}

const Parts& RollingParts::parts()
{
    if (m_at < periods())
        fit(filled(m_request.values, m_request.season));
    return *m_parts;
}

void RollingParts::take(const VectorRef& values)
{
    EXPECTS(values.size() >= periods());
    for (Eigen::Index known = periods(); known < values.size(); ++known) {
        const Parts& now = parts();
        m_origins.push_back({static_cast<int>(known), now.forecasts(m_request.horizon),
                             now.learntSpread(m_request.horizon, m_request.levels)});
        m_request.values = values.head(known + 1);
        advance(filled(m_request.values, m_request.season)[known]);
    }
    const auto most = static_cast<std::size_t>(m_request.origins);
    if (m_origins.size() > most)
        m_origins.erase(m_origins.begin(), m_origins.end() - static_cast<std::ptrdiff_t>(most));
    if (periods() - m_fittedAt >= std::max<Eigen::Index>(periodsHeld, m_request.season))
        fit(filled(m_request.values, m_request.season));
}

Backtest RollingParts::record() const
{
    const Eigen::VectorXd& values = m_request.values;
    const auto count = static_cast<Eigen::Index>(m_origins.size());
    Backtest result{{}, {}, m_request.methods, {}, {}, {}, {}};
    result.actual.setConstant(count, m_request.horizon, std::numeric_limits<double>::quiet_NaN());
    result.forecasts.assign(m_request.methods.size(), Eigen::MatrixXd(count, m_request.horizon));
    result.disagreement = result.forecasts;
    for (Eigen::Index i = 0; i < count; ++i) {
        const PartsAtOrigin& origin = m_origins[static_cast<std::size_t>(i)];
        const Eigen::Index seen = std::min<Eigen::Index>(m_request.horizon, values.size() - origin.known);
        result.origins.push_back(origin.known);
        result.actual.row(i).head(seen) = values.segment(origin.known, seen).transpose();
        result.spreads.push_back(origin.spread);
        const std::span earlier(m_origins.data(), static_cast<std::size_t>(i));
        const auto weights = combinationWeights(earlier, values.head(origin.known), m_request.season);
        for (std::size_t place = 0; place < m_request.methods.size(); ++place) {
            const ForecastMethod method = m_request.methods[place];
            result.forecasts[place].row(i) = methodForecast(method, origin.forecasts, weights).transpose();
            result.disagreement[place].row(i) = methodDisagreement(method, origin.forecasts, weights).transpose();
        }
    }
    result.weights = combinationWeights(m_origins, values, m_request.season);
    return result;
}

} // namespace antevia
