#include "analysis/forecast/arma_likelihood.h"

#include "analysis/base/stable_math.h"
#include "model/base/contract.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

/// x in x = values + Σ weight x(−lag), zero before the first period: values / polynomial.
void divideBy(const LagPolynomial& polynomial, Eigen::VectorXd& values)
{
    for (Eigen::Index t = 0; t < values.size(); ++t)
        for (const LagTerm& term : polynomial.terms())
            if (term.lag <= t)
                values[t] += term.weight * values[t - term.lag];
}

/// The same from the last period backwards.
void divideBackwards(const LagPolynomial& polynomial, Eigen::VectorXd& values)
{
    values.reverseInPlace();
    divideBy(polynomial, values);
    values.reverseInPlace();
}

/// polynomial · values, zero before the first row; each column alone.
Eigen::MatrixXd multiplied(const LagPolynomial& polynomial, const Eigen::MatrixXd& values)
{
    Eigen::MatrixXd result = values;
    for (const LagTerm& term : polynomial.terms())
        if (term.lag < values.rows())
            result.bottomRows(values.rows() - term.lag) -= term.weight * values.topRows(values.rows() - term.lag);
    return result;
}

Eigen::MatrixXd toeplitz(const VectorRef& first)
{
    Eigen::MatrixXd result(first.size(), first.size());
    for (Eigen::Index j = 0; j < first.size(); ++j)
        for (Eigen::Index i = 0; i < first.size(); ++i)
            result(i, j) = first[std::abs(i - j)];
    return result;
}

/// Autocovariances at lags 0 … `count` − 1 of the process with noise of variance 1.
Eigen::VectorXd covariances(const ArmaModel& model, int count)
{
    const int reach = model.movingAverage.longest();
    Eigen::VectorXd theta(reach + 1);
    theta << 1.0, -model.movingAverage.dense();
    const Eigen::VectorXd plain = autoregressionCovariances(model.autoregression.dense(), count + reach);
    Eigen::VectorXd result = Eigen::VectorXd::Zero(count);
    for (int shift = 0; shift <= reach; ++shift) {
        const double product = theta.head(reach + 1 - shift).dot(theta.tail(reach + 1 - shift));
        if (product == 0.0)
            continue;
        for (int lag = 0; lag < count; ++lag)
            result[lag] += product * (plain[std::abs(lag - shift)] + (shift > 0 ? plain[lag + shift] : 0.0));
    }
    return result;
}

/// Of the presample's part in φ(B) w: what the first values of φ(B) w vary by beyond their own innovations.
Eigen::MatrixXd presampleCovariance(const ArmaModel& model, int longest)
{
    const Eigen::MatrixXd half = multiplied(model.autoregression, toeplitz(covariances(model, longest)));
    const Eigen::MatrixXd whole = multiplied(model.autoregression, half.transpose());
    const Eigen::MatrixXd own = multiplied(model.movingAverage, Eigen::MatrixXd::Identity(longest, longest));
    return whole - own * own.transpose();
}

/// Products of `response` shifted by i and by j periods, i, j = 0 … `longest` − 1.
Eigen::MatrixXd shiftedProducts(const Eigen::VectorXd& response, Eigen::Index longest)
{
    const Eigen::Index n = response.size();
    Eigen::MatrixXd products(longest, longest);
    const Eigen::Index last = longest - 1;
    for (Eigen::Index i = 0; i < longest; ++i)
        products(i, last) = products(last, i) = response.head(n - last).dot(response.segment(last - i, n - last));
    for (Eigen::Index j = last; j > 0; --j)
        for (Eigen::Index i = j; i > 0; --i)
            products(i - 1, j - 1) = products(j - 1, i - 1) = products(i, j) + response[n - i] * response[n - j];
    return products;
}

} // namespace

ArmaLikelihood::ArmaLikelihood(const VectorRef& values, bool hasMean)
    : m_values(values), m_ones(hasMean ? Eigen::VectorXd::Ones(values.size()) : Eigen::VectorXd())
{
}

Eigen::VectorXd ArmaLikelihood::residuals(const ArmaModel& model, const VectorRef& values) const
{
    Eigen::VectorXd result = values;
    for (const LagTerm& term : model.autoregression.terms())
        if (term.lag < values.size())
            result.tail(values.size() - term.lag) -= term.weight * values.head(values.size() - term.lag);
    divideBy(model.movingAverage, result);
    return result;
}

ArmaLikelihood::Presample ArmaLikelihood::presample(const ArmaModel& model, Eigen::Index longest) const
{
    Presample before;
    before.response = Eigen::VectorXd::Unit(m_values.size(), 0);
    divideBy(model.movingAverage, before.response);
    before.covariance = presampleCovariance(model, static_cast<int>(longest));
    before.spread = before.covariance * shiftedProducts(before.response, longest);
    before.spread.diagonal().array() += 1.0;
    return before;
}

ArmaScore ArmaLikelihood::score(const ArmaModel& model)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto n = m_values.size();
    const Eigen::Index longest = std::max(model.autoregression.longest(), model.movingAverage.longest());
    EXPECTS(longest < n);
    Eigen::MatrixXd columns(n, m_ones.size() > 0 ? 2 : 1); // residuals of the values and of a mean of 1
    columns.col(0) = residuals(model, m_values);
    if (m_ones.size() > 0)
        columns.col(1) = residuals(model, m_ones);
    Eigen::MatrixXd products = columns.transpose() * columns;
    double logDeterminant = 0.0;
    if (longest > 0) {
        if (!hasRootsBeyond(model.autoregression.dense(), 1.0))
            return {infinity, 0.0, 0.0};
        const Presample before = presample(model, longest);
        Eigen::MatrixXd weighted(longest, columns.cols());
        for (Eigen::Index j = 0; j < columns.cols(); ++j) {
            Eigen::VectorXd back = columns.col(j);
            divideBackwards(model.movingAverage, back);
            weighted.col(j) = back.head(longest);
        }
        const Eigen::PartialPivLU<Eigen::MatrixXd> factors(before.spread);
        products -= weighted.transpose() * factors.solve(before.covariance * weighted);
        for (const double pivot : factors.matrixLU().diagonal())
            logDeterminant += stableLog(std::abs(pivot));
    }
    ArmaScore score;
    double sse = products(0, 0);
    if (m_ones.size() > 0 && products(1, 1) > 0.0) {
        score.mean = products(0, 1) / products(1, 1);
        sse -= score.mean * products(0, 1);
    }
    const auto count = static_cast<double>(n);
    score.variance = std::max(sse, std::numeric_limits<double>::min() + 1e-20 * m_values.squaredNorm()) / count;
    score.deviance = stableLog(score.variance) + logDeterminant / count;
    if (!std::isfinite(score.deviance))
        score.deviance = infinity;
    return score;
}

Eigen::VectorXd ArmaLikelihood::innovations(const ArmaModel& model, double mean)
{
    const Eigen::Index longest = std::max(model.autoregression.longest(), model.movingAverage.longest());
    Eigen::VectorXd result = residuals(model, (m_values.array() - mean).matrix());
    if (longest == 0)
        return result;
    const Presample before = presample(model, longest);
    Eigen::VectorXd back = result;
    divideBackwards(model.movingAverage, back);
    const Eigen::PartialPivLU<Eigen::MatrixXd> factors(before.spread);
    Eigen::VectorXd start = Eigen::VectorXd::Zero(result.size());
    start.head(longest) = -factors.solve(before.covariance * back.head(longest));
    divideBy(model.movingAverage, start);
    return result + start;
}

} // namespace antevia
