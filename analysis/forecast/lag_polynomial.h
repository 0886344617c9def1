#pragma once

#include "analysis/base/vectors.h"

#include <vector>

namespace antevia {

struct LagTerm {
    int lag = 1;
    double weight = 0.0;
};

/// 1 − Σ weight B^lag with B the step back by one period. Only the terms that are there are kept: the product of an
/// ordinary and a seasonal polynomial has few.
class LagPolynomial {
public:
    LagPolynomial() = default;
    /// 1 − Σ weights[i] B^((i + 1) step).
    explicit LagPolynomial(const VectorRef& weights, int step = 1);

    LagPolynomial times(const LagPolynomial& other) const;
    const std::vector<LagTerm>& terms() const { return m_terms; }
    int longest() const { return m_terms.empty() ? 0 : m_terms.back().lag; }
    /// weights of lags 1 … longest(), zeros among them.
    Eigen::VectorXd dense() const;

private:
    std::vector<LagTerm> m_terms; ///< ascending lags
};

/// Weights of a stationary autoregression from its partial autocorrelations, each inside (−1, 1): Durbin and Levinson's
/// recursion as used by Monahan (1984), A note on enforcing stationarity, Biometrika 71(2).
Eigen::VectorXd fromPartials(const VectorRef& partials);

/// The way back by the recursion of Schur and Cohn; empty if 1 − Σ weights[i] z^(i+1) has a root on or in the circle.
Eigen::VectorXd partialsOf(const VectorRef& weights);

/// Whether every root of 1 − Σ weights[i] z^(i+1) is at least `distance` away from 0.
bool hasRootsBeyond(const VectorRef& weights, double distance);

/// Autocovariances at lags 0 … `count` − 1 of the stationary autoregression with these weights and noise of variance 1.
Eigen::VectorXd autoregressionCovariances(const VectorRef& weights, int count);

} // namespace antevia
