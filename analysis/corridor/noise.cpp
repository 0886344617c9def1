#include "analysis/corridor/noise.h"

#include "analysis/base/random.h"
#include "analysis/base/stable_math.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {
namespace {

/// Up to this many expected (of those who move or of those who stay), counts are drawn exactly, by inversion.
constexpr double smallCount = 12.0;

/// A positive random factor of mean 1 and this variance: gamma, by the cube of a normal. Its mean is 1 − (variance/9)³,
/// within 0.2 % of 1 for variances up to 1.
/// Wilson, Hilferty (1931), The distribution of chi-square, PNAS 17(12).
double gammaFactor(double variance, double normal)
{
    const double ninth = variance / 9.0;
    const double root = 1.0 - ninth + normal * std::sqrt(ninth);
    return root > 0.0 ? root * root * root : 0.0;
}

/// Successes of n trials by counting up; n·p small, p ≤ ½.
std::int32_t binomialByInversion(std::int32_t n, double p, double uniform)
{
    const double odds = p / (1.0 - p);
    double probability = stableExp(n * stableLog1p(-p));
    std::int32_t k = 0;
    while (uniform > probability && k < n && probability > 0.0) {
        uniform -= probability;
        probability *= odds * (n - k) / (k + 1.0);
        ++k;
    }
    return k;
}

std::int32_t poissonByInversion(double mean, double uniform)
{
    double probability = stableExp(-mean);
    std::int32_t k = 0;
    while (uniform > probability && probability > 0.0) {
        uniform -= probability;
        ++k;
        probability *= mean / k;
    }
    return k;
}

std::int32_t roundedDown(double value)
{
    return static_cast<std::int32_t>(std::floor(std::clamp(value, 0.0, 2e9)));
}

} // namespace

Noise::Noise(std::uint64_t seed, double dispersion, int firstReplicate)
    : m_seed(seed), m_dispersion(dispersion), m_first(static_cast<std::uint32_t>(firstReplicate))
{
}

Noise Noise::quiet()
{
    Noise noise(0, 0.0, 0);
    noise.m_quiet = true;
    return noise;
}

Noise::Chance Noise::chance(std::uint32_t draw, Eigen::Index row) const
{
    const auto words =
        philox({draw, static_cast<std::uint32_t>(Stream::Transition), m_first + static_cast<std::uint32_t>(row), m_day},
               {static_cast<std::uint32_t>(m_seed), static_cast<std::uint32_t>(m_seed >> 32)});
    return {normalQuantile((words[0] + 0.5) * 0x1p-32), (words[1] + 0.5) * 0x1p-32};
}

/// Many: one gamma factor of the whole variance, rounded at random. Few: a gamma factor on the share, then a count.
std::int32_t Noise::moversOf(std::int32_t people, double share, const Chance& chance) const
{
    const double mean = people * share;
    const double still = 1.0 - share;
    if (mean * still >= smallCount) {
        const double variance = still * (m_dispersion + 1.0 / mean);
        return std::min(people, roundedDown(mean * gammaFactor(variance, chance.normal) + chance.uniform));
    }
    const double drawn = std::min(1.0, share * gammaFactor(m_dispersion * still, chance.normal));
    return drawn <= 0.5 ? binomialByInversion(people, drawn, chance.uniform)
                        : people - binomialByInversion(people, 1.0 - drawn, chance.uniform);
}

Counts Noise::movers(std::uint32_t draw, const Counts& people, const Rates& share) const
{
    Counts moving(people.size());
    for (Eigen::Index i = 0; i < people.size(); ++i) {
        if (people[i] <= 0 || !(share[i] > 0.0))
            moving[i] = 0;
        else if (share[i] >= 1.0)
            moving[i] = people[i];
        else if (m_quiet)
            moving[i] = std::min(people[i], roundedDown(people[i] * share[i] + 0.5));
        else
            moving[i] = moversOf(people[i], share[i], chance(draw, i));
    }
    return moving;
}

std::int32_t Noise::newcomersOf(double mean, const Chance& chance) const
{
    if (mean >= smallCount)
        return roundedDown(mean * gammaFactor(m_dispersion + 1.0 / mean, chance.normal) + chance.uniform);
    return poissonByInversion(mean * gammaFactor(m_dispersion, chance.normal), chance.uniform);
}

Counts Noise::newcomers(std::uint32_t draw, const Rates& mean) const
{
    Counts coming(mean.size());
    for (Eigen::Index i = 0; i < mean.size(); ++i) {
        if (!(mean[i] > 0.0))
            coming[i] = 0;
        else if (m_quiet)
            coming[i] = roundedDown(mean[i] + 0.5);
        else
            coming[i] = newcomersOf(mean[i], chance(draw, i));
    }
    return coming;
}

} // namespace antevia::corridor
