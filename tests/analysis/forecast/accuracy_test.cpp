#include "analysis/forecast/accuracy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace antevia {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

TEST(Accuracy, ScaledErrorByHand)
{
    const Eigen::VectorXd history{{10.0, 20.0, 12.0, 26.0}}; // seasonal differences of lag 2: 2 and 6
    const Eigen::VectorXd actual{{14.0, 30.0}};
    const Eigen::VectorXd forecast{{12.0, 36.0}}; // errors 2 and 6
    EXPECT_DOUBLE_EQ(naiveScale(history, 2), 4.0);
    EXPECT_DOUBLE_EQ(mase(forecast, actual, history, 2), 1.0);
}

TEST(Accuracy, ScaledErrorFallsBackToLagOneAndHasNoValueWhereTheHistoryNeverMoves)
{
    EXPECT_DOUBLE_EQ(naiveScale(Eigen::Vector3d(1.0, 4.0, 2.0), 12), 2.5);
    EXPECT_TRUE(std::isnan(mase(Eigen::Vector2d(1.0, 1.0), Eigen::Vector2d(2.0, 2.0), Eigen::Vector3d::Ones(), 1)));
    EXPECT_TRUE(std::isnan(naiveScale(Eigen::VectorXd::Ones(1), 1)));
}

TEST(Accuracy, MissingValuesAreLeftOut)
{
    EXPECT_DOUBLE_EQ(meanAbsoluteError(Eigen::Vector3d(1.0, 2.0, 3.0), Eigen::Vector3d(2.0, missing, 6.0)), 2.0);
    EXPECT_TRUE(std::isnan(meanAbsoluteError(Eigen::Vector2d(1.0, 2.0), Eigen::Vector2d(missing, missing))));
}

TEST(Accuracy, SymmetricPercentageErrorByHand)
{
    // 200·5/15 and a pair of zeros.
    EXPECT_DOUBLE_EQ(smape(Eigen::Vector2d(10.0, 0.0), Eigen::Vector2d(5.0, 0.0)), 200.0 * 5.0 / 15.0 / 2.0);
}

TEST(Accuracy, PinballLossLeansTowardsTheLevel)
{
    EXPECT_DOUBLE_EQ(pinballLoss(10.0, 0.9, 14.0), 3.6);
    EXPECT_DOUBLE_EQ(pinballLoss(10.0, 0.9, 6.0), 0.4);
}

TEST(Accuracy, IntervalScoreIsTheWidthInsideAndPunishesOutside)
{
    EXPECT_DOUBLE_EQ(intervalScore(10.0, 20.0, 0.2, 15.0), 10.0);
    EXPECT_DOUBLE_EQ(intervalScore(10.0, 20.0, 0.2, 22.0), 10.0 + 10.0 * 2.0);
}

TEST(Accuracy, TenthsCountWhereAValueFellAndShareACountThatSeveralHold)
{
    const std::vector<double> levels{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    Eigen::MatrixXd quantiles(2, 9);
    quantiles.row(0) << 1, 2, 3, 4, 5, 6, 7, 8, 9;
    quantiles.row(1) << 0, 0, 0, 0, 1, 2, 3, 4, 5;
    QuantileScore score;
    score.add(quantiles, levels, Eigen::Vector2d(9.5, 0.0)); // the highest tenth; any of the lowest five
    EXPECT_THAT(score.pit(), testing::Pointwise(testing::DoubleEq(), {0.1, 0.1, 0.1, 0.1, 0.1, 0., 0., 0., 0., 0.5}));
    EXPECT_TRUE(QuantileScore().pit().empty());
}

TEST(Accuracy, WeightedIntervalScoreOfAPointForecastIsTheAbsoluteError)
{
    const std::vector<double> levels{0.1, 0.5, 0.9};
    const std::vector<double> alphas{0.2};
    // A point at 10 and the value 13: ½·3 + 0.1·(2/0.2)·3 = 4.5, over 1.5.
    EXPECT_DOUBLE_EQ(weightedIntervalScore(Eigen::Vector3d(10.0, 10.0, 10.0), levels, alphas, 13.0), 3.0);
}

TEST(Accuracy, QuantileScoreCountsCoverageAndLossOverWhatIsThere)
{
    const std::vector<double> levels{0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975};
    Eigen::MatrixXd quantiles = Eigen::VectorXd::LinSpaced(11, 5.0, 15.0).transpose().replicate(4, 1);
    QuantileScore score;
    score.add(quantiles, levels, Eigen::Vector4d(10.0, 5.5, 16.0, missing));
    EXPECT_EQ(score.points(), 3);
    EXPECT_DOUBLE_EQ(score.coverage80(), 1.0 / 3.0);
    EXPECT_DOUBLE_EQ(score.coverage95(), 2.0 / 3.0);
    double loss = 0.0;
    for (int tenth = 1; tenth <= 9; ++tenth)
        for (const double actual : {10.0, 5.5, 16.0})
            loss += 2.0 / 9.0 * pinballLoss(5.0 + tenth, tenth / 10.0, actual);
    EXPECT_NEAR(score.weightedLoss(), loss / 31.5, 1e-12);
}

TEST(Accuracy, AnEmptyScoreHasNoValue)
{
    EXPECT_TRUE(std::isnan(QuantileScore().weightedLoss()));
    EXPECT_TRUE(std::isnan(QuantileScore().coverage80()));
}

} // namespace
} // namespace antevia
