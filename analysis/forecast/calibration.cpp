#include "analysis/forecast/calibration.h"

#include "analysis/base/stable_math.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace antevia {
namespace {

constexpr double level = 0.8;
constexpr double halfLife = 30.0;       // periods in which a value comes to count half
constexpr double trustedTargets = 30.0; // different periods at which the factor counts half
constexpr double narrowest = 0.9;
constexpr double widest = 1.15;

/// The ratio below which `level` of the weight lies.
double weightedQuantile(std::vector<std::pair<double, double>> ratios)
{
    std::ranges::sort(ratios);
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
    std::vector<std::pair<double, double>> ratios;
    std::set<int> targets;
    for (const Reach& each : reaches)
        if (each.target <= today) {
            ratios.emplace_back(each.ratio, stablePower(0.5, (today - each.target) / halfLife));
            targets.insert(each.target);
        }
    const auto count = static_cast<double>(targets.size());
    const double seen = weightedQuantile(std::move(ratios));
    return std::clamp((count * seen + trustedTargets) / (count + trustedTargets), narrowest, widest);
}

} // namespace antevia
