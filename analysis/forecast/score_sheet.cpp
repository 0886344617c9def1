#include "analysis/forecast/score_sheet.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

double mean(double sum, int count)
{
    return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

HorizonScore ScoreSheet::Sums::score(int ahead) const
{
    return {.ahead = ahead,
            .points = points,
            .mae = mean(error, points),
            .mase = mean(scaledError, scaled),
            .wql = quantiles.weightedLoss(),
            .coverage80 = quantiles.coverage80(),
            .coverage95 = quantiles.coverage95()};
}

void ScoreSheet::add(int ahead, const VectorRef& quantiles, std::span<const double> levels, double actual, double scale)
{
    if (std::isnan(actual))
        return;
    const auto middle = std::ranges::find(levels, 0.5);
    EXPECTS(middle != levels.end());
    const double error = std::abs(quantiles[middle - levels.begin()] - actual);
    const Eigen::VectorXd came = Eigen::VectorXd::Constant(1, actual);
    for (Sums* sums : {&m_byHorizon[ahead], &m_all}) {
        ++sums->points;
        sums->error += error;
        if (scale > 0.0) {
            ++sums->scaled;
            sums->scaledError += error / scale;
        }
        sums->quantiles.add(quantiles.transpose(), levels, came);
    }
}

SourceScore ScoreSheet::score() const
{
    SourceScore score{m_source, m_all.score(0), {}, m_all.quantiles.pit()};
    for (const auto& [ahead, sums] : m_byHorizon)
        score.byHorizon.push_back(sums.score(ahead));
    return score;
}

} // namespace antevia
