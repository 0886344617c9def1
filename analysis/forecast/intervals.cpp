#include "analysis/forecast/intervals.h"

#include "analysis/base/quantiles.h"
#include "analysis/base/stable_math.h"
#include "analysis/forecast/count_scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace antevia {

namespace {

// Chosen by the scores at origins inside the training parts of the forecast benchmark, which are flat around them.
constexpr double usualGrowth = 0.3;       // before the series says otherwise, …
constexpr double usualGrowthWeight = 4.0; // … with the weight of so many origins (times the variance of log h)
constexpr double largestGrowth = 0.75;
constexpr double ownScaleWeight = 8.0; // points at which the own scale counts half, where there are like series
constexpr double usualCorrelation = 0.6;
constexpr double usualCorrelationWeight = 10.0;
constexpr double largestCorrelation = 0.95;

constexpr double extrapolatedGrowth = 0.5; // a random walk's
constexpr double largestExtrapolation = 2.0;
constexpr int originsSeen = 3;               // at a horizon, for its spread to count as seen
constexpr int pointsAgainstGuess = 5;        // with fewer, part of the scale is the guess, and no spread is below it:
constexpr double guessedRelativeError = 0.3; // of the level
constexpr double halfLife = 18.0;            // periods in which an error comes to count half
constexpr double leastSide = 0.05;           // of the spread, for a side that hardly any error is on
constexpr double nearness = 0.35;            // errors count as periods ahead to minus this power

int differentTargets(const SeriesErrors& errors)
{
    std::set<int> targets;
    for (const ErrorSample& each : errors.samples)
        targets.insert(each.target);
    return static_cast<int>(targets.size());
}

/// Sums for the slope of log mean |error| on log periods ahead.
struct Slope {
    double together = 0.0;
    double alone = 0.0;
};

Slope slopeOf(const SeriesErrors& errors)
{
    int longest = 0;
    for (const ErrorSample& each : errors.samples)
        longest = std::max(longest, each.ahead);
    Eigen::ArrayXd sums = Eigen::ArrayXd::Zero(longest);
    Eigen::ArrayXd counts = Eigen::ArrayXd::Zero(longest);
    for (const ErrorSample& each : errors.samples) {
        sums[each.ahead - 1] += std::abs(each.error);
        counts[each.ahead - 1] += 1.0;
    }
    counts = (sums > 0.0).select(counts, 0.0);
    if (counts.sum() == 0.0)
        return {};
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(longest, 1.0, longest).log();
    const Eigen::ArrayXd y = (counts > 0.0).select((sums / counts.max(1.0)).max(1e-300).log(), 0.0);
    const double total = counts.sum();
    const double middle = (counts * x).sum() / total;
    const double origins = counts.maxCoeff();
    return {origins * (counts * (x - middle) * y).sum() / total,
            origins * (counts * (x - middle).square()).sum() / total};
}

double growthOf(const SeriesErrors& own, std::span<const SeriesErrors> like)
{
    Slope sum = slopeOf(own);
    sum.together += usualGrowthWeight * usualGrowth;
    sum.alone += usualGrowthWeight;
    for (const SeriesErrors& each : like) {
        const Slope slope = slopeOf(each);
        sum.together += slope.together / static_cast<double>(like.size());
        sum.alone += slope.alone / static_cast<double>(like.size());
    }
    return std::clamp(sum.together / sum.alone, 0.0, largestGrowth);
}

/// Mean of absolute errors over ahead^growth, the last and the nearest counting most.
double scaleOf(const SeriesErrors& errors, double growth)
{
    int last = 0;
    for (const ErrorSample& each : errors.samples)
        last = std::max(last, each.target);
    double sum = 0.0;
    double weights = 0.0;
    for (const ErrorSample& each : errors.samples) {
        const double weight = stablePower(0.5, (last - each.target) / halfLife) * stablePower(each.ahead, -nearness);
        sum += weight * std::abs(each.error) / stablePower(each.ahead, growth);
        weights += weight;
    }
    return weights > 0.0 ? sum / weights : 0.0;
}

/// That of like series: the median over them.
double likeScale(std::span<const SeriesErrors> like, double growth)
{
    std::vector<double> ratios;
    for (const SeriesErrors& each : like)
        if (each.level > 0.0 && !each.samples.empty())
            ratios.push_back(scaleOf(each, growth));
    return ratios.empty() ? 0.0 : medianOf(std::move(ratios));
}

double pooledScale(const SeriesErrors& own, int points, std::span<const SeriesErrors> like, double growth)
{
    const double usual = likeScale(like, growth);
    double scale = scaleOf(own, growth);
    if (usual > 0.0)
        scale = (points * scale + ownScaleWeight * usual) / (points + ownScaleWeight);
    else if (points < pointsAgainstGuess)
        scale += (1.0 - static_cast<double>(points) / pointsAgainstGuess) *
                 (guessedRelativeError * own.level / countSpread(own.level) - scale);
    return scale;
}

double correlationOf(const SeriesErrors& errors, double growth)
{
    double products = 0.0;
    double squares = 0.0;
    std::set<int> origins;
    for (std::size_t i = 1; i < errors.samples.size(); ++i) {
        const ErrorSample& before = errors.samples[i - 1];
        const ErrorSample& after = errors.samples[i];
        if (after.target != before.target + 1 || after.ahead != before.ahead + 1)
            continue;
        const double first = before.error / stablePower(before.ahead, growth);
        const double second = after.error / stablePower(after.ahead, growth);
        products += first * second;
        squares += 0.5 * (first * first + second * second);
        origins.insert(after.target - after.ahead);
    }
    const auto count = static_cast<double>(origins.size());
    const double seen = squares > 0.0 ? products / squares : usualCorrelation;
    return std::clamp((count * seen + usualCorrelationWeight * usualCorrelation) / (count + usualCorrelationWeight),
                      0.0, largestCorrelation);
}

/// The longest horizon up to which every one was seen from enough origins; at least 1.
int longestSeen(const SeriesErrors& errors)
{
    std::map<int, int> origins;
    for (const ErrorSample& each : errors.samples)
        ++origins[each.ahead];
    int longest = 1;
    while (origins[longest + 1] >= originsSeen)
        ++longest;
    return longest;
}

/// So that level 0.5 stands at the centre, and no other level on the other side of it.
double onItsSide(double shape, double level)
{
    return level < 0.5 ? std::min(shape, 0.0) : level > 0.5 ? std::max(shape, 0.0) : 0.0;
}

} // namespace

SeriesErrors SeriesErrors::knownBy(int period) const
{
    SeriesErrors known{{}, level};
    std::ranges::copy_if(samples, std::back_inserter(known.samples),
                         [&](const ErrorSample& each) { return each.target <= period; });
    return known;
}

SeriesErrors seriesErrors(const Backtest& backtest, ForecastMethod method, Period first, double level)
{
    const Eigen::MatrixXd& forecasts = backtest.of(method);
    SeriesErrors errors{{}, level};
    for (Eigen::Index row = 0; row < forecasts.rows(); ++row) {
        for (Eigen::Index column = 0; column < forecasts.cols(); ++column) {
            const double actual = backtest.actual(row, column);
            if (std::isnan(actual))
                continue;
            const int target = first.index + backtest.origins[static_cast<std::size_t>(row)] + static_cast<int>(column);
            errors.samples.push_back({target, static_cast<int>(column) + 1,
                                      (actual - forecasts(row, column)) / countSpread(forecasts(row, column))});
        }
    }
    return errors;
}

double ErrorModel::spread(int ahead, double median, double disagreement) const
{
    const double learnt = learntSpread().spread(grounds, std::min(ahead, longest), median, disagreement);
    const double seen = grounds.points < pointsAgainstGuess ? std::max(learnt, grounds.own) : learnt;
    const double further = stablePower(std::max(1.0, static_cast<double>(ahead) / longest), extrapolatedGrowth);
    return width * seen * std::min(further, largestExtrapolation) * countSpread(median);
}

double ErrorModel::reach(double error, int ahead, double median, double disagreement) const
{
    const double side = std::abs(learntSpread().shapeAt(error < 0.0 ? 0.1 : 0.9, grounds.history.zeros));
    return std::abs(error) / (std::max(side, leastSide) * spread(ahead, median, disagreement));
}

ErrorModel fitErrors(const HistoryFeatures& history, const SeriesErrors& own, std::span<const SeriesErrors> like)
{
    ErrorModel model;
    model.grounds = {0.0, growthOf(own, like), differentTargets(own), history};
    model.grounds.own = pooledScale(own, model.grounds.points, like, usualGrowth);
    model.longest = longestSeen(own);
    model.correlation = correlationOf(own, model.grounds.growth);
    return model;
}

Eigen::MatrixXd quantilesAround(const VectorRef& centre, const VectorRef& disagreement, const ErrorModel& errors,
                                std::span<const double> levels, double highest)
{
    EXPECTS(disagreement.size() == centre.size());
    const double zeros = errors.grounds.history.zeros;
    Eigen::MatrixXd result(centre.size(), static_cast<Eigen::Index>(levels.size()));
    for (Eigen::Index row = 0; row < centre.size(); ++row) {
        const double spread = errors.spread(static_cast<int>(row) + 1, centre[row], disagreement[row]);
        Eigen::Index column = 0;
        for (const double level : levels) {
            const double shape = learntSpread().shapeAt(level, zeros);
            const bool moves = zeros > 0.0 && !std::isnan(disagreement[row]);
            const double side = moves ? shape : onItsSide(shape, level);
            const double value = std::clamp(centre[row] + side * spread, 0.0, std::max(highest, centre[row]));
            result(row, column) = column == 0 ? value : std::max(value, result(row, column - 1));
            ++column;
        }
    }
    return result;
}

} // namespace antevia
