#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace antevia {

/// Standard normal quantile of (word + ½) / 2³², by linear interpolation in a table of normalQuantile; the outermost
/// hundredth on either side is exact. Absolute error below 1e-4.
class QuickNormal {
public:
    static const QuickNormal& shared();
    /// Of each word; both spans have one length.
    void fill(std::span<const std::uint32_t> words, std::span<double> normals) const;

private:
    QuickNormal();
    static constexpr std::uint32_t cells = 2048;
    static constexpr std::uint32_t withinBits = 21; ///< 2³² / cells
    static constexpr std::uint32_t outermost = cells / 100;
    std::array<double, cells + 1> m_table{}; ///< quantiles at the borders of the cells; the two ends have none
};

} // namespace antevia
