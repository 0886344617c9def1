#include "analysis/forecast/backtest.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/gaps.h"
#include "analysis/forecast/members.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

constexpr int seasonsFirst = 3;       // to learn from before the first origin, …
constexpr int fewestPeriodsAfter = 8; // … if that leaves so many to forecast
constexpr int shortHistoryShare = 3;

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

} // namespace

const Eigen::MatrixXd& Backtest::of(ForecastMethod method) const
{
    const auto found = std::ranges::find(methods, method);
    EXPECTS(found != methods.end());
    return forecasts[static_cast<std::size_t>(found - methods.begin())];
}

Result<Backtest> backtest(const BacktestRequest& request, const RunContext& run)
{
    const auto periods = static_cast<int>(request.values.size());
    EXPECTS(periods > 0 && !std::isnan(request.values[0]));
    Backtest result{originsOf(periods, request.season, request.origins), {}, request.methods, {}};
    const auto count = static_cast<int>(result.origins.size());
    result.actual.setConstant(count, request.horizon, std::numeric_limits<double>::quiet_NaN());
    result.forecasts.assign(request.methods.size(), Eigen::MatrixXd(count, request.horizon));
    const auto forecastFrom = [&](int i) -> Result<void> {
        const int known = result.origins[static_cast<std::size_t>(i)];
        const int seen = std::min(request.horizon, periods - known);
        result.actual.row(i).head(seen) = request.values.segment(known, seen).transpose();
        const MemberInput input{filled(request.values.head(known), request.season), request.season, request.horizon};
        const auto members = memberForecasts(input, request.methods);
        for (std::size_t method = 0; method < members.size(); ++method)
            result.forecasts[method].row(i) = members[method].median.transpose();
        return {};
    };
    RETURN_IF_ERROR(parallelFor(count, forecastFrom, run));
    return result;
}

} // namespace antevia
