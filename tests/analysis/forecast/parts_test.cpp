#include "analysis/forecast/parts.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

Eigen::VectorXd weeklyWave(int periods)
{
    Eigen::VectorXd values(periods);
    for (int t = 0; t < periods; ++t)
        values[t] = 400.0 + 2.0 * t + (t % 7 < 2 ? -150.0 : 60.0) + 25.0 * std::sin(1.7 * t);
    return values.array().round();
}

TEST(Parts, AShortSteepRiseNeitherRunsAwayNorFallsBelowZero)
{
    Eigen::VectorXd up(10);
    for (int t = 0; t < 10; ++t)
        up[t] = std::pow(2.0, t);
    for (const Eigen::VectorXd& history : {up, Eigen::VectorXd(up.reverse())}) {
        const Eigen::MatrixXd made = Parts(history, 7).forecasts(200);
        for (const Part part : allParts) {
            const auto row = made.row(indexOf(part));
            if (std::isnan(row[0]))
                continue;
            EXPECT_LE(row.maxCoeff(), 2.0 * history.maxCoeff()) << static_cast<int>(part);
            EXPECT_GE(row.minCoeff(), 0.0) << static_cast<int>(part);
        }
    }
}

TEST(Parts, ThatCannotBeHadAreMissingAndHaveNoName)
{
    const Parts parts(Eigen::Vector3d(1.0, 2.0, 3.0), 7);
    const Eigen::MatrixXd made = parts.forecasts(2);
    EXPECT_EQ(made(indexOf(Part::Naive), 1), 3.0);
    for (const Part part : {Part::SeasonalNaive, Part::Ets, Part::Theta, Part::LogArima, Part::LogStl}) {
        EXPECT_TRUE(std::isnan(made(indexOf(part), 0))) << static_cast<int>(part);
        EXPECT_EQ(parts.name(part), "") << static_cast<int>(part);
    }
}

TEST(Parts, ThatAreNotWantedAreNotFitted)
{
    const std::vector<Part> wanted{Part::Theta};
    const Parts parts(weeklyWave(60), 7, wanted);
    EXPECT_NE(parts.name(Part::Theta), "");
    EXPECT_EQ(parts.name(Part::LogArima), "");
    EXPECT_EQ(parts.forecasts(1)(indexOf(Part::Naive), 0), weeklyWave(60)[59]); // rules are always there
}

TEST(Parts, MoveOnWithWhatComes)
{
    const Eigen::VectorXd all = weeklyWave(140);
    Parts parts(all.head(126), 7);
    const Eigen::MatrixXd before = parts.forecasts(7);
    for (int t = 126; t < 140; ++t)
        parts.advance(all[t]);
    const Eigen::MatrixXd after = parts.forecasts(7);
    const Eigen::MatrixXd refitted = Parts(all, 7).forecasts(7);
    for (const Part part : allParts) {
        const Eigen::Index row = indexOf(part);
        if (part == Part::Tsb || part == Part::Sba || part == Part::ScoreDriven ||
            part == Part::Leading) // of few counts only, below
            continue;
        ASSERT_FALSE(std::isnan(after(row, 0))) << static_cast<int>(part);
        EXPECT_LE((after.row(row) - refitted.row(row)).cwiseAbs().maxCoeff(), 60.0) << parts.name(part);
    }
    EXPECT_EQ(after.row(indexOf(Part::SeasonalNaive)), all.tail(7).transpose());
    EXPECT_NE(before.row(indexOf(Part::Ets)), after.row(indexOf(Part::Ets)));
}

TEST(Parts, OfFewCountsAreModelsOfCountsTooAndOfManyAreNot)
{
    Eigen::VectorXd few(48);
    for (int t = 0; t < 48; ++t)
        few[t] = t % 3 == 0 ? 0.0 : t % 5;
    for (const Part part : {Part::Tsb, Part::ScoreDriven}) {
        const auto made = Parts(few, 12).forecasts(6).row(indexOf(part)).eval();
        EXPECT_GT(made.minCoeff(), 0.2) << static_cast<int>(part);
        EXPECT_LT(made.maxCoeff(), 4.0) << static_cast<int>(part);
        EXPECT_TRUE(std::isnan(Parts(weeklyWave(60), 7).forecasts(1)(indexOf(part), 0)));
    }
}

TEST(Parts, OfNothingButZerosAreZero)
{
    const Eigen::MatrixXd made = Parts(Eigen::VectorXd::Zero(60), 12).forecasts(12);
    EXPECT_LT(made.array().isNaN().select(0.0, made).maxCoeff(), 1e-9);
}

TEST(Parts, AWeeklyHistoryOfFourYearsIsForecastWithItsSeason)
{
    Eigen::VectorXd history(208);
    for (int t = 0; t < 208; ++t)
        history[t] = 100.0 + (t % 52 < 10 ? 50.0 : 0.0);
    const Eigen::MatrixXd made = Parts(history, 52).forecasts(52);
    for (const Part part : {Part::Ets, Part::LogEts, Part::Theta, Part::LogTheta, Part::Ces, Part::LogStl}) {
        const Eigen::VectorXd row = made.row(indexOf(part)).transpose();
        EXPECT_GT(row.head(8).mean(), row.segment(20, 20).mean() + 25.0) << static_cast<int>(part);
    }
}

TEST(Parts, FitModelsToTheLastFiveHundredPeriodsOnly)
{
    Eigen::VectorXd history = Eigen::VectorXd::LinSpaced(600, 100.0, 200.0);
    const Eigen::MatrixXd before = Parts(history, 7).forecasts(5);
    history.head(50).setConstant(150.0);
    EXPECT_EQ(Parts(history, 7).forecasts(5).row(indexOf(Part::Ets)), before.row(indexOf(Part::Ets)));
}

} // namespace
} // namespace antevia
