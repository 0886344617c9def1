#include "analysis/base/quantiles.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

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

/// Ascending levels of values least … most, which lie so near one another that counting each is quick.
std::vector<double> quantilesByCounting(std::span<const std::int32_t> values, std::int32_t least, std::int32_t most,
                                        std::span<const double> levels)
{
    std::vector<std::size_t> upTo(static_cast<std::size_t>(most - least) + 1);
    for (const std::int32_t value : values)
        ++upTo[static_cast<std::size_t>(value - least)];
    std::partial_sum(upTo.begin(), upTo.end(), upTo.begin());
    auto found = upTo.begin();
    const auto sorted = [&](std::size_t position) {
        found = std::upper_bound(found, upTo.end(), position);
        return static_cast<double>(least + (found - upTo.begin()));
    };
    std::vector<double> result;
    for (const double level : levels) {
        const Place place = placeOf(level, values.size());
        const double low = sorted(place.below);
        const auto here = found;
        result.push_back(place.weight > 0.0 ? between(low, sorted(place.below + 1), place.weight) : low);
        found = here;
    }
    return result;
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
    if (values.empty())
        return std::vector<double>(levels.size(), std::numeric_limits<double>::quiet_NaN());
    const auto [least, most] = std::ranges::minmax(values);
    if (least == most)
        return std::vector<double>(levels.size(), least);
    if (static_cast<std::int64_t>(most) - least < 2 * std::ssize(values))
        return quantilesByCounting(values, least, most, levels);
    std::vector<double> result;
    std::size_t settled = 0;
    for (const double level : levels) {
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
