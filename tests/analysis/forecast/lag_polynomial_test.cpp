#include "analysis/forecast/lag_polynomial.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

TEST(LagPolynomial, MultipliesOut)
{
    // (1 − 0.5 B)(1 − 0.4 B²) = 1 − 0.5 B − 0.4 B² + 0.2 B³
    const LagPolynomial product =
        LagPolynomial(Eigen::VectorXd::Constant(1, 0.5)).times(LagPolynomial(Eigen::VectorXd::Constant(1, 0.4), 2));
    EXPECT_TRUE(product.dense().isApprox(Eigen::Vector3d(0.5, 0.4, -0.2)));
    EXPECT_EQ(LagPolynomial().times(product).terms().size(), 3u);
}

TEST(LagPolynomial, PartialsAndWeightsGoBackAndForth)
{
    const Eigen::Vector3d partials(0.6, -0.3, 0.2);
    EXPECT_TRUE(partialsOf(fromPartials(partials)).isApprox(partials, 1e-12));
    EXPECT_EQ(partialsOf(Eigen::VectorXd::Constant(1, 1.0)).size(), 0); // a unit root
}

TEST(LagPolynomial, KnowsHowFarItsRootsAre)
{
    EXPECT_TRUE(hasRootsBeyond(Eigen::VectorXd::Constant(1, 0.5), 1.99)); // root 2
    EXPECT_FALSE(hasRootsBeyond(Eigen::VectorXd::Constant(1, 0.5), 2.01));
    EXPECT_TRUE(hasRootsBeyond(Eigen::VectorXd(), 5.0));
}

TEST(LagPolynomial, CovariancesOfAFirstOrderAutoregression)
{
    const Eigen::VectorXd found = autoregressionCovariances(Eigen::VectorXd::Constant(1, 0.8), 3);
    EXPECT_TRUE(found.isApprox(Eigen::Vector3d(1.0, 0.8, 0.64) / 0.36, 1e-12));
}

} // namespace
} // namespace antevia
