#include "analysis/forecast/reconcile.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>

namespace antevia {
namespace {

/// A total of two totals with two parts each.
const PartsOfTotals twoLevels{-1, 0, 0, 1, 1, 2, 2};

Eigen::MatrixXd anyCounts(Eigen::Index rows, Eigen::Index columns, int most)
{
    Eigen::MatrixXd counts(rows, columns);
    for (double& value : counts.reshaped())
        value = *rc::gen::inRange(0, most);
    return counts;
}

HierarchySamples anySamples()
{
    HierarchySamples samples{twoLevels, {}, anyCounts(12, 7, 200).array() - 100.0, 3};
    for (std::size_t i = 0; i < twoLevels.size(); ++i)
        samples.paths.push_back(anyCounts(15, 4, *rc::gen::element(2, 50, 5000)));
    return samples;
}

TEST(Reconcile, TotalsAreTheSumsOfTheirPartsInEverySampleAndTheMean)
{
    rc::check([] {
        const auto made = reconciled(anySamples());
        RC_ASSERT(made);
        const auto& paths = *made;
        RC_ASSERT(paths[0] == paths[1] + paths[2]);
        RC_ASSERT(paths[1] == paths[3] + paths[4]);
        RC_ASSERT(paths[2] == paths[5] + paths[6]);
        RC_ASSERT(paths[0].colwise().sum() == paths[1].colwise().sum() + paths[2].colwise().sum());
        for (const Eigen::MatrixXd& each : paths)
            RC_ASSERT(each.minCoeff() >= 0.0 && each == Eigen::MatrixXd(each.array().floor()));
    });
}

TEST(Reconcile, WhatAddsUpAlreadyStaysAsItIs)
{
    rc::check([] {
        HierarchySamples samples = anySamples();
        samples.paths[1] = samples.paths[3] + samples.paths[4];
        samples.paths[2] = samples.paths[5] + samples.paths[6];
        samples.paths[0] = samples.paths[1] + samples.paths[2];
        const auto made = reconciled(samples);
        RC_ASSERT(made);
        RC_ASSERT(*made == samples.paths);
    });
}

TEST(Reconcile, TrustsTheSeriesThatErredLeast)
{
    HierarchySamples samples{{-1, 0, 0}, {}, Eigen::MatrixXd(8, 3), 1};
    for (Eigen::Index row = 0; row < 8; ++row)
        samples.errors.row(row) << (row % 2 == 0 ? 1.0 : -1.0), (row % 4 < 2 ? 40.0 : -40.0), (row < 4 ? 40.0 : -40.0);
    samples.paths = {Eigen::MatrixXd::Constant(5, 1, 100.0), Eigen::MatrixXd::Constant(5, 1, 70.0),
                     Eigen::MatrixXd::Constant(5, 1, 70.0)};
    const auto made = reconciled(samples);
    ASSERT_TRUE(made);
    EXPECT_NEAR((*made)[0](0, 0), 100.0, 1.0);
    EXPECT_NEAR((*made)[1](0, 0), 50.0, 1.0);
}

TEST(Reconcile, IsTheTextbooksProjectionForUncorrelatedErrorsOfOneSize)
{
    // Ordinary least squares: the parts share a difference of 30 in thirds.
    HierarchySamples samples{{-1, 0, 0}, {}, Eigen::MatrixXd::Zero(0, 3), 1};
    samples.paths = {Eigen::MatrixXd::Constant(3, 1, 130.0), Eigen::MatrixXd::Constant(3, 1, 40.0),
                     Eigen::MatrixXd::Constant(3, 1, 60.0)};
    const auto made = reconciled(samples);
    ASSERT_TRUE(made);
    EXPECT_EQ((*made)[1](0, 0), 50.0);
    EXPECT_EQ((*made)[2](0, 0), 70.0);
    EXPECT_EQ((*made)[0](0, 0), 120.0);
}

TEST(Reconcile, RefusesWhatIsNoHierarchy)
{
    HierarchySamples samples{
        {1, 0}, {Eigen::MatrixXd::Ones(2, 1), Eigen::MatrixXd::Ones(2, 1)}, Eigen::MatrixXd(0, 2), 1};
    EXPECT_EQ(reconciled(samples).error().code, ErrorCode::InvalidInput);
    samples.partOf = {-1, 0};
    samples.paths[1] = Eigen::MatrixXd::Ones(3, 1);
    EXPECT_EQ(reconciled(samples).error().code, ErrorCode::InvalidInput);
}

TEST(ShrunkCovariance, KeepsVariancesAndDrawsCorrelationsInByHowUnsureTheyAre)
{
    Eigen::MatrixXd errors(40, 2);
    for (Eigen::Index row = 0; row < 40; ++row)
        errors.row(row) << std::sin(static_cast<double>(row)),
            std::sin(static_cast<double>(row)) + 0.1 * static_cast<double>(row % 3);
    const Eigen::MatrixXd made = shrunkCovariance(errors);
    const Eigen::VectorXd centred = errors.col(0).array() - errors.col(0).mean();
    EXPECT_NEAR(made(0, 0), centred.squaredNorm() / 39.0, 1e-12);
    const double correlation = made(0, 1) / std::sqrt(made(0, 0) * made(1, 1));
    EXPECT_GT(correlation, 0.9);
    EXPECT_LT(correlation, 1.0);
    EXPECT_TRUE(shrunkCovariance(errors.topRows(2)).isIdentity());
}

} // namespace
} // namespace antevia
