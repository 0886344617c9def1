#include "analysis/forecast/damped_log.h"

#include "analysis/base/optimise.h"
#include "analysis/base/quantiles.h"
#include "analysis/base/stable_math.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/seasonal.h"
#include "analysis/forecast/stl.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace antevia {

namespace {

constexpr double nearEdge = 0.03; // of the box, around parameters that are known
constexpr int fewestValues = 5;
constexpr double farOff = 4.0;          // absolute errors beyond which an error hardly counts more
constexpr double spreadMemory = 0.1;    // share of the newest error in the spread
constexpr double smallestSpread = 0.02; // two in a hundred: smaller changes are no outliers
constexpr double logTwo = 0.6931471805599453;
constexpr int firstScored = 2;

/// Additive season of the logarithms, the first period's place first; one 0 where there is none.
struct LogSeason {
    Eigen::VectorXd all;  ///< periods
    Eigen::VectorXd next; ///< the next period's place first
};

LogSeason seasonOfLogs(const Eigen::VectorXd& logs, int season)
{
    if (!isSeasonal(logs, season))
        return {Eigen::VectorXd::Zero(logs.size()), Eigen::VectorXd::Zero(1)};
    const StlSplit split = stl(logs, season, {11, true});
    return {split.season, split.season.tail(season)};
}

double medianChange(const Eigen::VectorXd& adjusted)
{
    const Eigen::VectorXd changes =
        (adjusted.tail(adjusted.size() - 1) - adjusted.head(adjusted.size() - 1)).cwiseAbs();
    return medianOf(std::vector<double>(changes.begin(), changes.end()));
}

/// The state that is smoothed, one value at a time.
struct SmoothState {
    double level = 0.0;
    double slope = 0.0;
    double spread = 0.0;

    /// Takes the adjusted logarithm in; its one-step error.
    double take(double value, const DampedLogParameters& by)
    {
        const double error = value - level - by.phi * slope;
        const double bound = farOff * std::max(spread, smallestSpread);
        const double held = error / std::sqrt(1.0 + (error / bound) * (error / bound));
        level += by.phi * slope + by.alpha * held;
        slope = by.phi * slope + by.beta * held;
        spread += spreadMemory * (std::min(std::abs(error), bound) - spread);
        return error;
    }
};

SmoothState startOf(const Eigen::VectorXd& adjusted)
{
    const Eigen::VectorXd first = adjusted.head(std::min<Eigen::Index>(adjusted.size(), 5));
    return {medianOf(std::vector<double>(first.begin(), first.end())), 0.0, medianChange(adjusted)};
}

double loss(const Eigen::VectorXd& adjusted, const DampedLogParameters& parameters)
{
    SmoothState state = startOf(adjusted);
    double sum = 0.0;
    for (Eigen::Index t = 0; t < adjusted.size(); ++t) {
        const double error = state.take(adjusted[t], parameters);
        if (t >= firstScored)
            sum += std::sqrt(error * error + smallestSpread * smallestSpread);
    }
    return sum / static_cast<double>(adjusted.size());
}

DampedLogFit fitOf(const VectorRef& history, const LogSeason& season, const Eigen::VectorXd& adjusted,
                   const DampedLogParameters& parameters)
{
    SmoothState state = startOf(adjusted);
    for (const double value : adjusted)
        state.take(value, parameters);
    return {parameters, state.level, state.slope, state.spread, stableLog1p(history.maxCoeff()),
            season.next,      0.0,         0,           true};
}

} // namespace

std::optional<DampedLogFit> fitDampedLog(const VectorRef& history, int season,
                                         const std::optional<DampedLogParameters>& start)
{
    EXPECTS(season > 0);
    if (history.size() < fewestValues)
        return std::nullopt;
    const Eigen::VectorXd logs = logarithmsOf(history);
    const LogSeason seasonal = seasonOfLogs(logs, season);
    const Eigen::VectorXd adjusted = logs - seasonal.all;
    const auto parametersAt = [](const Eigen::VectorXd& point) {
        return DampedLogParameters{point[0], point[0] * point[1], point[2]};
    };
    const DampedLogParameters from = start.value_or(DampedLogParameters{});
    const Box box{Eigen::Vector3d(0.02, 0.0, 0.8), Eigen::Vector3d(0.99, 0.5, 0.96)};
    const Minimum found =
        minimise([&](const Eigen::VectorXd& point) { return loss(adjusted, parametersAt(point)); },
                 Eigen::Vector3d(from.alpha, from.beta / std::max(from.alpha, 0.02), from.phi), box,
                 {120, 1e-5, start ? nearEdge : SearchLimits{}.firstEdge});
    DampedLogFit fit = fitOf(history, seasonal, adjusted, parametersAt(found.at));
    fit.loss = found.value;
    fit.evaluations = found.evaluations;
    fit.hasSettled = found.converged;
    return fit;
}

std::optional<DampedLogFit> dampedLogWith(const VectorRef& history, int season, const DampedLogParameters& parameters)
{
    EXPECTS(season > 0);
    if (history.size() < fewestValues)
        return std::nullopt;
    const Eigen::VectorXd logs = logarithmsOf(history);
    const LogSeason seasonal = seasonOfLogs(logs, season);
    return fitOf(history, seasonal, logs - seasonal.all, parameters);
}

DampedLogFit advanced(const DampedLogFit& fit, double value)
{
    DampedLogFit next = fit;
    SmoothState state{fit.level, fit.slope, fit.spread};
    const double log = stableLog1p(value);
    state.take(log - fit.season[0], fit.parameters);
    next.level = state.level;
    next.slope = state.slope;
    next.spread = state.spread;
    next.highest = std::max(fit.highest, log);
    next.season << fit.season.tail(fit.season.size() - 1), fit.season[0];
    return next;
}

Eigen::VectorXd dampedLogForecast(const DampedLogFit& fit, int horizon)
{
    const double phi = fit.parameters.phi;
    const double whole = phi / (1.0 - phi) * fit.slope; // what the trend adds in the end
    const double share = std::abs(whole) > logTwo ? logTwo / std::abs(whole) : 1.0;
    Eigen::VectorXd forecast(horizon);
    double power = 1.0;
    for (int h = 0; h < horizon; ++h) {
        power *= phi;
        const double log = fit.level + share * whole * (1.0 - power) + fit.season[h % fit.season.size()];
        forecast[h] = std::max(0.0, stableExp(std::min(log, fit.highest + logTwo)) - 1.0);
    }
    return forecast;
}

} // namespace antevia
