#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace antevia {

/// Standard normal quantile of (word + ½) / 2³², by linear interpolation in a table of normalQuantile whose cells halve
/// with every halving of the distance from the nearer end, as the steps of floating-point numbers do. Absolute error
/// below 5e-5.
class QuickNormal {
public:
    static const QuickNormal& shared();
    /// Of each word; both spans have one length.
    void fill(std::span<const std::uint32_t> words, std::span<double> normals) const;

private:
    QuickNormal();
    static constexpr std::uint32_t octaveBits = 6; ///< 64 cells from a distance to its double
    static constexpr std::uint32_t octaves = 32;   ///< from half a word to 2³¹ words
    using Cells = std::array<float, (octaves << octaveBits) + 1>; ///< float leaves room in the nearest cache
    Cells m_starts{};
    Cells m_growths{}; ///< up to the next cell's start
};

} // namespace antevia
