#include "analysis/corridor/noise.h"

#include "analysis/base/stable_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace antevia::corridor {
namespace {

/// Up to this variance counts are drawn exactly, by inversion.
constexpr double smallCount = 4.0;
/// Mean of f·(1 − f), the variance that rounding a number with the fraction f at random adds.
constexpr double roundingVariance = 1.0 / 6.0;

double unit(std::uint32_t word)
{
    return (word + 0.5) * 0x1p-32;
}

/// A positive random factor of mean 1 and this variance: gamma, by the cube of a normal. Its mean is 1 − (variance/9)³,
/// within 0.2 % of 1 for variances up to 1.
/// Wilson, Hilferty (1931), The distribution of chi-square, PNAS 17(12).
double gammaFactor(double variance, double normal)
{
    const double ninth = variance * (1.0 / 9.0);
    const double root = 1.0 - ninth + normal * std::sqrt(ninth);
    return root > 0.0 ? root * root * root : 0.0;
}

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

/// (1 − p)^n, by squaring where that takes few steps.
double noneOf(std::int32_t n, double p)
{
    constexpr std::int32_t fewSteps = 64;
    if (n > fewSteps)
        return stableExp(n * stableLog1p(-p));
    double power = 1.0;
    for (double square = 1.0 - p; n > 0; n >>= 1, square *= square)
        if (n & 1)
            power *= square;
    return power;
}

/// Successes of n trials by counting up; n·p small, p ≤ ½.
std::int32_t binomialByInversion(std::int32_t n, double p, double uniform)
{
    if (uniform <= 1.0 - n * p) // Bernoulli's inequality: nobody, without working the power out
        return 0;
    const double odds = p / (1.0 - p);
    double probability = noneOf(n, p);
    std::int32_t k = 0;
    while (uniform > probability && k < n && probability > 0.0) {
        uniform -= probability;
        probability *= odds * (n - k) * reciprocal(k + 1);
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

/// Rounds at random, so that the mean stays.
std::int32_t rounded(double value, double uniform)
{
    return static_cast<std::int32_t>(std::clamp(value + uniform, 0.0, 2e9));
}

} // namespace

struct Noise::Chances {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> second;
    Chance at(Eigen::Index row) const
    {
        const auto i = static_cast<std::size_t>(row);
        return {first[i], second[i]};
    }
};

Noise::Noise(std::uint64_t seed, double dispersion, int firstReplicate)
    : m_normal(QuickNormal::shared()), m_seed(seed), m_dispersion(dispersion),
      m_first(static_cast<std::uint32_t>(firstReplicate))
{
}

Noise Noise::quiet()
{
    Noise noise(0, 0.0, 0);
    noise.m_quiet = true;
    return noise;
}

Noise::Chances Noise::chances(std::uint32_t draw, Eigen::Index rows) const
{
    const auto count = static_cast<std::size_t>(rows);
    Chances chances{std::vector<std::uint32_t>(count), std::vector<std::uint32_t>(count)};
    philoxRows({draw, static_cast<std::uint32_t>(Stream::Transition), m_first, m_day},
               {static_cast<std::uint32_t>(m_seed), static_cast<std::uint32_t>(m_seed >> 32)}, chances.first,
               chances.second);
    return chances;
}

/// share ≤ ½.
std::int32_t Noise::fewerMovers(std::int32_t people, double share, Chance chance) const
{
    const double mean = people * share;
    const double still = 1.0 - share;
    if (mean * still >= smallCount) {
        const double inverse = 1.0 / mean;
        const double variance = still * (m_dispersion + inverse) - roundingVariance * inverse * inverse;
        return std::min(people, rounded(mean * gammaFactor(variance, m_normal(chance.normal)), unit(chance.uniform)));
    }
    const double factor = m_dispersion > 0.0 ? gammaFactor(m_dispersion * still, m_normal(chance.normal)) : 1.0;
    const double drawn = std::min(1.0, share * factor);
    return drawn <= 0.5 ? binomialByInversion(people, drawn, unit(chance.uniform))
                        : people - binomialByInversion(people, 1.0 - drawn, unit(chance.uniform));
}

std::int32_t Noise::moversOf(std::int32_t people, double share, Chance chance) const
{
    if (m_quiet)
        return std::min(people, rounded(people * share, 0.5));
    return share <= 0.5 ? fewerMovers(people, share, chance) : people - fewerMovers(people, 1.0 - share, chance);
}

Counts Noise::movers(std::uint32_t draw, const CountsRef& people, const Rates& share) const
{
    Counts moving(people.size());
    Chances chances;
    for (Eigen::Index i = 0; i < people.size(); ++i) {
        if (people[i] <= 0 || !(share[i] > 0.0)) {
            moving[i] = 0;
        } else if (share[i] >= 1.0) {
            moving[i] = people[i];
        } else {
            if (chances.first.empty())
                chances = this->chances(draw, people.size());
            moving[i] = moversOf(people[i], share[i], chances.at(i));
        }
    }
    return moving;
}

std::int32_t Noise::newcomersOf(double mean, Chance chance) const
{
    if (m_quiet)
        return rounded(mean, 0.5);
    const double normal = m_normal(chance.normal);
    if (mean >= smallCount) {
        const double inverse = 1.0 / mean;
        const double variance = m_dispersion + inverse - roundingVariance * inverse * inverse;
        return rounded(mean * gammaFactor(variance, normal), unit(chance.uniform));
    }
    return poissonByInversion(mean * gammaFactor(m_dispersion, normal), unit(chance.uniform));
}

Counts Noise::newcomers(std::uint32_t draw, const Rates& mean) const
{
    Counts coming = Counts::Zero(mean.size());
    if (!(mean > 0.0).any())
        return coming;
    const Chances chances = this->chances(draw, mean.size());
    for (Eigen::Index i = 0; i < mean.size(); ++i)
        if (mean[i] > 0.0)
            coming[i] = newcomersOf(mean[i], chances.at(i));
    return coming;
}

Counts Noise::happens(std::uint32_t draw, double share, Eigen::Index rows) const
{
    Counts happening = Counts::Zero(rows);
    if (m_quiet || !(share > 0.0))
        return happening;
    const Chances chances = this->chances(draw, rows);
    for (Eigen::Index i = 0; i < rows; ++i)
        happening[i] = unit(chances.at(i).uniform) < share ? 1 : 0;
    return happening;
}

} // namespace antevia::corridor
