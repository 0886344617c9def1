#include "analysis/base/random.h"
#include "analysis/forecast/forecast.h"
#include "analysis/forecast/quantile_line.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace antevia {

namespace {

/// How much wider than one step ahead the central 80 % is at each horizon, as a ratio of variances less 1: the drift of
/// the level, which a course keeps, beside the scatter of single days, which it does not. Never falls.
std::vector<double> driftByHorizon(const Forecast& forecast)
{
    const Eigen::VectorXd widths = forecast.quantile(0.9) - forecast.quantile(0.1);
    std::vector<double> drift;
    for (const double width : widths) {
        const double ratio = widths[0] > 0 ? width / widths[0] : 1.0;
        drift.push_back(std::max(ratio * ratio - 1.0, drift.empty() ? 0.0 : drift.back()));
    }
    return drift;
}

/// Standard normal scores of one course. What the intervals widen by with the horizon is the level wandering off (a
/// random walk, so that neighbouring weeks err to the same side); the rest is scatter, correlated from day to day as
/// the errors were. The sum of both has variance 1 at each horizon.
class CourseOfScores {
public:
    CourseOfScores(Random& random, double correlation, const std::vector<double>& drift)
        : m_random(random), m_kept(correlation), m_fresh(std::sqrt(1.0 - correlation * correlation)), m_drift(drift),
          m_scatter(random.normal())
    {
    }

    double next()
    {
        const double before = m_step > 0 ? m_drift[m_step - 1] : 0.0;
        if (m_step > 0)
            m_scatter = m_kept * m_scatter + m_fresh * m_random.normal();
        m_level += std::sqrt(m_drift[m_step] - before) * m_random.normal();
        const double score = (m_level + m_scatter) / std::sqrt(1.0 + m_drift[m_step]);
        ++m_step;
        return score;
    }

private:
    Random& m_random;
    double m_kept;
    double m_fresh;
    const std::vector<double>& m_drift;
    double m_scatter;
    double m_level = 0.0;
    std::size_t m_step = 0;
};

} // namespace

Eigen::MatrixXd samplePaths(const Forecast& forecast, int replicates, std::uint64_t seed)
{
    EXPECTS(replicates >= 0 && !forecast.levels.empty());
    EXPECTS(forecast.quantiles.cols() == static_cast<Eigen::Index>(forecast.levels.size()));
    const std::vector<double> scores = scoresOf(forecast.levels);
    const Eigen::MatrixXd byPeriod = forecast.quantiles.transpose();
    const double correlation = std::clamp(forecast.pathCorrelation, 0.0, 1.0);
    const std::vector<double> drift = driftByHorizon(forecast);
    Eigen::MatrixXd paths(replicates, forecast.horizon());
    for (int path = 0; path < replicates; ++path) {
        Random random(seed, Stream::ForecastPath, static_cast<std::uint32_t>(path), 0);
        CourseOfScores scoresOfPath(random, correlation, drift);
        for (int h = 0; h < forecast.horizon(); ++h)
            paths(path, h) = std::round(std::max(0.0, valueAtScore(scoresOfPath.next(), scores, byPeriod.col(h))));
    }
    return paths;
}

} // namespace antevia
