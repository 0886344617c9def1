#include "analysis/forecast/ets_region.h"

#include "analysis/forecast/ets_ring.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {

namespace {

constexpr double slack = 1e-6; // how far outside the circle a root may lie; a season without a trend has one at 1

using Polynomial = std::array<double, longestEtsSeason + 2>; ///< ascending powers

/// Whether all roots lie inside the circle of radius 1 + slack, by the recursion of Schur and Cohn.
bool hasRootsInside(Polynomial c, std::size_t degree)
{
    double power = 1.0;
    for (std::size_t i = 0; i <= degree; ++i, power *= 1.0 + slack)
        c[i] *= power;
    for (std::size_t n = degree; n > 0; --n) {
        const double ratio = c[0] / c[n];
        if (!(std::abs(ratio) < 1.0))
            return false;
        Polynomial lower{};
        for (std::size_t i = 0; i < n; ++i)
            lower[i] = c[i + 1] - ratio * c[n - 1 - i];
        std::copy_n(lower.begin(), n, c.begin());
    }
    return true;
}

} // namespace

bool isAdmissible(const EtsParameters& p, int season)
{
    const auto m = static_cast<std::size_t>(season);
    Polynomial c{};
    std::fill_n(c.begin(), m, p.alpha + p.beta - p.alpha * p.phi);
    c[0] = p.phi * (1.0 - p.alpha - p.gamma);
    c[1] = p.alpha + p.beta - p.alpha * p.phi + p.gamma - 1.0;
    c[m] = p.alpha + p.beta - p.phi;
    c[m + 1] = 1.0;
    return hasRootsInside(c, m + 1);
}

} // namespace antevia
