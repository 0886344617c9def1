#include "analysis/base/quantiles.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

/// Where a quantile lies among n sorted values: between `below` and its successor, at `weight` of the way.
struct Place {
    std::size_t below = 0;
    double weight = 0.0;
};

Place placeOf(double p, std::size_t n)
{
    EXPECTS(p >= 0.0 && p <= 1.0);
    const double position = p * static_cast<double>(n - 1);
    const auto below = std::min(static_cast<std::size_t>(position), n - 1);
    return {below, position - static_cast<double>(below)};
}

double between(double low, double high, double weight)
{
    return weight > 0.0 ? low + weight * (high - low) : low;
}

/// Quantile of `values`, of which those before `settled` are already the smallest, in any order.
double quantileFrom(std::span<std::int32_t> values, std::size_t settled, Place place)
{
    const auto rest = values.begin() + static_cast<std::ptrdiff_t>(std::min(settled, place.below));
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(place.below);
    std::nth_element(rest, nth, values.end());
    if (!(place.weight > 0.0))
        return *nth;
    return between(*nth, *std::min_element(nth + 1, values.end()), place.weight);
}

} // namespace

double quantile(std::span<const double> sorted, double p)
{
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const Place place = placeOf(p, sorted.size());
    return place.weight > 0.0 ? between(sorted[place.below], sorted[place.below + 1], place.weight)
                              : sorted[place.below];
}

double quantile(std::span<std::int32_t> values, double p)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    return quantileFrom(values, 0, placeOf(p, values.size()));
}

std::vector<double> quantiles(std::span<std::int32_t> values, std::span<const double> levels)
{
    EXPECTS(std::ranges::is_sorted(levels));
    if (!values.empty() && std::ranges::count(values, values.front()) == std::ssize(values))
        return std::vector<double>(levels.size(), values.front());
    std::vector<double> result;
    std::size_t settled = 0;
    for (const double level : levels) {
        if (values.empty()) {
            result.push_back(std::numeric_limits<double>::quiet_NaN());
            continue;
        }
        const Place place = placeOf(level, values.size());
        result.push_back(quantileFrom(values, settled, place));
        settled = place.below;
    }
    return result;
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return quantile(std::span<const double>(values), 0.5);
}

} // namespace antevia
