#include "analysis/corridor/share_out.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {

std::vector<Counts> cutTo(const Counts& most, const std::vector<Counts>& parts)
{
    std::vector<Counts> cut = parts;
    for (Eigen::Index row = 0; row < most.size(); ++row) {
        std::int64_t people = 0;
        for (const Counts& part : parts)
            people += part[row];
        std::int64_t places = std::clamp<std::int64_t>(most[row], 0, people);
        if (places == people)
            continue;
        for (Counts& part : cut) {
            const std::int64_t here = part[row];
            const std::int64_t given = people > 0 ? (2 * places * here + people) / (2 * people) : 0;
            part[row] = static_cast<std::int32_t>(given);
            places -= given;
            people -= here;
        }
    }
    return cut;
}

std::vector<std::int32_t> shareOut(std::int32_t whole, std::span<const double> weights)
{
    double left = 0.0;
    for (const double weight : weights)
        left += weight;
    EXPECTS(left > 0.0);
    std::vector<std::int32_t> parts;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const bool isLast = i + 1 == weights.size() || left <= weights[i];
        const double part = isLast ? whole : std::floor(whole * weights[i] / left + 0.5);
        parts.push_back(std::min(whole, static_cast<std::int32_t>(part)));
        whole -= parts.back();
        left -= weights[i];
    }
    return parts;
}

Rates ofThoseLeft(const Rates& share, const Rates& taken)
{
    constexpr double rounding = 1e-12;
    const Rates left = 1.0 - taken;
    return (share >= left - rounding).select(1.0, share / left.max(rounding));
}

} // namespace antevia::corridor
