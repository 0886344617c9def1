#include "analysis/base/quick_normal.h"

#include "analysis/base/random.h"
#include "model/base/contract.h"

namespace antevia {

QuickNormal::QuickNormal()
{
    for (std::uint32_t i = 1; i < cells; ++i)
        m_table[i] = normalQuantile(static_cast<double>(i) / cells);
}

const QuickNormal& QuickNormal::shared()
{
    static const QuickNormal normal;
    return normal;
}

void QuickNormal::fill(std::span<const std::uint32_t> words, std::span<double> normals) const
{
    EXPECTS(words.size() == normals.size());
    constexpr std::uint32_t withinMask = (1U << withinBits) - 1;
    const double* const table = m_table.data(); // cells are below 2048: no need to look at each
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t cell = words[i] >> withinBits;
        const double within = ((words[i] & withinMask) + 0.5) * (1.0 / (1U << withinBits));
        normals[i] = table[cell] + (table[cell + 1] - table[cell]) * within;
    }
    for (std::size_t i = 0; i < words.size(); ++i)
        if (const std::uint32_t cell = words[i] >> withinBits; cell < outermost || cell >= cells - outermost)
            normals[i] = normalQuantile((words[i] + 0.5) * 0x1p-32);
}

} // namespace antevia
