#include "analysis/forecast/intermittent.h"

#include "analysis/base/optimise.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr double smallestWeight = 0.01;
constexpr double largestWeight = 0.5; // with more the last size would be the forecast
constexpr double nearEdge = 0.03;      // of the box, around parameters that are known
constexpr double neighbourhood = 0.05; // of a weight that is known
constexpr int fewestValues = 2;
constexpr int startPeriods = 12; // from which the states before the first period are taken

double meanOf(const TsbFit& fit)
{
    return fit.probability * fit.size;
}

double meanOf(const SbaFit& fit)
{
    return (1.0 - 0.5 * fit.weight) * fit.size / fit.interval;
}

/// Share of periods with something in it and mean of what is in them, over the first periods; over all if those are
/// empty.
TsbFit startOf(const VectorRef& history)
{
    Eigen::Index count = std::min<Eigen::Index>(startPeriods, history.size());
    if ((history.head(count).array() <= 0.0).all())
        count = history.size();
    const auto head = history.head(count).array();
    const auto filled = static_cast<double>((head > 0.0).count());
    return {{}, filled > 0.0 ? head.sum() / filled : 0.0, filled / static_cast<double>(count), 0.0, 0};
}

TsbFit tsbStart(const VectorRef& history, const TsbParameters& parameters)
{
    TsbFit fit = startOf(history);
    fit.parameters = parameters;
    return fit;
}

SbaFit sbaStart(const VectorRef& history, double weight)
{
    const TsbFit start = startOf(history);
    return {weight, start.size, start.probability > 0.0 ? 1.0 / start.probability : 1.0, 0, 0.0, 0};
}

/// Mean squared one-step error over the scale's square.
template <typename Fit>
double loss(Fit fit, const VectorRef& history, double scale)
{
    double sum = 0.0;
    for (const double value : history) {
        const double error = (value - meanOf(fit)) / scale;
        sum += error * error;
        fit = advanced(fit, value);
    }
    return sum / static_cast<double>(history.size());
}

template <typename Fit>
Fit throughout(Fit fit, const VectorRef& history)
{
    for (const double value : history)
        fit = advanced(fit, value);
    return fit;
}

} // namespace

std::optional<TsbFit> fitTsb(const VectorRef& history, const std::optional<TsbParameters>& start)
{
    if (history.size() < fewestValues)
        return std::nullopt;
    const double scale = std::max(history.maxCoeff(), 1e-300);
    const TsbParameters from = start.value_or(TsbParameters{});
    const Box box{Eigen::Vector2d::Constant(smallestWeight), Eigen::Vector2d::Constant(largestWeight)};
    const auto at = [](const Eigen::VectorXd& point) { return TsbParameters{point[0], point[1]}; };
    const Minimum found =
        minimise([&](const Eigen::VectorXd& point) { return loss(tsbStart(history, at(point)), history, scale); },
                 Eigen::Vector2d(from.size, from.probability), box,
                 {80, 1e-9, start ? nearEdge : SearchLimits{}.firstEdge});
    TsbFit fit = *tsbWith(history, at(found.at));
    fit.loss = found.value;
    fit.evaluations = found.evaluations;
    return fit;
}

std::optional<TsbFit> tsbWith(const VectorRef& history, const TsbParameters& parameters)
{
    if (history.size() < fewestValues)
        return std::nullopt;
    return throughout(tsbStart(history, parameters), history);
}

TsbFit advanced(const TsbFit& fit, double value)
{
    TsbFit next = fit;
    const bool isFilled = value > 0.0;
    next.probability += fit.parameters.probability * ((isFilled ? 1.0 : 0.0) - fit.probability);
    if (isFilled)
        next.size += fit.parameters.size * (value - fit.size);
    return next;
}

Eigen::VectorXd tsbForecast(const TsbFit& fit, int horizon)
{
    return Eigen::VectorXd::Constant(horizon, meanOf(fit));
}

std::optional<SbaFit> fitSba(const VectorRef& history, const std::optional<double>& near)
{
    if (history.size() < fewestValues)
        return std::nullopt;
    const double scale = std::max(history.maxCoeff(), 1e-300);
    int evaluations = 0;
    const auto lossOf = [&](double tried) {
        ++evaluations;
        return loss(sbaStart(history, tried), history, scale);
    };
    const double low = near ? std::max(smallestWeight, *near - neighbourhood) : smallestWeight;
    const double high = near ? std::min(largestWeight, *near + neighbourhood) : largestWeight;
    const double weight = minimiseScalar(lossOf, low, high, near ? 2 : 10, 1e-3);
    SbaFit fit = *sbaWith(history, weight);
    fit.loss = lossOf(weight);
    fit.evaluations = evaluations;
    return fit;
}

std::optional<SbaFit> sbaWith(const VectorRef& history, double weight)
{
    if (history.size() < fewestValues)
        return std::nullopt;
    return throughout(sbaStart(history, weight), history);
}

SbaFit advanced(const SbaFit& fit, double value)
{
    SbaFit next = fit;
    if (value > 0.0) {
        next.size += fit.weight * (value - fit.size);
        next.interval += fit.weight * (fit.sinceLast + 1.0 - fit.interval);
        next.sinceLast = 0;
    } else {
        ++next.sinceLast;
    }
    return next;
}

Eigen::VectorXd sbaForecast(const SbaFit& fit, int horizon)
{
    return Eigen::VectorXd::Constant(horizon, meanOf(fit));
}

} // namespace antevia
