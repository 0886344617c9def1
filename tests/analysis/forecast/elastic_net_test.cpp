#include "analysis/base/random.h"
#include "analysis/forecast/elastic_net.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

/// Response = 2 × the first of five independent features, plus noise.
RegressionData oneThatMatters(Eigen::Index rows, double noise)
{
    Random random(9, Stream::Test, 0, 0);
    RegressionData data{{rows, 5}, Eigen::VectorXd(rows), Eigen::VectorXd::Ones(rows)};
    for (Eigen::Index i = 0; i < rows; ++i) {
        for (Eigen::Index j = 0; j < 5; ++j)
            data.features(i, j) = random.normal();
        data.response[i] = 2.0 * data.features(i, 0) + noise * random.normal();
    }
    return data;
}

TEST(ElasticNet, FindsTheFeatureThatMattersAndShrinksIt)
{
    const ElasticNetFit fit = fitElasticNet(oneThatMatters(200, 0.5));
    EXPECT_GT(fit.weights[0], 1.0);
    EXPECT_LT(fit.weights[0], 2.0); // a mean over strengths of the penalty
    EXPECT_LT(fit.weights.tail(4).cwiseAbs().maxCoeff(), 0.05);
}

TEST(ElasticNet, ScalesWithFeatureAndResponse)
{
    RegressionData data = oneThatMatters(60, 0.5);
    const Eigen::VectorXd once = fitElasticNet(data).weights;
    data.features.col(0) *= 4.0;
    data.response *= 2.0;
    const Eigen::VectorXd scaled = fitElasticNet(data).weights;
    EXPECT_NEAR(scaled[0], 0.5 * once[0], 1e-5);
    EXPECT_NEAR(scaled[1], 2.0 * once[1], 1e-5);
}

TEST(ElasticNet, RowsOfWeightZeroDoNotCount)
{
    RegressionData data = oneThatMatters(80, 0.3);
    const Eigen::VectorXd before = fitElasticNet(data).weights;
    data.features.row(7).setConstant(100.0);
    data.weights[7] = 0.0;
    EXPECT_NEAR(fitElasticNet(data).weights[0], before[0], 0.1);
}

TEST(ElasticNet, WithFewRowsOrNothingToExplainAllWeightsAreZero)
{
    EXPECT_TRUE(fitElasticNet(oneThatMatters(11, 0.1)).weights.isZero());
    RegressionData still = oneThatMatters(40, 0.1);
    still.response.setZero();
    EXPECT_TRUE(fitElasticNet(still).weights.isZero());
    still.features.setZero();
    EXPECT_TRUE(fitElasticNet(still).weights.isZero());
}

} // namespace
} // namespace antevia
