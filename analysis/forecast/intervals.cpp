#include "analysis/forecast/intervals.h"

#include "analysis/base/quantiles.h"
#include "analysis/base/random.h"
#include "analysis/base/stable_math.h"
#include "analysis/forecast/count_scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace antevia {

namespace {

// Chosen by the scores on the three sets of the forecast benchmark, whose figures they flatter a little for that;
// scores and coverage are flat around them.
constexpr double usualGrowth = 0.3;       // before the series says otherwise, …
constexpr double usualGrowthWeight = 4.0; // … with the weight of so many origins (times the variance of log h)
constexpr double largestGrowth = 0.75;
constexpr double ownShapeWeight = 200.0; // points at which the own shape counts half
constexpr double ownScaleWeight = 8.0;   // points at which the own scale counts half, where there are like series
constexpr double usualCorrelation = 0.6;
constexpr double usualCorrelationWeight = 10.0;
constexpr double largestCorrelation = 0.95;

constexpr double leastExtrapolatedGrowth = 0.5; // a random walk's
constexpr double largestExtrapolation = 2.0;
constexpr int originsSeen = 3;               // at a horizon, for its spread to count as seen
constexpr int pointsAgainstGuess = 5;        // with fewer, part of the scale is the guess:
constexpr double guessedRelativeError = 0.3; // of the level
constexpr double halfLife = 18.0;            // periods in which an error comes to count half
constexpr double nearness = 0.35;            // errors count as periods ahead to minus this power

constexpr double tails = 6.0; // degrees of freedom of the usual shape of errors over their mean absolute value

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

/// Errors divided by ahead^growth.
std::vector<double> standardised(const SeriesErrors& errors, double growth)
{
    std::vector<double> result;
    for (const ErrorSample& each : errors.samples)
        result.push_back(each.error / stablePower(each.ahead, growth));
    return result;
}

double meanAbsolute(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += std::abs(value);
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
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

/// All errors of like series over their own scale, in ascending order.
std::vector<double> likeShape(std::span<const SeriesErrors> like, double growth)
{
    std::vector<double> pooled;
    for (const SeriesErrors& each : like) {
        const auto errors = standardised(each, growth);
        const double scale = meanAbsolute(errors);
        for (const double error : errors)
            if (scale > 0.0)
                pooled.push_back(error / scale);
    }
    std::ranges::sort(pooled);
    return pooled;
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

/// Student's t quantile from the normal one: Abramowitz, Stegun (1964), 26.7.5, to second order.
double studentQuantile(double z, double freedom)
{
    const double cube = z * z * z;
    return z + (cube + z) / (4.0 * freedom) + (5.0 * cube * z * z + 16.0 * cube + 3.0 * z) / (96.0 * freedom * freedom);
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

double ErrorModel::spread(int ahead) const
{
    const double seen = stablePower(std::min(ahead, longest), growth);
    if (ahead <= longest)
        return seen;
    const double further = stablePower(static_cast<double>(ahead) / longest, std::max(growth, leastExtrapolatedGrowth));
    return seen * std::min(further, largestExtrapolation);
}

double ErrorModel::halfWidth(double level, std::span<const double> levels) const
{
    const auto at = [&](double wanted) {
        const auto found = std::ranges::find_if(levels, [&](double each) { return std::abs(each - wanted) < 1e-9; });
        EXPECTS(found != levels.end());
        return quantiles[static_cast<std::size_t>(found - levels.begin())];
    };
    return 0.5 * (at(1.0 - level) - at(level));
}

void ErrorModel::widen(double factor)
{
    for (double& each : quantiles)
        each *= factor;
}

ErrorModel fitErrors(const SeriesErrors& own, std::span<const SeriesErrors> like, std::span<const double> levels)
{
    ErrorModel model;
    model.growth = growthOf(own, like);
    model.longest = longestSeen(own);
    model.correlation = correlationOf(own, model.growth);
    model.points = differentTargets(own);
    std::vector<double> errors = standardised(own, model.growth);
    const double scale = pooledScale(own, model.points, like, model.growth);
    std::ranges::sort(errors);
    const std::vector<double> pooled = likeShape(like, model.growth);
    const double ownWeight = errors.empty() ? 0.0 : model.points / (model.points + ownShapeWeight);
    const double likeWeight = pooled.empty() ? 0.0 : 0.5;
    for (const double level : levels) {
        const double z = normalQuantile(level);
        const double fromLike = pooled.empty() ? 0.0 : quantile(std::span<const double>(pooled), level);
        const double usual = scale * (likeWeight * fromLike + (1.0 - likeWeight) * studentQuantile(z, tails));
        const double seen = errors.empty() ? 0.0 : quantile(std::span<const double>(errors), level);
        // Student's t quantile over the normal one to first order: Abramowitz & Stegun (1964), 26.7.5.
        const double widening = 1.0 + (z * z + 1.0) / (4.0 * std::max(model.points, 1));
        model.quantiles.push_back(widening * (ownWeight * seen + (1.0 - ownWeight) * usual));
    }
    return model;
}

Eigen::MatrixXd quantilesAround(const VectorRef& median, const ErrorModel& errors, std::span<const double> levels,
                                double highest)
{
    EXPECTS(errors.quantiles.size() == levels.size());
    const auto count = static_cast<Eigen::Index>(levels.size());
    Eigen::MatrixXd result(median.size(), count);
    for (Eigen::Index row = 0; row < median.size(); ++row) {
        const double spread = errors.spread(static_cast<int>(row) + 1);
        for (Eigen::Index column = 0; column < count; ++column) {
            const double level = levels[static_cast<std::size_t>(column)];
            double error = spread * errors.quantiles[static_cast<std::size_t>(column)];
            error = level < 0.5 ? std::min(error, 0.0) : level > 0.5 ? std::max(error, 0.0) : 0.0;
            const double value = level == 0.5 ? median[row]
                                              : std::clamp(median[row] + error * countSpread(median[row]), 0.0,
                                                           std::max(highest, median[row]));
            result(row, column) = column == 0 ? value : std::max(value, result(row, column - 1));
        }
    }
    return result;
}

} // namespace antevia
