#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace antevia::corridor {

/// Counts to be drawn side by side: of mean m and variance still·m·(1 + dispersion·m). Only rows up to `used` count.
struct CountRows {
    static constexpr std::size_t most = 128;
    template <class T>
    using Row = std::array<T, most>;

    std::size_t used = 0;
    alignas(64) Row<double> fewer; ///< share of the fewer of those who move and those who stay
    alignas(64) Row<double> mean;
    alignas(64) Row<double> still;    ///< 1 less the share of those who move; 1 for newcomers
    alignas(64) Row<double> normal;   ///< chance: standard normal
    alignas(64) Row<double> uniform;  ///< chance: in (0, 1)
    alignas(64) Row<double> shareNow; ///< of small counts, of the fewer of those who move and stay this time
    alignas(64) Row<std::int32_t> drawn;
    alignas(64) Row<std::int32_t> counting; ///< of small counts: 1 those counted up move, −1 they stay, 0 nobody to count
};

/// Up to this variance without dispersion counts are drawn exactly, by inversion.
inline constexpr double smallCount = 4.0;

/// Whether any row is left to chance and how: counted up, or large enough for drawLarge().
struct SizesOfCounts {
    bool small = false;
    bool large = false;
};

/// A positive random factor of mean 1 and this variance: gamma, by the cube of a normal. Its mean is 1 − (variance/9)³,
/// within 0.2 % of 1 for variances up to 1.
/// Wilson, Hilferty (1931), The distribution of chi-square, PNAS 17(12).
double gammaFactor(double variance, double normal);

/// Rounds at random (`uniform` in (0, 1)), so that the mean stays; 0 … 2·10⁹.
std::int32_t rounded(double value, double uniform);

/// Chances in (0, 1) of random words.
void layUniform(const CountRows::Row<std::uint32_t>& words, CountRows& rows);
/// People of whom each moves with probability `share`, as means and shares of the fewer of those who move and those
/// who stay. What there is to draw.
SizesOfCounts layFewer(std::span<const std::int32_t> people, std::span<const double> share, CountRows& rows);
/// Draws each row whose m·still is at least `smallCount`: a gamma variable of that mean and variance, rounded at
/// random. 0 in the others.
void drawLarge(CountRows& rows, double dispersion);
/// Draws the other rows, of `people`, exactly (leaving those drawn before): binomial numbers whose share is gamma distributed.
void drawSmall(std::span<const std::int32_t> people, CountRows& rows, double dispersion);
/// What was drawn of the fewer as people who move, 0 … people.
void takeFewer(std::span<const std::int32_t> people, std::span<const double> share, const CountRows& rows,
               std::span<std::int32_t> moving);

} // namespace antevia::corridor
