#include "analysis/forecast/outside.h"

#include "analysis/forecast/quantile_line.h"
#include "model/base/contract.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr double usualCorrelation = 0.6; // of neighbouring periods' errors, as intervals.cpp starts from

} // namespace

Eigen::VectorXd quantilesOf(const OutsideForecast& outside, int ahead, std::span<const double> levels)
{
    EXPECTS(ahead >= 0 && ahead < outside.horizon());
    const auto count = static_cast<Eigen::Index>(levels.size());
    if (outside.levels.empty())
        return Eigen::VectorXd::Constant(count, outside.mean[ahead]);
    const std::vector<double> own = scoresOf(outside.levels);
    const std::vector<double> wanted = scoresOf(levels);
    const Eigen::VectorXd row = outside.quantiles.row(ahead).transpose();
    Eigen::VectorXd made(count);
    for (Eigen::Index i = 0; i < count; ++i)
        made[i] = std::max(0.0, valueAtScore(wanted[static_cast<std::size_t>(i)], own, row));
    return made;
}

Forecast asForecast(const OutsideForecast& outside)
{
    EXPECTS(!outside.levels.empty());
    Forecast made;
    made.id = {text(outside.id)};
    made.series = outside.series;
    made.asOf = outside.madeOn;
    made.first = outside.first;
    made.levels = outside.levels;
    made.quantiles = outside.quantiles;
    made.pathCorrelation = usualCorrelation;
    return made;
}

} // namespace antevia
