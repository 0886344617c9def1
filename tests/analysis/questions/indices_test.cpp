#include "analysis/questions/morris.h"
#include "analysis/questions/shapley.h"
#include "analysis/questions/sobol.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numbers>

namespace antevia {
namespace {

Eigen::VectorXd linear(const Eigen::MatrixXd& design)
{
    return design * Eigen::Vector3d(4, -2, 0);
}

/// Ishigami's function with a = 7, b = 0.1, a common test of sensitivity indices.
Eigen::VectorXd ishigami(const Eigen::MatrixXd& design)
{
    const Eigen::ArrayXXd x = (2.0 * design.array() - 1.0) * std::numbers::pi;
    return x.col(0).sin() + 7.0 * x.col(1).sin().square() + 0.1 * x.col(2).pow(4) * x.col(0).sin();
}

TEST(Morris, FindsTheSlopesOfALinearOutcome)
{
    const Eigen::MatrixXd design = morrisDesign(3, 6, 1);
    const MorrisEffects effects = morrisEffects(design, linear(design));
    EXPECT_TRUE(effects.mean.isApprox(Eigen::Vector3d(4, -2, 0), 1e-12));
    EXPECT_TRUE(effects.absolute.isApprox(Eigen::Vector3d(4, 2, 0), 1e-12));
    EXPECT_LT(effects.spread.maxCoeff(), 1e-12);
}

TEST(Morris, ShowsAnEffectThatDependsOnOthersBySpread)
{
    const Eigen::MatrixXd design = morrisDesign(2, 20, 1);
    const MorrisEffects effects = morrisEffects(design, design.col(0).cwiseProduct(design.col(1)));
    EXPECT_GT(effects.spread(0), 0.2);
}

RC_GTEST_PROP(Morris, ChangesOneParameterAtATimeWithinTheRange, ())
{
    const int parameters = *rc::gen::inRange(1, 9);
    const Eigen::MatrixXd design = morrisDesign(parameters, 3, *rc::gen::arbitrary<std::uint64_t>());
    RC_ASSERT(design.minCoeff() >= -1e-12 && design.maxCoeff() <= 1.0 + 1e-12);
    for (Eigen::Index row = 1; row < design.rows(); ++row)
        if (row % (parameters + 1) != 0)
            RC_ASSERT(((design.row(row) - design.row(row - 1)).array().abs() > 1e-9).count() == 1);
}

TEST(Sobol, FindsTheKnownIndicesOfIshigami)
{
    const SobolIndices indices = sobolIndices(ishigami(sobolDesign(3, 20000, 1)), 3);
    // 0.3139, 0.4424, 0 and 0.5576, 0.4424, 0.2437; the tolerance is four standard errors at 20,000 samples
    EXPECT_LT((indices.first - Eigen::Vector3d(0.3139, 0.4424, 0.0)).cwiseAbs().maxCoeff(), 0.04);
    EXPECT_LT((indices.total - Eigen::Vector3d(0.5576, 0.4424, 0.2437)).cwiseAbs().maxCoeff(), 0.04);
}

TEST(Sobol, SaysNothingOfAnOutcomeThatDoesNotVary)
{
    EXPECT_TRUE(std::isnan(sobolIndices(Eigen::VectorXd::Ones(40), 2).total(1)));
}

TEST(Shapley, SplitsAnInteractionInHalf)
{
    const Eigen::VectorXd outcomes{{10, 11, 12, 17}}; // apart +1 and +2, together +7
    EXPECT_TRUE(shapleyShares(outcomes).isApprox(Eigen::Vector2d(3, 4), 1e-12));
}

RC_GTEST_PROP(Shapley, SumsToTheWholeChangeAndGivesNothingToWhatChangesNothing, ())
{
    Eigen::VectorXd outcomes(16);
    for (int subset = 0; subset < 8; ++subset)
        outcomes(subset) = outcomes(subset + 8) = *rc::gen::inRange(-1000, 1000); // the fourth cause does nothing
    const Eigen::VectorXd shares = shapleyShares(outcomes);
    RC_ASSERT(std::abs(shares.sum() - (outcomes(15) - outcomes(0))) < 1e-9);
    RC_ASSERT(std::abs(shares(3)) < 1e-9);
}

} // namespace
} // namespace antevia
