#include "analysis/forecast/backtest.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/gaps.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace antevia {

namespace {

constexpr int seasonsFirst = 3;       // to learn from before the first origin, …
constexpr int fewestPeriodsAfter = 8; // … if that leaves so many to forecast
constexpr int shortHistoryShare = 3;
constexpr int timesFitted = 3; // over the origins

int firstOrigin(int periods, int season)
{
    const int third = std::max(1, periods / shortHistoryShare);
    const int seasons = seasonsFirst * season;
    return season > 1 && periods >= seasons + fewestPeriodsAfter ? std::max(seasons, third) : third;
}

std::vector<int> originsOf(int periods, int season, int most)
{
    const int first = firstOrigin(periods, season);
    const int available = periods - first;
    const int count = std::min(available, most);
    std::vector<int> origins;
    for (int i = count - 1; i >= 0; --i)
        origins.push_back(periods - 1 - static_cast<int>(static_cast<long>(i) * available / count));
    return origins;
}

/// Forecasts of the parts from the origins `first` to `last` − 1, fitted at the first of them.
void forecastBlock(const BacktestRequest& request, std::vector<PartsAtOrigin>& origins, int first, int last)
{
    std::optional<Parts> parts;
    for (int i = first; i < last; ++i) {
        PartsAtOrigin& origin = origins[static_cast<std::size_t>(i)];
        const Eigen::VectorXd known = filled(request.values.head(origin.known), request.season);
        if (parts)
            for (int t = origins[static_cast<std::size_t>(i) - 1].known; t < origin.known; ++t)
                parts->advance(known[t]);
        else
            parts.emplace(known, request.season, partsOf(request.methods));
        origin.forecasts = parts->forecasts(request.horizon);
        origin.spread = parts->learntSpread(request.horizon, request.levels);
    }
}

} // namespace

const Eigen::MatrixXd& Backtest::of(ForecastMethod method) const
{
    return forecasts[placeOf(method)];
}

const Eigen::MatrixXd& Backtest::disagreementOf(ForecastMethod method) const
{
    return disagreement[placeOf(method)];
}

std::size_t Backtest::placeOf(ForecastMethod method) const
{
    const auto found = std::ranges::find(methods, method);
    EXPECTS(found != methods.end());
    return static_cast<std::size_t>(found - methods.begin());
}

Result<Backtest> backtest(const BacktestRequest& request, const RunContext& run)
{
    const auto periods = static_cast<int>(request.values.size());
    EXPECTS(periods > 0 && !std::isnan(request.values[0]));
    Backtest result{originsOf(periods, request.season, request.origins), {}, request.methods, {}, {}, {}, {}};
    const auto count = static_cast<int>(result.origins.size());
    std::vector<PartsAtOrigin> origins;
    for (const int known : result.origins)
        origins.push_back({known, {}, {}});
    const auto block = [&](int i) -> Result<void> {
        forecastBlock(request, origins, i * count / timesFitted, (i + 1) * count / timesFitted);
        return {};
    };
    RETURN_IF_ERROR(parallelFor(timesFitted, block, run));
    result.actual.setConstant(count, request.horizon, std::numeric_limits<double>::quiet_NaN());
    result.forecasts.assign(request.methods.size(), Eigen::MatrixXd(count, request.horizon));
    result.disagreement = result.forecasts;
    for (int i = 0; i < count; ++i) {
        const PartsAtOrigin& origin = origins[static_cast<std::size_t>(i)];
        const int seen = std::min(request.horizon, periods - origin.known);
        result.actual.row(i).head(seen) = request.values.segment(origin.known, seen).transpose();
        result.spreads.push_back(origin.spread);
        const std::span earlier(origins.data(), static_cast<std::size_t>(i));
        const auto weights = combinationWeights(earlier, request.values.head(origin.known), request.season);
        for (std::size_t place = 0; place < request.methods.size(); ++place) {
            const ForecastMethod method = request.methods[place];
            result.forecasts[place].row(i) = methodForecast(method, origin.forecasts, weights).transpose();
            result.disagreement[place].row(i) = methodDisagreement(method, origin.forecasts, weights).transpose();
        }
    }
    result.weights = combinationWeights(origins, request.values, request.season);
    return result;
}

} // namespace antevia
