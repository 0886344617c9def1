#include "analysis/corridor/noise.h"

#include "analysis/base/random.h"
#include "analysis/corridor/small_counts.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {
namespace {

template <class Array>
auto numbersOf(const Array& array)
{
    return std::span(array.data(), static_cast<std::size_t>(array.size()));
}

} // namespace

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

Noise::Words Noise::words(std::uint32_t draw, std::size_t rows) const
{
    Words words;
    philoxRows({draw, static_cast<std::uint32_t>(Stream::Transition), m_first, m_day},
               {static_cast<std::uint32_t>(m_seed), static_cast<std::uint32_t>(m_seed >> 32)},
               std::span(words.first).first(rows), std::span(words.second).first(rows));
    return words;
}

void Noise::layChances(std::uint32_t draw, CountRows& rows) const
{
    const Words words = this->words(draw, rows.used);
    m_normal.fill(std::span(words.first).first(rows.used), std::span(rows.normal).first(rows.used));
    layUniform(words.second, rows);
}

Counts Noise::movers(std::uint32_t draw, const CountsRef& people, const Rates& share) const
{
    Counts moving(people.size());
    if (m_quiet) {
        for (Eigen::Index i = 0; i < people.size(); ++i)
            moving[i] = std::min(people[i], rounded(people[i] * share[i], 0.5));
        return moving;
    }
    CountRows rows;
    const SizesOfCounts sizes = layFewer(numbersOf(people), numbersOf(share), rows);
    if (sizes.small || sizes.large)
        layChances(draw, rows);
    if (sizes.large)
        drawLarge(rows, m_dispersion);
    else
        std::fill_n(rows.drawn.begin(), rows.used, 0);
    if (sizes.small)
        drawSmall(numbersOf(people), rows, m_dispersion);
    takeFewer(numbersOf(people), numbersOf(share), rows, {moving.data(), rows.used});
    return moving;
}

Counts Noise::newcomers(std::uint32_t draw, const Rates& mean) const
{
    if (m_quiet)
        return mean.unaryExpr([](double people) { return people > 0.0 ? rounded(people, 0.5) : 0; });
    if (!(mean > 0.0).any())
        return Counts::Zero(mean.size());
    CountRows rows;
    rows.used = static_cast<std::size_t>(mean.size());
    std::ranges::copy(numbersOf(mean), rows.mean.begin());
    rows.still.fill(1.0);
    layChances(draw, rows);
    drawLarge(rows, m_dispersion);
    for (std::size_t i = 0; i < rows.used; ++i)
        if (rows.mean[i] > 0.0 && rows.mean[i] < smallCount)
            rows.drawn[i] =
                poissonByInversion(rows.mean[i] * gammaFactor(m_dispersion, rows.normal[i]), rows.uniform[i]);
    return Eigen::Map<const Counts>(rows.drawn.data(), mean.size());
}

Counts Noise::happens(std::uint32_t draw, double share, Eigen::Index rows) const
{
    if (m_quiet || !(share > 0.0))
        return Counts::Zero(rows);
    CountRows chances;
    chances.used = static_cast<std::size_t>(rows);
    layUniform(words(draw, chances.used).second, chances);
    return (Eigen::Map<const Rates>(chances.uniform.data(), rows) < share).cast<std::int32_t>();
}

} // namespace antevia::corridor
