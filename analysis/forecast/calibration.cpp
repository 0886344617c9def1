#include "analysis/forecast/calibration.h"

#include "analysis/base/stable_math.h"
#include "analysis/forecast/count_scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace antevia {
namespace {

constexpr double level = 0.8;
constexpr double halfLife = 15.0;       // periods in which a value comes to count half
constexpr double trustedTargets = 15.0; // different periods at which the factor counts half
constexpr double narrowest = 0.9;       // the networks have seen some histories, which flatters their record
constexpr double widest = 1.4;
constexpr double leastSide = 0.05; // of the usual spread of counts, for a side that hardly anything is expected on

Eigen::Index placeOf(double level, std::span<const double> levels)
{
    const auto found = std::ranges::find(levels, level);
    EXPECTS(found != levels.end());
    return found - levels.begin();
}

/// The ratio below which `level` of the weight lies, from ascending ones.
double weightedQuantile(const std::vector<std::pair<double, double>>& ratios)
{
    double total = 0.0;
    for (const auto& [ratio, weight] : ratios)
        total += weight;
    double below = 0.0;
    for (const auto& [ratio, weight] : ratios)
        if ((below += weight) >= level * total)
            return ratio;
    return 1.0;
}

} // namespace

double widthFactor(std::span<const Reach> reaches, int today)
{
    EXPECTS(std::ranges::is_sorted(reaches, {}, &Reach::ratio));
    std::vector<std::pair<double, double>> ratios;
    std::map<int, double> shares; // by target
    for (const Reach& each : reaches) {
        if (each.target > today)
            continue;
        const auto [share, isNew] = shares.try_emplace(each.target, 0.0);
        if (isNew)
            share->second = stablePower(0.5, (today - each.target) / halfLife);
        ratios.emplace_back(each.ratio, share->second);
    }
    const auto count = static_cast<double>(shares.size());
    const double seen = weightedQuantile(ratios);
    return std::clamp((count * seen + trustedTargets) / (count + trustedTargets), narrowest, widest);
}

double reachOf(double actual, const VectorRef& quantiles, std::span<const double> levels)
{
    const double median = quantiles[placeOf(0.5, levels)];
    const double bound = quantiles[placeOf(actual < median ? 0.1 : 0.9, levels)];
    return std::abs(actual - median) / std::max(std::abs(bound - median), leastSide * countSpread(median));
}

Eigen::MatrixXd widened(const Eigen::MatrixXd& quantiles, std::span<const double> levels, double factor, double highest)
{
    const Eigen::ArrayXd median = quantiles.col(placeOf(0.5, levels));
    const Eigen::ArrayXd top = median.max(highest);
    Eigen::MatrixXd result = quantiles;
    for (auto column : result.colwise())
        column = (median + factor * (column.array() - median)).max(0.0).min(top);
    return result;
}

} // namespace antevia
