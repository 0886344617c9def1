#include "analysis/corridor/small_counts.h"

#include "analysis/base/stable_math.h"

#include <array>

namespace antevia::corridor {
namespace {

/// 1 / k, for the small numbers that counting up meets.
double reciprocal(std::int32_t k)
{
    static constexpr auto table = [] {
        std::array<double, 64> values{};
        for (int i = 1; i < 64; ++i)
            values[static_cast<std::size_t>(i)] = 1.0 / i;
        return values;
    }();
    return k < 64 ? table[static_cast<std::size_t>(k)] : 1.0 / k;
}

} // namespace

std::int32_t binomialByInversion(const Trials& trials, double uniform)
{
    double probability = trials.none;
    std::int32_t k = 0;
    while (uniform > probability && k < trials.number && probability > 0.0) {
        uniform -= probability;
        probability *= trials.odds * (trials.number - k) * reciprocal(k + 1);
        ++k;
    }
    return k;
}

std::int32_t poissonByInversion(double mean, double uniform)
{
    if (uniform <= 1.0 - mean)
        return 0;
    double probability = stableExp(-mean);
    std::int32_t k = 0;
    while (uniform > probability && probability > 0.0) {
        uniform -= probability;
        ++k;
        probability *= mean * reciprocal(k);
    }
    return k;
}

} // namespace antevia::corridor
