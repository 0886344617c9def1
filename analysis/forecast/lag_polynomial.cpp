#include "analysis/forecast/lag_polynomial.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

/// One step of the recursion of Durbin and Levinson: weights of one order more.
Eigen::VectorXd grown(const VectorRef& weights, double partial)
{
    Eigen::VectorXd result(weights.size() + 1);
    result.head(weights.size()) = weights - partial * weights.reverse();
    result[weights.size()] = partial;
    return result;
}

} // namespace

LagPolynomial::LagPolynomial(const VectorRef& weights, int step)
{
    for (Eigen::Index i = 0; i < weights.size(); ++i)
        m_terms.push_back({static_cast<int>(i + 1) * step, weights[i]});
}

LagPolynomial LagPolynomial::times(const LagPolynomial& other) const
{
    LagPolynomial product;
    std::vector<LagTerm>& all = product.m_terms;
    all = m_terms;
    all.insert(all.end(), other.m_terms.begin(), other.m_terms.end());
    for (const LagTerm& left : m_terms)
        for (const LagTerm& right : other.m_terms)
            all.push_back({left.lag + right.lag, -left.weight * right.weight});
    std::ranges::stable_sort(all, {}, &LagTerm::lag);
    std::vector<LagTerm> merged;
    for (const LagTerm& each : all) {
        if (!merged.empty() && merged.back().lag == each.lag)
            merged.back().weight += each.weight;
        else
            merged.push_back(each);
    }
    all = std::move(merged);
    return product;
}

Eigen::VectorXd LagPolynomial::dense() const
{
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(longest());
    for (const LagTerm& each : m_terms)
        weights[each.lag - 1] = each.weight;
    return weights;
}

Eigen::VectorXd fromPartials(const VectorRef& partials)
{
    Eigen::VectorXd weights;
    for (const double partial : partials)
        weights = grown(weights, partial);
    return weights;
}

Eigen::VectorXd partialsOf(const VectorRef& weights)
{
    Eigen::VectorXd left = weights;
    Eigen::VectorXd partials(weights.size());
    for (Eigen::Index order = weights.size(); order > 0; --order) {
        const double partial = left[order - 1];
        if (!(std::abs(partial) < 1.0))
            return {};
        partials[order - 1] = partial;
        const Eigen::VectorXd rest = left.head(order - 1);
        left = (rest + partial * rest.reverse()) / (1.0 - partial * partial);
    }
    return partials;
}

bool hasRootsBeyond(const VectorRef& weights, double distance)
{
    Eigen::VectorXd scaled = weights;
    double power = 1.0;
    for (double& each : scaled)
        each *= power *= distance;
    return weights.size() == 0 || partialsOf(scaled).size() > 0;
}

Eigen::VectorXd autoregressionCovariances(const VectorRef& weights, int count)
{
    EXPECTS(count > 0);
    const Eigen::VectorXd partials = partialsOf(weights);
    EXPECTS(partials.size() == weights.size());
    Eigen::VectorXd result(count);
    result[0] = 1.0 / (1.0 - partials.array().square()).prod();
    Eigen::VectorXd predictor;
    for (Eigen::Index lag = 1; lag < count; ++lag) {
        if (lag <= partials.size())
            predictor = grown(predictor, partials[lag - 1]);
        result[lag] = predictor.dot(result.segment(lag - predictor.size(), predictor.size()).reverse());
    }
    return result;
}

} // namespace antevia
