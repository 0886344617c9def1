#include "analysis/forecast/quantile_line.h"

#include "analysis/base/random.h"
#include "model/base/contract.h"

#include <algorithm>

namespace antevia {

std::vector<double> scoresOf(std::span<const double> levels)
{
    std::vector<double> scores;
    std::ranges::transform(levels, std::back_inserter(scores), normalQuantile);
    return scores;
}

double valueAtScore(double z, std::span<const double> scores, const VectorRef& quantiles)
{
    EXPECTS(!scores.empty() && quantiles.size() == static_cast<Eigen::Index>(scores.size()));
    if (scores.size() == 1)
        return quantiles[0];
    const auto above = std::ranges::upper_bound(scores, z) - scores.begin();
    const auto right = std::clamp<std::ptrdiff_t>(above, 1, static_cast<std::ptrdiff_t>(scores.size()) - 1);
    const double low = scores[static_cast<std::size_t>(right - 1)];
    const double high = scores[static_cast<std::size_t>(right)];
    return quantiles[right - 1] + (z - low) / (high - low) * (quantiles[right] - quantiles[right - 1]);
}

} // namespace antevia
