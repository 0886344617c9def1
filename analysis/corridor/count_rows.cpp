// The inner loops of every draw.
#include "analysis/corridor/count_rows.h"

#include "analysis/base/side_by_side.h"
#include "analysis/base/stable_kernels.h"
#include "analysis/corridor/small_counts.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {
namespace {

/// Mean of f·(1 − f), the variance that rounding a number with the fraction f at random adds.
constexpr double roundingVariance = 1.0 / 6.0;
constexpr double mostDrawn = 2e9;

/// Rows whose people have to be counted up, and what counting takes.
struct ToCount {
    std::size_t used = 0;
    CountRows::Row<std::uint32_t> row;
    alignas(64) CountRows::Row<std::int32_t> people;
    alignas(64) CountRows::Row<double> share;
    alignas(64) CountRows::Row<double> odds;
    alignas(64) CountRows::Row<double> none; ///< probability of nobody
};

/// Of every row: its share this time, of mean rows.fewer and gamma distributed, of the fewer of those who move and stay
/// now; where counting up starts; and whether it has to be: where a draw is below 1 − n·p it is nobody (Bernoulli's
/// inequality).
ANTEVIA_SIDE_BY_SIDE void laySmall(std::span<const std::int32_t> people, CountRows& rows, double dispersion)
{
    const std::int32_t* const from = people.data();
    for (std::size_t i = 0; i < rows.used; ++i) {
        const double ninth = dispersion * rows.still.data()[i] * (1.0 / 9.0);
        const double root = 1.0 - ninth + rows.normal.data()[i] * std::sqrt(ninth);
        const double drawn = rows.fewer.data()[i] * (root > 0.0 ? root * root * root : 0.0);
        const double now = drawn < 1.0 ? drawn : 1.0;
        const double share = now > 0.5 ? 1.0 - now : now;
        const double mean = rows.mean.data()[i];
        const bool isSmall = (mean > 0.0) & (mean * rows.still.data()[i] < smallCount);
        const bool isCounted = isSmall & (rows.uniform.data()[i] > 1.0 - from[i] * share);
        rows.shareNow.data()[i] = share;
        rows.drawn.data()[i] = isSmall ? (now > 0.5 ? from[i] : 0) : rows.drawn.data()[i];
        const std::int32_t sign = now > 0.5 ? -1 : 1;
        rows.counting.data()[i] = isCounted ? sign : 0;
    }
}

ToCount toCount(std::span<const std::int32_t> people, const CountRows& rows)
{
    ToCount counts;
    for (std::size_t i = 0; i < rows.used; ++i) {
        counts.row[counts.used] = static_cast<std::uint32_t>(i);
        counts.people[counts.used] = people[i];
        counts.share[counts.used] = rows.shareNow[i];
        counts.used += rows.counting[i] != 0 ? 1 : 0;
    }
    return counts;
}

/// The odds of each of the people, and (1 − p)^n, with what rounding takes off 1 − p put back.
ANTEVIA_SIDE_BY_SIDE void layNone(ToCount& counts)
{
    constexpr double leastLog = -700.0;
    for (std::size_t i = 0; i < counts.used; ++i) {
        const double share = counts.share.data()[i];
        const double still = 1.0 - share;
        const double log = counts.people.data()[i] * (logOfNormal<quickLogTerms>(still) - (share + (still - 1.0)));
        counts.odds.data()[i] = share / still;
        counts.none.data()[i] = expOfModerate<quickExpTerms>(log > leastLog ? log : leastLog);
    }
}

} // namespace

ANTEVIA_SIDE_BY_SIDE void layUniform(const CountRows::Row<std::uint32_t>& words, CountRows& rows)
{
    for (std::size_t i = 0; i < rows.used; ++i)
        rows.uniform.data()[i] = (words.data()[i] + 0.5) * 0x1p-32;
}

void drawSmall(std::span<const std::int32_t> people, CountRows& rows, double dispersion)
{
    laySmall(people, rows, dispersion);
    ToCount counts = toCount(people, rows);
    layNone(counts);
    for (std::size_t i = 0; i < counts.used; ++i) {
        const std::uint32_t row = counts.row[i];
        rows.drawn[row] += rows.counting[row] *
                           binomialByInversion({counts.people[i], counts.odds[i], counts.none[i]}, rows.uniform[row]);
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

ANTEVIA_SIDE_BY_SIDE SizesOfCounts layFewer(std::span<const std::int32_t> people, std::span<const double> share,
                                            CountRows& rows)
{
    const std::int32_t* const from = people.data();
    const double* const shares = share.data();
    rows.used = people.size();
    int small = 0;
    int large = 0;
    for (std::size_t i = 0; i < rows.used; ++i) {
        const double fewer = shares[i] <= 0.5 ? shares[i] : 1.0 - shares[i];
        const double still = 1.0 - fewer;
        const double mean = from[i] * fewer;
        rows.fewer.data()[i] = fewer;
        rows.still.data()[i] = still;
        rows.mean.data()[i] = mean;
        large |= mean * still >= smallCount ? 1 : 0;
        small |= (mean > 0.0) & (mean * still < smallCount) ? 1 : 0;
    }
    return {small != 0, large != 0};
}

ANTEVIA_SIDE_BY_SIDE void drawLarge(CountRows& rows, double dispersion)
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

ANTEVIA_SIDE_BY_SIDE void takeFewer(std::span<const std::int32_t> people,
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
