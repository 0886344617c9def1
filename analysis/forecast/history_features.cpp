#include "analysis/forecast/history_features.h"

#include "analysis/forecast/count_scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr double leastChange = 0.01; // on the count scale; a history that hardly moves has no trend to speak of

/// Mean of what is known; NaN where nothing is.
double meanKnown(const VectorRef& values)
{
    const Eigen::ArrayXd known = values.array().isNaN().select(0.0, values.array());
    return known.sum() / static_cast<double>(values.size() - values.array().isNaN().count());
}

double meanChange(const VectorRef& scaled, Eigen::Index lag)
{
    const Eigen::Index pairs = scaled.size() - lag;
    return pairs > 0 ? meanKnown((scaled.tail(pairs) - scaled.head(pairs)).cwiseAbs()) : std::nan("");
}

double orElse(double value, double otherwise)
{
    return std::isnan(value) ? otherwise : value;
}

} // namespace

HistoryFeatures historyFeatures(const VectorRef& history, int season)
{
    EXPECTS(history.size() > 0 && season > 0);
    const Eigen::VectorXd scaled =
        history.unaryExpr([](double count) { return std::isnan(count) ? count : onCountScale(count); });
    const Eigen::Index third = std::max<Eigen::Index>(1, history.size() / 3);
    HistoryFeatures features;
    features.periods = static_cast<double>(std::max<Eigen::Index>(1, history.size() - history.array().isNaN().count()));
    features.level = orElse(meanKnown(history), 0.0);
    features.zeros = static_cast<double>((history.array() < 0.5).count()) / features.periods;
    features.change = orElse(meanChange(scaled, 1), 0.0);
    features.seasonalChange = orElse(season > 1 ? meanChange(scaled, season) : features.change, features.change);
    const double rise = orElse(meanKnown(scaled.tail(third)) - meanKnown(scaled.head(third)), 0.0);
    features.trend = std::abs(rise) / (features.change + leastChange);
    return features;
}

} // namespace antevia
