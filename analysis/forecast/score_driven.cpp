#include "analysis/forecast/score_driven.h"

#include "analysis/base/optimise.h"
#include "analysis/base/quantiles.h"
#include "analysis/base/random.h"
#include "analysis/base/stable_math.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/negative_binomial.h"
#include "analysis/forecast/seasonal.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace antevia {

namespace {

constexpr int fewestValues = 5;
constexpr int startPeriods = 6;           // whose mean the level starts at
constexpr double damping = 0.9;           // of the slope, a period; too flat a likelihood to estimate it
constexpr double farOff = 3.0;            // standard deviations beyond which a count hardly counts more
constexpr double lowestLog = -5.0;        // intensity of 0.007: one in twelve years of months
constexpr double largestRise = 2.0;       // of the highest count
constexpr double largestIntensity = 1e12; // counts are drawn as whole numbers
constexpr double nearEdge = 0.03;         // of the box, around parameters that are known
constexpr int paths = 500;
constexpr std::uint64_t pathSeed = 1;

/// The log intensity's moving parts; the season's places go round.
struct Intensity {
    double level = 0.0;
    double slope = 0.0;
    Eigen::VectorXd season;
    Eigen::Index place = 0;
    double highestLog = 0.0;

    double next() const
    {
        const double log = level + damping * slope + season[place];
        return stableExp(std::clamp(log, lowestLog, highestLog));
    }

    /// One period on without a count.
    void goOn()
    {
        slope = damping * slope;
        level = std::clamp(level + slope, lowestLog, highestLog);
        place = place + 1 == season.size() ? 0 : place + 1;
    }

    /// Takes a count in whose intensity was `mean`.
    void take(double count, double mean, const ScoreDrivenParameters& by, const NegativeBinomial& distribution)
    {
        const double pearson = distribution.pearson(count, mean);
        const double held = pearson / std::sqrt(1.0 + (pearson / farOff) * (pearson / farOff));
        // One standard deviation of the count in logarithms of the intensity; at most 1, else a single case after
        // long silence would multiply it.
        const double score = held * std::min(1.0, std::sqrt(1.0 / mean + by.dispersion));
        slope = damping * slope;
        level = std::clamp(level + slope + by.level * score, lowestLog, highestLog);
        slope += by.level * by.slope * score;
        season[place] += by.season * score;
        place = place + 1 == season.size() ? 0 : place + 1;
    }
};

double topOf(double highest)
{
    return std::min(largestRise * highest + 1.0, largestIntensity);
}

/// Log ratios of the places in the season to the means of their years, drawn to 0 as by one more year without a
/// season; the first period's place first.
Eigen::VectorXd seasonStart(const VectorRef& history, int season)
{
    if (!isSeasonal(logarithmsOf(history), season))
        return Eigen::VectorXd::Zero(1);
    const double mean = history.mean();
    const Eigen::Index first = history.size() % season;
    Eigen::VectorXd sums = Eigen::VectorXd::Constant(season, mean);
    for (Eigen::Index t = first; t < history.size(); ++t)
        sums[t % season] += history[t];
    const double whole = sums.mean();
    const Eigen::VectorXd result = sums.unaryExpr([&](double sum) { return stableLog(sum / whole); });
    return result.array() - result.mean();
}

Intensity startOf(const VectorRef& history, const Eigen::VectorXd& season)
{
    const auto count = std::min<Eigen::Index>(std::max<Eigen::Index>(startPeriods, season.size()), history.size());
    const double highestLog = stableLog(topOf(history.maxCoeff()));
    const double level = stableLog(history.head(count).mean() + 0.1); // 0.1: a start above the floor for silence
    return {std::clamp(level, lowestLog, highestLog), 0.0, season, 0, highestLog};
}

/// Log likelihood of the history without its first periods, in which the level is still being found; `state` is
/// carried to its end.
double filtered(const VectorRef& history, const ScoreDrivenParameters& parameters, Intensity& state)
{
    const NegativeBinomial distribution(parameters.dispersion);
    const Eigen::Index first = std::min<Eigen::Index>(startPeriods, history.size() / 4);
    double sum = 0.0;
    for (Eigen::Index t = 0; t < history.size(); ++t) {
        const double mean = state.next();
        if (t >= first)
            sum += distribution.logProbability(history[t], mean);
        state.take(history[t], mean, parameters, distribution);
    }
    return sum;
}

ScoreDrivenFit fitOf(const VectorRef& history, const ScoreDrivenParameters& parameters, const Eigen::VectorXd& season)
{
    Intensity state = startOf(history, season);
    ScoreDrivenFit fit;
    fit.logLikelihood = filtered(history, parameters, state);
    fit.parameters = parameters;
    fit.level = state.level;
    fit.slope = state.slope;
    fit.season.resize(season.size());
    for (Eigen::Index i = 0; i < season.size(); ++i)
        fit.season[i] = state.season[(state.place + i) % season.size()];
    fit.highest = history.maxCoeff();
    return fit;
}

/// Level, slope, logarithm of the dispersion and, where there is one, season.
ScoreDrivenParameters parametersAt(const Eigen::VectorXd& point)
{
    return {point[0], point[1], point.size() > 3 ? point[3] : 0.0, stableExp(point[2])};
}

Intensity stateOf(const ScoreDrivenFit& fit)
{
    return {fit.level, fit.slope, fit.season, 0, stableLog(topOf(fit.highest))};
}

} // namespace

std::optional<ScoreDrivenFit> fitScoreDriven(const VectorRef& history, int season,
                                             const std::optional<ScoreDrivenParameters>& start)
{
    EXPECTS(season > 0);
    if (history.size() < fewestValues)
        return std::nullopt;
    const Eigen::VectorXd places = seasonStart(history, season);
    const Intensity first = startOf(history, places);
    const auto objective = [&](const Eigen::VectorXd& point) {
        Intensity state = first;
        return -filtered(history, parametersAt(point), state);
    };
    const Eigen::Index free = places.size() > 1 ? 4 : 3;
    const ScoreDrivenParameters from = start.value_or(ScoreDrivenParameters{});
    const Eigen::Vector4d begin(from.level, from.slope, stableLog(from.dispersion), from.season);
    const Eigen::Vector4d lower(0.02, 0.0, -7.0, 0.0); // dispersions from 0.001 to 7
    const Eigen::Vector4d upper(0.95, 0.3, 2.0, 0.3);
    const SearchLimits limits{110, 0.01, start ? nearEdge : SearchLimits{}.firstEdge};
    const Minimum found = minimise(objective, begin.head(free), {lower.head(free), upper.head(free)}, limits);
    ScoreDrivenFit fit = fitOf(history, parametersAt(found.at), places);
    fit.evaluations = found.evaluations;
    fit.hasSettled = found.converged;
    return fit;
}

std::optional<ScoreDrivenFit> scoreDrivenWith(const VectorRef& history, int season,
                                              const ScoreDrivenParameters& parameters)
{
    EXPECTS(season > 0);
    if (history.size() < fewestValues)
        return std::nullopt;
    return fitOf(history, parameters, seasonStart(history, season));
}

ScoreDrivenFit advanced(const ScoreDrivenFit& fit, double value)
{
    ScoreDrivenFit next = fit;
    next.highest = std::max(fit.highest, value);
    Intensity state = stateOf(fit);
    state.take(value, state.next(), fit.parameters, NegativeBinomial(fit.parameters.dispersion));
    next.level = state.level;
    next.slope = state.slope;
    next.season << state.season.tail(state.season.size() - 1), state.season[0];
    return next;
}

Eigen::MatrixXd scoreDrivenQuantiles(const ScoreDrivenFit& fit, int horizon, std::span<const double> levels)
{
    EXPECTS(horizon > 0);
    const NegativeBinomial distribution(fit.parameters.dispersion);
    Eigen::MatrixXd drawn(paths, horizon);
    for (int path = 0; path < paths; ++path) {
        Random random(pathSeed, Stream::ForecastPath, static_cast<std::uint32_t>(path), 0);
        Intensity state = stateOf(fit);
        for (int h = 0; h < horizon; ++h) {
            const double mean = state.next();
            drawn(path, h) = static_cast<double>(random.negativeBinomial(mean, fit.parameters.dispersion));
            state.take(drawn(path, h), mean, fit.parameters, distribution);
        }
    }
    Eigen::MatrixXd result(horizon, static_cast<Eigen::Index>(levels.size()));
    for (int h = 0; h < horizon; ++h) {
        std::sort(drawn.col(h).begin(), drawn.col(h).end());
        const std::span<const double> sorted(drawn.col(h).data(), paths);
        for (std::size_t i = 0; i < levels.size(); ++i)
            result(h, static_cast<Eigen::Index>(i)) = quantile(sorted, levels[i]);
    }
    return result;
}

Eigen::VectorXd scoreDrivenForecast(const ScoreDrivenFit& fit, int horizon)
{
    EXPECTS(horizon > 0);
    Intensity state = stateOf(fit);
    Eigen::VectorXd medians(horizon);
    for (double& median : medians) {
        const double mean = state.next();
        const double root = std::max(0.0, 1.0 - (1.0 / mean + fit.parameters.dispersion) / 9.0);
        median = mean * root * root * root;
        state.goOn();
    }
    return medians;
}

} // namespace antevia
