// The inner loops of every draw, compiled for two instruction sets: each operation is rounded alike in both, and none
// is fused, so that their results are the same.
#include "analysis/corridor/count_rows.h"

#include "analysis/base/stable_kernels.h"
#include "analysis/corridor/small_counts.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {
namespace {

/// Mean of f·(1 − f), the variance that rounding a number with the fraction f at random adds.
constexpr double roundingVariance = 1.0 / 6.0;
constexpr double mostDrawn = 2e9;

/// Rows whose people have to be counted up.
struct ToCount {
    std::size_t used = 0;
    CountRows::Row<std::uint32_t> row;
    CountRows::Row<std::int32_t> sign; ///< −1: those counted stay
    alignas(32) CountRows::Row<std::int32_t> people;
    alignas(32) CountRows::Row<double> share; ///< at most ½
    alignas(32) CountRows::Row<double> none;  ///< probability of nobody
};

/// What each row's share is this time: of mean rows.fewer, gamma distributed, at most 1.
[[gnu::target_clones("avx2", "default")]] void layShares(CountRows& rows, double dispersion)
{
    for (std::size_t i = 0; i < rows.used; ++i) {
        const double ninth = dispersion * rows.still.data()[i] * (1.0 / 9.0);
        const double root = 1.0 - ninth + rows.normal.data()[i] * std::sqrt(ninth);
        const double drawn = rows.fewer.data()[i] * (root > 0.0 ? root * root * root : 0.0);
        rows.shareNow.data()[i] = drawn < 1.0 ? drawn : 1.0;
    }
}

/// base^n for 0 ≤ n < 128, by squaring.
inline double smallPower(double base, std::int32_t n)
{
    double power = n & 1 ? base : 1.0;
    const auto next = [&](std::int32_t bit) {
        base *= base;
        power *= n & bit ? base : 1.0;
    };
    next(2), next(4), next(8), next(16), next(32), next(64);
    return power;
}

/// (1 − p)^n, by squaring where that takes few steps.
[[gnu::target_clones("avx2", "default")]] void layNone(ToCount& counts)
{
    constexpr std::int32_t fewSteps = 64;
    constexpr double leastLog = -700.0;
    for (std::size_t i = 0; i < counts.used; ++i) {
        const std::int32_t people = counts.people.data()[i];
        const double share = counts.share.data()[i];
        const double power = smallPower(1.0 - share, people);
        const double log = people * log1pOfNormal(-share);
        const double many = expOfModerate(log > leastLog ? log : leastLog);
        counts.none.data()[i] = people > fewSteps ? many : power;
    }
}

/// The rows with small counts, those who stay counted where fewer than half do. Where a draw is below 1 − n·p it is
/// nobody (Bernoulli's inequality), without counting up.
ToCount toCount(std::span<const std::int32_t> people, CountRows& rows)
{
    ToCount counts;
    for (std::size_t i = 0; i < rows.used; ++i) {
        const double mean = rows.mean[i];
        if (!(mean > 0.0 && mean * rows.still[i] < smallCount))
            continue;
        const bool isFlipped = rows.shareNow[i] > 0.5;
        const double share = std::min(rows.shareNow[i], 1.0 - rows.shareNow[i]);
        rows.drawn[i] = isFlipped ? people[i] : 0;
        counts.row[counts.used] = static_cast<std::uint32_t>(i);
        counts.people[counts.used] = people[i];
        counts.share[counts.used] = share;
        counts.sign[counts.used] = isFlipped ? -1 : 1;
        counts.used += rows.uniform[i] > 1.0 - people[i] * share ? 1 : 0;
    }
    return counts;
}

} // namespace

void drawSmall(std::span<const std::int32_t> people, CountRows& rows, double dispersion)
{
    layShares(rows, dispersion);
    ToCount counts = toCount(people, rows);
    layNone(counts);
    for (std::size_t i = 0; i < counts.used; ++i) {
        const std::uint32_t row = counts.row[i];
        rows.drawn[row] += counts.sign[i] *
                           binomialByInversion({counts.people[i], counts.share[i], counts.none[i]}, rows.uniform[row]);
    }
}

double gammaFactor(double variance, double normal)
{
    const double ninth = variance * (1.0 / 9.0);
    const double root = 1.0 - ninth + normal * std::sqrt(ninth);
    return root > 0.0 ? root * root * root : 0.0;
}

std::int32_t rounded(double value, double uniform)
{
    return static_cast<std::int32_t>(std::clamp(value + uniform, 0.0, mostDrawn));
}

[[gnu::target_clones("avx2", "default")]] bool layFewer(std::span<const std::int32_t> people,
                                                        std::span<const double> share, CountRows& rows)
{
    const std::int32_t* const from = people.data();
    const double* const shares = share.data();
    rows.used = people.size();
    int chances = 0;
    for (std::size_t i = 0; i < rows.used; ++i) {
        const double fewer = shares[i] <= 0.5 ? shares[i] : 1.0 - shares[i];
        rows.fewer.data()[i] = fewer;
        rows.still.data()[i] = 1.0 - fewer;
        rows.mean.data()[i] = from[i] * fewer;
        chances |= from[i] > 0 && fewer > 0.0 ? 1 : 0;
    }
    return chances != 0;
}

[[gnu::target_clones("avx2", "default")]] void drawLarge(CountRows& rows, double dispersion)
{
    for (std::size_t i = 0; i < rows.used; ++i) {
        const double mean = rows.mean.data()[i];
        const double still = rows.still.data()[i];
        const bool isLarge = mean * still >= smallCount;
        const double inverse = 1.0 / (isLarge ? mean : smallCount);
        const double variance = still * (dispersion + inverse) - roundingVariance * inverse * inverse;
        const double ninth = variance * (1.0 / 9.0);
        const double root = 1.0 - ninth + rows.normal.data()[i] * std::sqrt(ninth);
        const double value = mean * (root > 0.0 ? root * root * root : 0.0) + rows.uniform.data()[i];
        const double most = value < mostDrawn ? value : mostDrawn;
        rows.drawn.data()[i] = static_cast<std::int32_t>(isLarge ? most : 0.0);
    }
}

[[gnu::target_clones("avx2", "default")]] void takeFewer(std::span<const std::int32_t> people,
                                                         std::span<const double> share, const CountRows& rows,
                                                         std::span<std::int32_t> moving)
{
    const std::int32_t* const from = people.data();
    const double* const shares = share.data();
    std::int32_t* const to = moving.data();
    for (std::size_t i = 0; i < rows.used; ++i) {
        const std::int32_t drawn = rows.drawn.data()[i];
        const std::int32_t all = from[i] > 0 ? from[i] : 0;
        const std::int32_t fewer = drawn < all ? drawn : all;
        to[i] = shares[i] <= 0.5 ? fewer : all - fewer;
    }
}

} // namespace antevia::corridor
