#include "analysis/base/random.h"
#include "analysis/forecast/arma_likelihood.h"

#include <Eigen/Cholesky>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

Eigen::VectorXd someValues(int periods)
{
    Random random(13, Stream::Test, 0, 0);
    Eigen::VectorXd values(periods);
    for (double& value : values)
        value = 2.0 + random.normal();
    return values;
}

ArmaModel seasonalModel()
{
    return {
        LagPolynomial(Eigen::Vector2d(0.5, 0.2)).times(LagPolynomial(Eigen::VectorXd::Constant(1, 0.6), 4)),
        LagPolynomial(Eigen::VectorXd::Constant(1, -0.4)).times(LagPolynomial(Eigen::VectorXd::Constant(1, 0.7), 4))};
}

/// Covariances of `periods` values with noise of variance 1, from 2,000 weights of past noise.
Eigen::MatrixXd covarianceOf(const ArmaModel& model, int periods)
{
    constexpr int reach = 2000;
    Eigen::VectorXd weights = Eigen::VectorXd::Unit(reach, 0);
    for (const LagTerm& term : model.movingAverage.terms())
        weights[term.lag] -= term.weight;
    for (int t = 0; t < reach; ++t)
        for (const LagTerm& term : model.autoregression.terms())
            weights[t] += term.lag <= t ? term.weight * weights[t - term.lag] : 0.0;
    Eigen::MatrixXd result(periods, periods);
    for (int i = 0; i < periods; ++i)
        for (int j = 0; j < periods; ++j)
            result(i, j) = weights.head(reach - std::abs(i - j)).dot(weights.tail(reach - std::abs(i - j)));
    return result;
}

TEST(ArmaLikelihood, IsThatOfTheWholeCovarianceMatrix)
{
    const Eigen::VectorXd values = someValues(30);
    const Eigen::LDLT<Eigen::MatrixXd> factors(covarianceOf(seasonalModel(), 30));
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(30);
    const double mean = ones.dot(factors.solve(values)) / ones.dot(factors.solve(ones));
    const Eigen::VectorXd centred = values.array() - mean;
    const double variance = centred.dot(factors.solve(centred)) / 30.0;
    const double logDeterminant = factors.vectorD().array().log().sum();

    const ArmaScore score = ArmaLikelihood(values, true).score(seasonalModel());
    EXPECT_NEAR(score.mean, mean, 1e-9);
    EXPECT_NEAR(score.variance, variance, 1e-9);
    EXPECT_NEAR(score.deviance, std::log(variance) + logDeterminant / 30.0, 1e-9);
}

TEST(ArmaLikelihood, TheLastInnovationIsTheErrorOfTheBestForecastFromTheRest)
{
    // After 60 periods of an invertible process the filter has settled.
    const Eigen::VectorXd values = someValues(60);
    const Eigen::MatrixXd covariance = covarianceOf(seasonalModel(), 60);
    const Eigen::LDLT<Eigen::MatrixXd> past(covariance.topLeftCorner(59, 59));
    const Eigen::VectorXd centred = values.array() - 2.0;
    const double expected = covariance.col(59).head(59).dot(past.solve(centred.head(59)));
    EXPECT_NEAR(ArmaLikelihood(values, false).innovations(seasonalModel(), 2.0)[59], centred[59] - expected, 0.02);
}

TEST(ArmaLikelihood, OutsideTheStationaryRegionItIsInfinite)
{
    const ArmaModel walk{LagPolynomial(Eigen::VectorXd::Ones(1)), {}};
    EXPECT_TRUE(std::isinf(ArmaLikelihood(someValues(20), true).score(walk).deviance));
}

} // namespace
} // namespace antevia
