#include "analysis/forecast/late_start.h"

#include "analysis/base/random.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double rangeLevel = 0.9; // upper end of a nowcast's range

/// Standard deviations of the start on either side, in proportion to it.
struct StartSpread {
    double below = 0.0;
    double above = 0.0;
};

StartSpread spreadOf(const NowcastPeriod& start)
{
    const double unit = normalQuantile(rangeLevel) * std::max(1.0, start.completed);
    return {(start.completed - start.low) / unit, (start.high - start.completed) / unit};
}

} // namespace

void widenForLateStart(Forecast& forecast, const NowcastPeriod& start)
{
    const StartSpread spread = spreadOf(start);
    const bool isWhole = (forecast.quantiles.array() == forecast.quantiles.array().floor()).all();
    const Eigen::VectorXd median = forecast.quantile(0.5);
    for (std::size_t level = 0; level < forecast.levels.size(); ++level) {
        const double score = normalQuantile(forecast.levels[level]);
        const double share = std::abs(score) * (score < 0.0 ? spread.below : spread.above);
        auto column = forecast.quantiles.col(static_cast<Eigen::Index>(level));
        for (Eigen::Index h = 0; h < median.size(); ++h) {
            const double own = column[h] - median[h];
            const double wider = std::sqrt(own * own + share * share * median[h] * median[h]);
            const double value = std::max(0.0, median[h] + (score < 0.0 ? -wider : wider));
            column[h] = isWhole ? std::round(value) : value;
        }
    }
}

} // namespace antevia
