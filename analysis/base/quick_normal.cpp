#include "analysis/base/quick_normal.h"

#include "analysis/base/random.h"
#include "analysis/base/side_by_side.h"
#include "model/base/contract.h"

#include <bit>
#include <limits>

namespace antevia {
namespace {

constexpr std::uint32_t mantissaBits = std::numeric_limits<float>::digits - 1;
constexpr std::uint32_t signBit = 1U << 31;
constexpr float nearest = 0.5F;

} // namespace

QuickNormal::QuickNormal()
{
    constexpr std::uint32_t step = 1U << (mantissaBits - octaveBits);
    const auto quantile = [](std::uint32_t cell) {
        const auto distance = std::bit_cast<float>(std::bit_cast<std::uint32_t>(nearest) + cell * step);
        return normalQuantile(static_cast<double>(distance) * 0x1p-32);
    };
    for (std::uint32_t cell = 0; cell + 1 < m_starts.size(); ++cell) {
        m_starts[cell] = static_cast<float>(quantile(cell));
        m_growths[cell] = static_cast<float>(quantile(cell + 1) - quantile(cell));
    }
}

const QuickNormal& QuickNormal::shared()
{
    static const QuickNormal normal;
    return normal;
}

ANTEVIA_SIDE_BY_SIDE void QuickNormal::fill(std::span<const std::uint32_t> words, std::span<double> normals) const
{
    EXPECTS(words.size() == normals.size());
    constexpr std::uint32_t withinBits = mantissaBits - octaveBits;
    constexpr std::uint32_t firstCell = std::bit_cast<std::uint32_t>(nearest) >> withinBits;
    const std::uint32_t* const from = words.data();
    double* const to = normals.data();
    const float* const starts = m_starts.data(); // a distance is at most 2³¹, the last cell: no need to look at each
    const float* const growths = m_growths.data();
    const std::size_t count = words.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t isAbove = from[i] & signBit;
        const auto whole = static_cast<std::int32_t>(isAbove != 0 ? ~from[i] : from[i]);
        const auto distance = std::bit_cast<std::uint32_t>(static_cast<float>(whole) + nearest);
        const std::uint32_t cell = (distance >> withinBits) - firstCell;
        const auto rest = static_cast<std::int32_t>(distance & ((1U << withinBits) - 1));
        const float below = starts[cell] + growths[cell] * (static_cast<float>(rest) * (1.0F / (1U << withinBits)));
        to[i] = static_cast<double>(std::bit_cast<float>(std::bit_cast<std::uint32_t>(below) ^ isAbove));
    }
}

} // namespace antevia
