#include "analysis/planning/rounding.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace antevia {
namespace {

double total(std::span<const double> parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

/// Positions of the largest remainders first; of equal ones the earlier first.
std::vector<std::size_t> byRemainder(std::span<const double> remainders)
{
    std::vector<std::size_t> order(remainders.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    return order;
}

} // namespace

std::vector<std::int64_t> roundedParts(std::span<const double> parts, std::int64_t whole)
{
    EXPECTS(whole >= 0);
    EXPECTS(std::ranges::all_of(parts, [](double part) { return std::isfinite(part) && part >= 0.0; }));
    std::vector<std::int64_t> rounded(parts.size(), 0);
    const double sum = total(parts);
    if (sum <= 0.0)
        return rounded;

    std::vector<double> remainders(parts.size());
    std::int64_t given = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        constexpr double tolerance = 1e-9; // a part that is whole but for the last bits is whole
        const double scaled = parts[i] * (static_cast<double>(whole) / sum);
        rounded[i] = static_cast<std::int64_t>(std::floor(scaled + tolerance));
        remainders[i] = scaled - static_cast<double>(rounded[i]);
        given += rounded[i];
    }
    const auto order = byRemainder(remainders);
    for (std::size_t next = 0; given < whole; ++given, ++next)
        ++rounded[order[next % order.size()]];
    return rounded;
}

std::vector<std::int64_t> roundedParts(std::span<const double> parts)
{
    return roundedParts(parts, std::llround(total(parts)));
}

} // namespace antevia
