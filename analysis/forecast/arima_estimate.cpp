#include "analysis/forecast/arima_estimate.h"

#include "analysis/base/quasi_newton.h"
#include "analysis/forecast/unit_roots.h"
#include "model/base/contract.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nearestRoot = 1.01;      // the bound of R's forecast
constexpr double largestPartial = 0.9999; // beyond it the covariances lose their digits
constexpr int trialSteps = 2; // after which an order may be hopeless
constexpr double startPartial = 0.1;      // of coefficients nothing is known about: away from the saddle at 0

/// How many partials each polynomial has: p, q, P, Q.
std::array<int, 4> counts(const ArimaOrder& order)
{
    return {order.p, order.q, order.seasonalP, order.seasonalQ};
}

std::array<Eigen::VectorXd, 4> weightsOf(const ArimaModel& model)
{
    std::array<Eigen::VectorXd, 4> weights;
    Eigen::Index first = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const int count = counts(model.order)[i];
        weights[i] = fromPartials(model.partials.segment(first, count));
        first += count;
    }
    return weights;
}

/// The whole line to (−1, 1), smooth, without transcendental functions.
double squeezed(double x)
{
    return largestPartial * x / std::sqrt(1.0 + x * x);
}

double stretched(double partial)
{
    const double share = std::clamp(partial / largestPartial, -0.999, 0.999);
    return share / std::sqrt(1.0 - share * share);
}

/// Start of the search for `order`: what `from` knows, and a little for what is new.
Eigen::VectorXd startFor(const ArimaOrder& order, const ArimaModel& from)
{
    Eigen::VectorXd start = Eigen::VectorXd::Constant(order.coefficients(), stretched(startPartial));
    Eigen::Index to = 0;
    Eigen::Index source = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const int known = counts(from.order)[i];
        const int wanted = counts(order)[i];
        for (int k = 0; k < std::min(known, wanted); ++k)
            start[to + k] = stretched(from.partials[source + k]);
        to += wanted;
        source += known;
    }
    return start;
}

bool isWellInside(const ArimaModel& model)
{
    return std::ranges::all_of(weightsOf(model),
                               [](const Eigen::VectorXd& weights) { return hasRootsBeyond(weights, nearestRoot); });
}

double aiccOf(double deviance, double n, int parameters)
{
    const double k = parameters;
    return n - k - 1.0 > 0.0 ? n * deviance + 2.0 * k * n / (n - k - 1.0) : infinity;
}

} // namespace

ArmaModel armaOf(const ArimaModel& model)
{
    const auto weights = weightsOf(model);
    return {LagPolynomial(weights[0]).times(LagPolynomial(weights[2], model.season)),
            LagPolynomial(weights[1]).times(LagPolynomial(weights[3], model.season))};
}

LagPolynomial wholeAutoregression(const ArimaModel& model)
{
    LagPolynomial whole = armaOf(model).autoregression;
    for (int i = 0; i < model.order.d; ++i)
        whole = whole.times(LagPolynomial(Eigen::VectorXd::Ones(1)));
    for (int i = 0; i < model.order.seasonalD; ++i)
        whole = whole.times(LagPolynomial(Eigen::VectorXd::Ones(1), model.season));
    return whole;
}

Eigen::VectorXd differenced(const VectorRef& history, const ArimaOrder& order, int season)
{
    Eigen::VectorXd values = history;
    for (int i = 0; i < order.seasonalD; ++i)
        values = differencesAt(values, season);
    for (int i = 0; i < order.d; ++i)
        values = differencesAt(values, 1);
    return values;
}

ArimaEstimate estimateArima(const VectorRef& values, const ArimaOrder& order, const ArimaModel& from, double tolerance,
                            double hopelessAbove)
{
    ArimaEstimate made{{order, from.season, {}, 0.0}, 0.0, 0, true, infinity};
    const auto n = static_cast<double>(values.size());
    const int parameters = order.coefficients() + (order.hasMean ? 1 : 0) + 1;
    const int longest = std::max(order.p + from.season * order.seasonalP, order.q + from.season * order.seasonalQ);
    if (n - parameters - 1.0 <= 0.0 || longest >= values.size())
        return made;
    ArmaLikelihood likelihood(values, order.hasMean);
    ArimaModel tried = made.model;
    const auto objective = [&](const Eigen::VectorXd& point) {
        tried.partials = point.unaryExpr([](double x) { return squeezed(x); });
        return likelihood.score(armaOf(tried)).deviance;
    };
    Eigen::VectorXd at = startFor(order, from);
    if (at.size() > 0) {
        DescentLimits limits{.steps = 30, .tolerance = tolerance};
        limits.trialSteps = trialSteps;
        limits.hopelessAbove = (hopelessAbove - aiccOf(0.0, n, parameters)) / n;
        const Minimum found = descend(objective, at, limits);
        at = found.at;
        made.evaluations = found.evaluations;
        made.hasSettled = found.converged;
    }
    made.model.partials = at.unaryExpr([](double x) { return squeezed(x); });
    const ArmaScore score = likelihood.score(armaOf(made.model));
    made.model.mean = score.mean;
    made.variance = score.variance;
    if (isWellInside(made.model))
        made.aicc = aiccOf(score.deviance, n, parameters);
    return made;
}

} // namespace antevia
