#include "tests/benchmarks/naive2.h"

#include <cmath>

namespace antevia {
namespace {

double autocorrelation(const Eigen::ArrayXd& centred, int lag)
{
    const Eigen::Index n = centred.size();
    return (centred.head(n - lag) * centred.tail(n - lag)).sum() / centred.square().sum();
}

bool standsOut(const VectorRef& history, int season)
{
    const Eigen::Index n = history.size();
    const Eigen::ArrayXd centred = history.array() - history.mean();
    if (season < 2 || n < 3 * season || !(centred.square().sum() > 0.0))
        return false;
    double sum = 1.0;
    for (int lag = 1; lag < season; ++lag)
        sum += 2.0 * std::pow(autocorrelation(centred, lag), 2);
    return std::abs(autocorrelation(centred, season)) > 1.645 * std::sqrt(sum / static_cast<double>(n));
}

/// Mean 1; ratios to centred moving averages, averaged by place.
Eigen::ArrayXd factorsOf(const VectorRef& history, int season)
{
    Eigen::ArrayXd sums = Eigen::ArrayXd::Zero(season);
    Eigen::ArrayXd counts = Eigen::ArrayXd::Zero(season);
    const int half = season / 2;
    for (Eigen::Index t = half; t + half < history.size(); ++t) {
        double mean = history.segment(t - half, 2 * half + 1).sum();
        if (season % 2 == 0)
            mean -= 0.5 * (history[t - half] + history[t + half]);
        mean /= season;
        if (mean > 0.0) {
            sums[t % season] += history[t] / mean;
            counts[t % season] += 1.0;
        }
    }
    const Eigen::ArrayXd means = (counts > 0.0).select(sums / counts.max(1.0), 1.0);
    return means / means.mean();
}

} // namespace

Eigen::VectorXd naive2Forecast(const VectorRef& history, int season, int horizon)
{
    const Eigen::Index n = history.size();
    Eigen::VectorXd forecast = Eigen::VectorXd::Constant(horizon, history[n - 1]);
    if (!standsOut(history, season))
        return forecast;
    const Eigen::ArrayXd factors = factorsOf(history, season);
    if (!(factors.minCoeff() > 0.0))
        return forecast;
    for (int h = 0; h < horizon; ++h)
        forecast[h] *= factors[(n + h) % season] / factors[(n - 1) % season];
    return forecast;
}

} // namespace antevia
