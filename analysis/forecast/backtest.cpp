#include "analysis/forecast/backtest.h"

#include "analysis/forecast/rolling_parts.h"
#include "model/base/contract.h"

#include <algorithm>

namespace antevia {

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
    TRY(const RollingParts rolling, RollingParts::make(request, run));
    return rolling.record();
}

} // namespace antevia
