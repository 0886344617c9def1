#include "analysis/forecast/spread_model.h"

#include "analysis/base/random.h"
#include "analysis/base/stable_math.h"
#include "analysis/forecast/count_scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

// Points from which terms are counted, so that each is about 0 for a usual series.
constexpr double leastSpread = 0.01; // in the usual spread of counts
constexpr double leastChange = 0.005;
constexpr double usualPeriods = 60.0;
constexpr double usualZeros = 0.2;
constexpr double usualGrowth = 0.3;
constexpr double fewPoints = 8.0;
constexpr double widestLog = 5.0;   // e⁵ usual spreads
constexpr double farthestLog = 2.0; // that a history's changes, or its parts' disagreement, can lie from its errors

/// How many usual spreads of counts one unit of the count scale is around a count.
double spreadsPerScale(double count)
{
    return std::max(2.0 * std::sqrt(count * (50.0 + count)), 1.0) / countSpread(count);
}

/// Between 0 and 1 for what is 0 or more: tanh(x).
double saturated(double x)
{
    const double decay = stableExp(-2.0 * x);
    return (1.0 - decay) / (1.0 + decay);
}

} // namespace

Eigen::VectorXd spreadTerms(const SpreadGrounds& grounds, int ahead, double median, double disagreement,
                            double usualDisagreement)
{
    EXPECTS(ahead > 0);
    const HistoryFeatures& history = grounds.history;
    const double own = stableLog(grounds.own + leastSpread);
    const auto besideOwn = [&](double onCountScale) {
        const double log = stableLog(onCountScale * spreadsPerScale(median) + leastSpread) - own;
        return std::clamp(log, -farthestLog, farthestLog);
    };
    const double change = besideOwn(history.change);
    const double disagreed = std::isnan(disagreement) ? usualDisagreement : besideOwn(disagreement);
    const double horizon = stableLog(ahead) - 1.0;
    const double lack = 1.0 / (1.0 + grounds.points / fewPoints);
    Eigen::VectorXd terms(SpreadModel::termCount);
    terms << 1.0, own, disagreed, change, horizon, lack, lack * change, disagreed * horizon, history.zeros - usualZeros,
        stableLog(history.periods / usualPeriods), saturated(history.trend / 4.0) - 0.5,
        stableLog((history.seasonalChange + leastChange) / (history.change + leastChange)),
        (grounds.growth - usualGrowth) * horizon;
    return terms;
}

double SpreadModel::spread(const SpreadGrounds& grounds, int ahead, double median, double disagreement) const
{
    const double log = terms.dot(spreadTerms(grounds, ahead, median, disagreement, usualDisagreement));
    return stableExp(std::min(log, widestLog));
}

double SpreadModel::shapeAt(double level, double zeros) const
{
    EXPECTS(levels.size() > 1);
    const auto above = std::ranges::lower_bound(levels, level) - levels.begin();
    const auto right = std::clamp<std::ptrdiff_t>(above, 1, static_cast<std::ptrdiff_t>(levels.size()) - 1);
    const auto at = [&](std::ptrdiff_t i) { return shape[i] + (zeros - usualZeros) * shapeOfZeros[i]; };
    const double low = normalQuantile(levels[static_cast<std::size_t>(right - 1)]);
    const double high = normalQuantile(levels[static_cast<std::size_t>(right)]);
    return at(right - 1) + (at(right) - at(right - 1)) * (normalQuantile(level) - low) / (high - low);
}

} // namespace antevia
