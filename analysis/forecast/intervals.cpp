#include "analysis/forecast/intervals.h"

#include "analysis/base/quantiles.h"
#include "analysis/base/stable_math.h"
#include "analysis/forecast/count_scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

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
constexpr double leastPerson = 0.05;         // of a person: a lower bound below it is 0
constexpr double nearness = 0.35;            // errors count as periods ahead to minus this power

int lastTarget(const SeriesErrors& errors)
{
    int last = 0;
    for (const ErrorSample& each : errors.samples)
        last = std::max(last, each.target);
    return last;
}

int farthestAhead(const SeriesErrors& errors)
{
    int farthest = 0;
    for (const ErrorSample& each : errors.samples)
        farthest = std::max(farthest, each.ahead);
    return farthest;
}

int differentTargets(const SeriesErrors& errors)
{
    std::vector<int> targets;
    targets.reserve(errors.samples.size());
    for (const ErrorSample& each : errors.samples)
        targets.push_back(each.target);
    std::ranges::sort(targets);
    return static_cast<int>(std::unique(targets.begin(), targets.end()) - targets.begin());
}

/// 0, 1, 2^exponent, …, longest^exponent: powers are dear, and the same few are needed for every error.
std::vector<double> powersUpTo(int longest, double exponent)
{
    std::vector<double> powers{0.0};
    for (int base = 1; base <= longest; ++base)
        powers.push_back(stablePower(base, exponent));
    return powers;
}

/// How much errors of 0, 1, …, oldest periods ago count.
std::vector<double> shareByAge(int oldest)
{
    std::vector<double> shares;
    for (int age = 0; age <= oldest; ++age)
        shares.push_back(stablePower(0.5, age / halfLife));
    return shares;
}

/// Sums for the slope of log mean |error| on log periods ahead.
struct Slope {
    double together = 0.0;
    double alone = 0.0;
};

Slope slopeOf(const SeriesErrors& errors)
{
    const int longest = farthestAhead(errors);
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
    if (errors.samples.empty())
        return 0.0;
    const int last = lastTarget(errors);
    const int longest = farthestAhead(errors);
    const std::vector<double> near = powersUpTo(longest, -nearness);
    const std::vector<double> grown = powersUpTo(longest, growth);
    const int first = std::ranges::min(errors.samples, {}, &ErrorSample::target).target;
    const std::vector<double> shares = shareByAge(last - first);
    double sum = 0.0;
    double weights = 0.0;
    for (const ErrorSample& each : errors.samples) {
        const auto ahead = static_cast<std::size_t>(each.ahead);
        const double weight = shares[static_cast<std::size_t>(last - each.target)] * near[ahead];
        sum += weight * std::abs(each.error) / grown[ahead];
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
    const std::vector<double> grown = powersUpTo(farthestAhead(errors), growth);
    double products = 0.0;
    double squares = 0.0;
    int count = 0; // of origins; the errors of one stand together
    int lastOrigin = std::numeric_limits<int>::min();
    for (std::size_t i = 1; i < errors.samples.size(); ++i) {
        const ErrorSample& before = errors.samples[i - 1];
        const ErrorSample& after = errors.samples[i];
        if (after.target != before.target + 1 || after.ahead != before.ahead + 1)
            continue;
        const double first = before.error / grown[static_cast<std::size_t>(before.ahead)];
        const double second = after.error / grown[static_cast<std::size_t>(after.ahead)];
        products += first * second;
        squares += 0.5 * (first * first + second * second);
        const int origin = after.target - after.ahead;
        count += origin != lastOrigin ? 1 : 0;
        lastOrigin = origin;
    }
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
    std::vector<double> shapes;
    for (const double level : levels)
        shapes.push_back(learntSpread().shapeAt(level, zeros));
    Eigen::MatrixXd result(centre.size(), static_cast<Eigen::Index>(levels.size()));
    for (Eigen::Index row = 0; row < centre.size(); ++row) {
        const double spread = errors.spread(static_cast<int>(row) + 1, centre[row], disagreement[row]);
        const bool moves = zeros > 0.0 && !std::isnan(disagreement[row]);
        const double middle = moves ? learntSpread().shapeAt(0.5, zeros) : 0.0;
        const double held = middle * (1.0 / errors.width - 1.0); // calibration widens around the median
        for (Eigen::Index column = 0; column < result.cols(); ++column) {
            const auto place = static_cast<std::size_t>(column);
            const double side = moves ? shapes[place] : onItsSide(shapes[place], levels[place]);
            const double value = std::clamp(centre[row] + (side + held) * spread, 0.0, std::max(highest, centre[row]));
            result(row, column) = column == 0 ? value : std::max(value, result(row, column - 1));
        }
    }
    return result;
}

Eigen::MatrixXd wholeQuantiles(const Eigen::MatrixXd& quantiles, std::span<const double> levels)
{
    EXPECTS(quantiles.cols() == static_cast<Eigen::Index>(levels.size()));
    const Eigen::Index middle = std::ranges::lower_bound(levels, 0.5) - levels.begin();
    EXPECTS(middle < quantiles.cols());
    Eigen::MatrixXd whole = quantiles.array().round();
    const Eigen::ArrayXd medians = whole.col(middle);
    for (Eigen::Index column = 0; column < quantiles.cols(); ++column) {
        const auto values = quantiles.col(column).array();
        if (column < middle)
            whole.col(column) = (values < leastPerson).select(0.0, values.ceil()).min(medians);
        else if (column > middle)
            whole.col(column) = values.floor().max(medians);
    }
    return whole;
}

} // namespace antevia
