#include "analysis/corridor/noise.h"

#include "analysis/base/random.h"
#include "analysis/corridor/small_counts.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {
namespace {

double unit(std::uint32_t word)
{
    return (word + 0.5) * 0x1p-32;
}

/// Whatever is drawn in a number of rows is drawn in as many at a time as are worked on side by side.
template <class Draw>
void inParts(Eigen::Index rows, const Draw& draw)
{
    constexpr auto most = static_cast<Eigen::Index>(CountRows::most);
    for (Eigen::Index first = 0; first < rows; first += most)
        draw(first, std::min(most, rows - first));
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

Noise::Words Noise::words(std::uint32_t draw, Eigen::Index firstRow, Eigen::Index count) const
{
    Words words;
    const auto used = static_cast<std::size_t>(count);
    philoxRows(
        {draw, static_cast<std::uint32_t>(Stream::Transition), m_first + static_cast<std::uint32_t>(firstRow), m_day},
        {static_cast<std::uint32_t>(m_seed), static_cast<std::uint32_t>(m_seed >> 32)},
        std::span(words.first).first(used), std::span(words.second).first(used));
    return words;
}

void Noise::layChances(std::uint32_t draw, Eigen::Index firstRow, CountRows& rows) const
{
    const Words words = this->words(draw, firstRow, static_cast<Eigen::Index>(rows.used));
    m_normal.fill(std::span(words.first).first(rows.used), std::span(rows.normal).first(rows.used));
    for (std::size_t i = 0; i < rows.used; ++i)
        rows.uniform[i] = unit(words.second[i]);
}

/// One part of movers().
void Noise::move(std::uint32_t draw, Eigen::Index firstRow, const Movers& movers, CountRows& rows) const
{
    const SizesOfCounts sizes = layFewer(movers.people, movers.share, rows);
    if (sizes.small || sizes.large)
        layChances(draw, firstRow, rows);
    if (sizes.large)
        drawLarge(rows, m_dispersion);
    else
        std::ranges::fill(rows.drawn, 0);
    if (sizes.small)
        drawSmall(movers.people, rows, m_dispersion);
    takeFewer(movers.people, movers.share, rows, movers.moving);
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
    inParts(people.size(), [&](Eigen::Index first, Eigen::Index count) {
        const auto used = static_cast<std::size_t>(count);
        move(draw, first, {{people.data() + first, used}, {share.data() + first, used}, {moving.data() + first, used}},
             rows);
    });
    return moving;
}

/// One part of newcomers().
void Noise::come(std::uint32_t draw, Eigen::Index firstRow, std::span<const double> mean, CountRows& rows) const
{
    rows.used = mean.size();
    std::ranges::copy(mean, rows.mean.begin());
    rows.still.fill(1.0);
    layChances(draw, firstRow, rows);
    drawLarge(rows, m_dispersion);
    for (std::size_t i = 0; i < rows.used; ++i)
        if (mean[i] > 0.0 && mean[i] < smallCount)
            rows.drawn[i] = poissonByInversion(mean[i] * gammaFactor(m_dispersion, rows.normal[i]), rows.uniform[i]);
}

Counts Noise::newcomers(std::uint32_t draw, const Rates& mean) const
{
    Counts coming = Counts::Zero(mean.size());
    if (m_quiet)
        return mean.unaryExpr([](double people) { return people > 0.0 ? rounded(people, 0.5) : 0; });
    if (!(mean > 0.0).any())
        return coming;
    CountRows rows;
    inParts(mean.size(), [&](Eigen::Index first, Eigen::Index count) {
        come(draw, first, {mean.data() + first, static_cast<std::size_t>(count)}, rows);
        std::copy_n(rows.drawn.begin(), count, coming.data() + first);
    });
    return coming;
}

Counts Noise::happens(std::uint32_t draw, double share, Eigen::Index rows) const
{
    Counts happening = Counts::Zero(rows);
    if (m_quiet || !(share > 0.0))
        return happening;
    inParts(rows, [&](Eigen::Index first, Eigen::Index count) {
        const Words words = this->words(draw, first, count);
        for (Eigen::Index i = 0; i < count; ++i)
            happening[first + i] = unit(words.second[static_cast<std::size_t>(i)]) < share ? 1 : 0;
    });
    return happening;
}

} // namespace antevia::corridor
