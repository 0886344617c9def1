#include "analysis/forecast/calibration.h"

#include "analysis/base/stable_math.h"
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
constexpr double narrowest = 0.95; // the networks have seen some histories, which flatters their record
constexpr double widest = 1.3;

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

} // namespace antevia
