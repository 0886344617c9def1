#include "tests/benchmarks/trust_learning.h"

#include "analysis/base/quasi_newton.h"
#include "analysis/forecast/count_scale.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

// Of trust, squared, beside errors whose weighted mean is one: of 0.0005, 0.002, 0.01, 0.03 and 0.1 that which served
// best at later ends of series (--trial).
constexpr double shrinkage = 0.1;
constexpr double shareOfNetworks = 0.4; // of how far from even: they err by other ways than the rest, which err alike
constexpr int steps = 80;
constexpr double usualPoints = 10.0;

/// Everything that is learnt in one vector: trust, power, and the logarithm of few points.
Eigen::VectorXd pointOf(const PartTrust& trust)
{
    Eigen::VectorXd point(partCount + 2);
    point << trust.trust.matrix(), trust.power, std::log(trust.fewPoints / usualPoints);
    return point;
}

PartTrust trustAt(const Eigen::VectorXd& point)
{
    PartTrust trust;
    trust.trust = point.head(partCount).array();
    trust.power = std::max(0.0, point[partCount]);
    trust.fewPoints = usualPoints * std::exp(point[partCount + 1]);
    return trust;
}

} // namespace

double meanError(const PartTrust& trust, const TrustExample& example)
{
    const Eigen::VectorXd weights = trust.weights(example.record);
    Eigen::VectorXd there(static_cast<Eigen::Index>(example.there.size()));
    for (std::size_t i = 0; i < example.there.size(); ++i)
        there[static_cast<Eigen::Index>(i)] = weights[indexOf(example.there[i])];
    const Eigen::VectorXd made = (example.parts.transpose() * there / there.sum()).unaryExpr(&fromCountScale);
    double sum = 0.0;
    int known = 0;
    for (Eigen::Index h = 0; h < made.size(); ++h)
        if (!std::isnan(example.actual[h])) {
            sum += std::abs(example.actual[h] - made[h]);
            ++known;
        }
    return sum / known;
}

PartTrust learntFrom(const std::vector<const TrustExample*>& examples)
{
    const auto sum = [&](const PartTrust& trust) {
        double errors = 0.0;
        for (const TrustExample* each : examples)
            errors += each->lossWeight * meanError(trust, *each);
        return errors;
    };
    PartTrust even;
    even.fewPoints = usualPoints;
    const double atFirst = sum(even);
    const auto loss = [&](const Eigen::VectorXd& point) {
        const PartTrust trust = trustAt(point);
        Eigen::ArrayXd drawn = trust.trust;
        drawn[indexOf(Part::Pooled)] *= shareOfNetworks;
        return sum(trust) / atFirst + shrinkage * drawn.square().mean();
    };
    return trustAt(descend(loss, pointOf(even), {.steps = steps, .tolerance = 1e-7, .difference = 1e-4}).at);
}

} // namespace antevia
