#include "analysis/forecast/theta.h"

#include "analysis/base/optimise.h"
#include "analysis/forecast/scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace antevia {

namespace {

constexpr double lowestAlpha = 0.1; // the bounds of the paper's own program
constexpr double highestAlpha = 0.99;
constexpr double highestWeight = 0.999;
constexpr double alphaTolerance = 1e-3;
constexpr double neighbourhood = 0.08; // of an earlier alpha
constexpr int firstScored = 2; // the line is known from two values on

constexpr int fewestPeriods = 4;
constexpr double standardWeight = 0.5;

/// `value` taken in (eq. 16 and 18–20).
ThetaState moved(const ThetaState& state, double alpha, double value)
{
    ThetaState next;
    next.periods = state.periods + 1;
    const double t = next.periods;
    next.slope = next.periods == 1 ? 0.0 : ((t - 2.0) * state.slope + 6.0 * (value - state.mean) / t) / (t + 1.0);
    next.mean = state.mean + (value - state.mean) / t;
    next.intercept = next.mean - 0.5 * (t + 1.0) * next.slope;
    next.smoothed = state.smoothed + alpha * (value - state.smoothed);
    next.power = state.power * (1.0 - alpha);
    return next;
}

/// What the line adds to the smoothed level one step ahead, for weight 1 (eq. 16).
double lineAhead(const ThetaState& state, double alpha)
{
    return state.power * state.intercept + (1.0 - state.power * (1.0 - alpha)) / alpha * state.slope;
}

/// The errors of one alpha as a linear function of level and weight: e = base − level · (1 − alpha)^(t−1) − weight ·
/// line. Their products are all that least squares needs.
struct Products {
    double baseBase = 0.0, baseLevel = 0.0, baseLine = 0.0, levelLevel = 0.0, levelLine = 0.0, lineLine = 0.0;

    double levelFor(double weight) const { return (baseLevel - weight * levelLine) / levelLevel; }
    double sse(double level, double weight) const
    {
        return baseBase + level * level * levelLevel + weight * weight * lineLine -
               2.0 * (level * baseLevel + weight * baseLine - level * weight * levelLine);
    }
};

Products productsOf(const VectorRef& history, double alpha)
{
    Products sums;
    ThetaState state;
    for (const double value : history) {
        if (state.periods >= firstScored) {
            const double base = value - state.smoothed;
            const double straight = lineAhead(state, alpha);
            sums.baseBase += base * base;
            sums.baseLevel += base * state.power;
            sums.baseLine += base * straight;
            sums.levelLevel += state.power * state.power;
            sums.levelLine += state.power * straight;
            sums.lineLine += straight * straight;
        }
        state = moved(state, alpha, value);
    }
    return sums;
}

double bestWeight(const Products& sums)
{
    const double determinant = sums.levelLevel * sums.lineLine - sums.levelLine * sums.levelLine;
    const double wanted = sums.levelLevel * sums.baseLine - sums.levelLine * sums.baseLevel;
    const bool isDetermined = determinant > 1e-12 * sums.levelLevel * sums.lineLine;
    return isDetermined ? std::clamp(wanted / determinant, 0.0, highestWeight) : 0.0;
}

ThetaFit fitAt(const Products& sums, const ThetaParameters& parameters)
{
    ThetaFit fit;
    fit.alpha = parameters.alpha;
    fit.weight = parameters.weight;
    fit.level = sums.levelLevel > 0.0 ? sums.levelFor(fit.weight) : 0.0;
    fit.sse = std::max(0.0, sums.sse(fit.level, fit.weight));
    return fit;
}

ThetaFit fitAt(const VectorRef& history, double alpha, ThetaKind kind)
{
    const Products sums = productsOf(history, alpha);
    return fitAt(sums, {alpha, kind == ThetaKind::Standard ? standardWeight : bestWeight(sums)});
}

ThetaState stateAfter(const ThetaFit& fit, const VectorRef& history)
{
    ThetaState state;
    state.smoothed = fit.level;
    for (const double value : history)
        state = moved(state, fit.alpha, value);
    return state;
}

Eigen::VectorXd forecastFrom(const ThetaFit& fit, ThetaState state, int horizon)
{
    Eigen::VectorXd forecast(horizon);
    for (double& value : forecast) {
        value = state.smoothed + fit.weight * lineAhead(state, fit.alpha);
        state = moved(state, fit.alpha, value);
    }
    return forecast;
}

/// The fit of `history` / `scale` as one of `history`.
ThetaFit restored(ThetaFit fit, const VectorRef& history, double scale)
{
    fit.level *= scale;
    fit.sse = fit.sse * scale * scale; // in this order: 0 stays 0 where the square is infinite
    fit.last = stateAfter(fit, history);
    return fit;
}

double bestAlpha(const std::function<double(double)>& sse)
{
    return minimiseScalar(sse, lowestAlpha, highestAlpha, 12, alphaTolerance);
}

/// Between the neighbours of `near`; over all if the best lies at the edge of these.
double bestAlphaNear(const std::function<double(double)>& sse, double near)
{
    const double low = std::max(lowestAlpha, near - neighbourhood);
    const double high = std::min(highestAlpha, near + neighbourhood);
    const double found = minimiseScalar(sse, low, high, 2, alphaTolerance);
    const bool isInside = (low == lowestAlpha || found > low + alphaTolerance) &&
                          (high == highestAlpha || found < high - alphaTolerance);
    return isInside ? found : bestAlpha(sse);
}

ThetaFit meanFit(const VectorRef& history)
{
    ThetaFit fit;
    fit.level = history.mean();
    fit.last = stateAfter(fit, history);
    return fit;
}

} // namespace

ThetaFit fitTheta(const VectorRef& history, ThetaKind kind, std::optional<double> near)
{
    EXPECTS(history.size() > 0);
    if (history.size() < fewestPeriods)
        return meanFit(history);
    const double scale = powerOfTwoAbove(history);
    const Eigen::VectorXd scaled = history / scale;
    int evaluations = 0;
    const auto sse = [&](double tried) {
        ++evaluations;
        return fitAt(scaled, tried, kind).sse;
    };
    ThetaFit fit = fitAt(scaled, near ? bestAlphaNear(sse, *near) : bestAlpha(sse), kind);
    fit.evaluations = evaluations;
    return restored(fit, history, scale);
}

ThetaFit thetaWith(const VectorRef& history, const ThetaParameters& parameters)
{
    EXPECTS(history.size() > 0 && parameters.alpha > 0.0 && parameters.alpha <= 1.0);
    if (history.size() < fewestPeriods)
        return meanFit(history);
    const double scale = powerOfTwoAbove(history);
    const Eigen::VectorXd scaled = history / scale;
    return restored(fitAt(productsOf(scaled, parameters.alpha), parameters), history, scale);
}

ThetaFit advanced(const ThetaFit& fit, double value)
{
    ThetaFit next = fit;
    next.last = moved(fit.last, fit.alpha, value);
    return next;
}

Eigen::VectorXd thetaForecast(const ThetaFit& fit, int horizon)
{
    return forecastFrom(fit, fit.last, horizon);
}

Eigen::VectorXd thetaForecast(const ThetaFit& fit, const VectorRef& history, int horizon)
{
    return forecastFrom(fit, stateAfter(fit, history), horizon);
}

} // namespace antevia
