#include "analysis/base/random.h"
#include "analysis/forecast/forecast.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace antevia {

namespace {

/// Value at normal score z on the line through the two nearest of `scores`, of which there is at least one.
double valueAt(double z, const std::vector<double>& scores, const Eigen::MatrixXd& quantiles, Eigen::Index row)
{
    if (scores.size() == 1)
        return quantiles(row, 0);
    const auto above = std::ranges::upper_bound(scores, z) - scores.begin();
    const auto right = std::clamp<std::ptrdiff_t>(above, 1, static_cast<std::ptrdiff_t>(scores.size()) - 1);
    const double low = scores[static_cast<std::size_t>(right - 1)];
    const double high = scores[static_cast<std::size_t>(right)];
    const double share = (z - low) / (high - low);
    return quantiles(row, right - 1) + share * (quantiles(row, right) - quantiles(row, right - 1));
}

} // namespace

Eigen::MatrixXd samplePaths(const Forecast& forecast, int replicates, std::uint64_t seed)
{
    EXPECTS(replicates >= 0 && !forecast.levels.empty());
    EXPECTS(forecast.quantiles.cols() == static_cast<Eigen::Index>(forecast.levels.size()));
    std::vector<double> scores;
    std::ranges::transform(forecast.levels, std::back_inserter(scores), normalQuantile);
    const double kept = std::clamp(forecast.pathCorrelation, 0.0, 1.0);
    const double fresh = std::sqrt(1.0 - kept * kept);
    Eigen::MatrixXd paths(replicates, forecast.horizon());
    for (int path = 0; path < replicates; ++path) {
        Random random(seed, Stream::ForecastPath, static_cast<std::uint32_t>(path), 0);
        double score = random.normal();
        for (int h = 0; h < forecast.horizon(); ++h) {
            if (h > 0)
                score = kept * score + fresh * random.normal();
            paths(path, h) = std::round(std::max(0.0, valueAt(score, scores, forecast.quantiles, h)));
        }
    }
    return paths;
}

} // namespace antevia
