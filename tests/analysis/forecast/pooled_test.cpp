#include "analysis/forecast/pooled.h"

#include "analysis/forecast/count_scale.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace antevia {
namespace {

const std::vector<double> levels{0.005, 0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975, 0.995};

Eigen::MatrixXd quantiles(const Eigen::VectorXd& history, int season, int horizon)
{
    return pooledQuantiles(shippedPooledNetworks(), history.unaryExpr(&onCountScale), season, horizon, levels)
        .unaryExpr(&fromCountScale);
}

/// Neither missing, nor below 0, nor falling along a row.
bool areQuantiles(const Eigen::MatrixXd& made)
{
    const auto count = made.cols();
    return made.allFinite() && made.minCoeff() >= 0.0 &&
           (made.rightCols(count - 1) - made.leftCols(count - 1)).minCoeff() >= 0.0;
}

Eigen::VectorXd monthlyWave(int periods)
{
    Eigen::VectorXd values(periods);
    for (int t = 0; t < periods; ++t)
        values[t] = std::round(900.0 + 400.0 * std::sin(2.0 * M_PI * t / 12.0) + 20.0 * std::sin(1.7 * t));
    return values;
}

TEST(Pooled, AConstantHistoryGoesOn)
{
    for (const double value : {0.0, 1.0, 350.0, 1e12}) {
        const Eigen::MatrixXd made = quantiles(Eigen::VectorXd::Constant(40, value), 12, 24);
        EXPECT_LE((made.array() - value).abs().maxCoeff(), 1e-9 * value) << value;
    }
}

TEST(Pooled, ASeasonIsRepeatedFarBeyondWhatWasLearnt)
{
    const Eigen::VectorXd all = monthlyWave(120);
    const Eigen::VectorXd made = quantiles(all.head(84), 12, 36).col(4);
    EXPECT_LE((made - all.tail(36)).cwiseAbs().mean(), 100.0); // the season's is 255
}

TEST(Pooled, WhatIsFartherAheadIsLessCertain)
{
    Eigen::VectorXd history = monthlyWave(60);
    for (int t = 0; t < 60; ++t)
        history[t] += 150.0 * std::sin(0.37 * t * t);
    const Eigen::MatrixXd made = quantiles(history, 1, 60);
    const Eigen::VectorXd width = made.col(7) - made.col(1);
    EXPECT_GT(width[17], width[0]);
    EXPECT_GT(width[40], width[17]);
    EXPECT_LT(width[59], 3.0 * width[17]);
}

TEST(Pooled, MovingOnIsTheSameAsBeginningAnew)
{
    const Eigen::VectorXd all = monthlyWave(70);
    const auto moved = pooledMember(all.head(50), 12);
    const Eigen::VectorXd before = moved->forecast(12);
    for (int t = 50; t < 70; ++t)
        moved->advance(all[t]);
    const auto anew = pooledMember(all, 12);
    EXPECT_NE(moved->forecast(12), before);
    EXPECT_EQ(moved->forecast(12), anew->forecast(12));
    EXPECT_EQ(moved->spread(12, levels), anew->spread(12, levels));
}

TEST(Pooled, TheSpreadIsAroundTheMedian)
{
    const auto member = pooledMember(monthlyWave(50), 12);
    const Eigen::MatrixXd spread = member->spread(6, levels);
    EXPECT_EQ(spread.col(4), Eigen::VectorXd::Zero(6));
    EXPECT_LT(spread.col(3).maxCoeff(), 0.0);
    EXPECT_GT(spread.col(5).minCoeff(), 0.0);
    EXPECT_TRUE(member->forecast(6).isApprox(quantiles(monthlyWave(50), 12, 6).col(4)));
}

TEST(Pooled, ALongerHorizonBeginsWithTheShorterOne)
{
    EXPECT_EQ(quantiles(monthlyWave(50), 12, 30).topRows(4), quantiles(monthlyWave(50), 12, 4));
}

TEST(Pooled, AwkwardHistoriesDoNotRunAway)
{
    for (const Eigen::VectorXd& history : awkwardHistories())
        for (const int season : {1, 7, 12, 52}) {
            const Eigen::MatrixXd made = quantiles(history, season, 40);
            ASSERT_TRUE(areQuantiles(made)) << history.transpose();
            EXPECT_LE(made.col(4).maxCoeff(), 20.0 * history.maxCoeff()) << history.transpose();
        }
}

RC_GTEST_PROP(Pooled, QuantilesOfAnyHistoryAreFiniteAndInOrder, ())
{
    RC_ASSERT(areQuantiles(quantiles(anyHistory(), anySeason(), 30)));
}

} // namespace
} // namespace antevia
