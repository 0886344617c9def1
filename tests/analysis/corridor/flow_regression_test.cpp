#include "analysis/base/random.h"
#include "analysis/corridor/flow_regression.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h> // after gtest, which it needs

namespace antevia {
namespace {

/// 80 rows in which the response is exactly 0.7 of the first feature and 0.4 of the second, and nothing of the third.
RegressionData exactSums()
{
    Random random(5, Stream::Test, 0, 0);
    RegressionData data{Eigen::MatrixXd(80, 3), Eigen::VectorXd(80), Eigen::VectorXd::Ones(80)};
    for (double& value : data.features.reshaped())
        value = 1000.0 * random.uniform();
    data.response = 0.7 * data.features.col(0) + 0.4 * data.features.col(1);
    return data;
}

TEST(NonnegativeWeights, FindTheSharesThatAddUp)
{
    const Eigen::VectorXd weights = nonnegativeWeights(exactSums());
    EXPECT_NEAR(weights[0], 0.7, 0.01); // the ridge takes about a thousandth
    EXPECT_NEAR(weights[1], 0.4, 0.01);
    EXPECT_NEAR(weights[2], 0.0, 0.01);
}

TEST(NonnegativeWeights, AreNotMovedByADayOfStrike)
{
    RegressionData data = exactSums();
    data.response[40] = 0.0;
    data.response[60] = 9000.0;
    const Eigen::VectorXd weights = nonnegativeWeights(data);
    EXPECT_NEAR(weights[0], 0.7, 0.02);
    EXPECT_NEAR(weights[1], 0.4, 0.02);
}

TEST(NonnegativeWeights, AreZeroWhereNothingWasCounted)
{
    RegressionData data{Eigen::MatrixXd::Zero(20, 2), Eigen::VectorXd::Zero(20), Eigen::VectorXd::Ones(20)};
    EXPECT_EQ(nonnegativeWeights(data), Eigen::VectorXd::Zero(2));
}

RC_GTEST_PROP(NonnegativeWeights, AreNeverBelowZeroNorMissing, (std::uint64_t seed))
{
    Random random(seed, Stream::Test, 0, 0);
    RegressionData data{Eigen::MatrixXd(15, 6), Eigen::VectorXd(15), Eigen::VectorXd::Ones(15)};
    for (double& value : data.features.reshaped())
        value = random.uniform() < 0.3 ? 0.0 : 5000.0 * random.uniform();
    for (double& value : data.response)
        value = random.uniform() < 0.3 ? 0.0 : 5000.0 * random.uniform();
    const Eigen::VectorXd weights = nonnegativeWeights(data);
    RC_ASSERT((weights.array() >= 0.0).all());
}

} // namespace
} // namespace antevia
