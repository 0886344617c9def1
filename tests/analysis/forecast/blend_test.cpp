#include "analysis/forecast/blend.h"

#include "analysis/forecast/count_scale.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

const Eigen::MatrixXd recorded = Eigen::RowVector3d(60.0, 100.0, 170.0);
const Eigen::VectorXd median = Eigen::VectorXd::Constant(1, 100.0);

/// Distances of quantiles from 100 on the scale of counts.
Eigen::MatrixXd distances(const Eigen::MatrixXd& quantiles)
{
    return quantiles.unaryExpr(&onCountScale).array() - onCountScale(100.0);
}

TEST(BlendedQuantiles, OfTwoAlikeAreTheSame)
{
    EXPECT_TRUE(blendedQuantiles(recorded, median, distances(recorded), 1e6).isApprox(recorded, 1e-12));
}

TEST(BlendedQuantiles, KeepTheMedianAndLieBetweenTheRecordAndWhatWasLearnt)
{
    const Eigen::MatrixXd learnt = Eigen::RowVector3d(80.0, 100.0, 130.0);
    const Eigen::MatrixXd made = blendedQuantiles(recorded, median, distances(learnt), 1e6);
    EXPECT_EQ(made(0, 1), 100.0);
    EXPECT_GT(made(0, 0), recorded(0, 0));
    EXPECT_LT(made(0, 0), 80.0);
    EXPECT_GT(made(0, 2), 130.0);
    EXPECT_LT(made(0, 2), recorded(0, 2));
}

TEST(BlendedQuantiles, StayBetweenZeroAndTheHighest)
{
    const Eigen::MatrixXd far = Eigen::RowVector3d(-9.0, 0.0, 9.0);
    const Eigen::MatrixXd made = blendedQuantiles(recorded, median, far, 250.0);
    EXPECT_EQ(made, Eigen::MatrixXd(Eigen::RowVector3d(0.0, 100.0, 250.0)));
    EXPECT_EQ(blendedQuantiles(recorded, median, far, 50.0)(0, 2), 100.0);
}

} // namespace
} // namespace antevia
