#include "analysis/forecast/reconcile_errors.h"

#include "analysis/base/quantiles.h"
#include "analysis/forecast/backtest.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace antevia {
namespace {

constexpr int origins = 36;

Eigen::Index firstKnown(const Eigen::VectorXd& values)
{
    const auto found = std::ranges::find_if(values, [](double value) { return !std::isnan(value); });
    return found - values.begin();
}

} // namespace

Result<Eigen::MatrixXd> errorsSideBySide(std::span<const Series> histories, const RunContext& run)
{
    EXPECTS(!histories.empty());
    int first = histories.front().first().index;
    int last = histories.front().last().index;
    for (const Series& each : histories) {
        first = std::min(first, each.first().index);
        last = std::max(last, each.last().index);
    }
    Eigen::MatrixXd errors = Eigen::MatrixXd::Constant(last - first + 1, static_cast<Eigen::Index>(histories.size()),
                                                       std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < histories.size(); ++i) {
        const Series& history = histories[i];
        const Eigen::Index begin = firstKnown(history.values());
        const Eigen::VectorXd values = history.values().tail(history.size() - begin);
        BacktestRequest request;
        request.values = values;
        request.season = seasonLength(history.frequency());
        request.horizon = 1;
        request.origins = origins;
        request.methods = {ForecastMethod::Combination};
        TRY(const Backtest past, backtest(request, run));
        for (std::size_t origin = 0; origin < past.origins.size(); ++origin) {
            const Eigen::Index row = history.first().index - first + begin + past.origins[origin];
            errors(row, static_cast<Eigen::Index>(i)) = past.actual(static_cast<Eigen::Index>(origin), 0) -
                                                        past.forecasts.front()(static_cast<Eigen::Index>(origin), 0);
        }
    }
    return errors;
}

Eigen::MatrixXd quantilesOfPaths(const Eigen::MatrixXd& paths, std::span<const double> levels)
{
    const bool isWhole = (paths.array() == paths.array().floor()).all();
    Eigen::MatrixXd result(paths.cols(), static_cast<Eigen::Index>(levels.size()));
    for (Eigen::Index h = 0; h < paths.cols(); ++h) {
        std::vector<double> sorted(paths.col(h).begin(), paths.col(h).end());
        std::ranges::sort(sorted);
        for (std::size_t level = 0; level < levels.size(); ++level)
            result(h, static_cast<Eigen::Index>(level)) = quantile(std::span<const double>(sorted), levels[level]);
    }
    return isWhole ? Eigen::MatrixXd(result.array().round()) : result;
}

} // namespace antevia
