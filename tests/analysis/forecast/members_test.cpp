#include "analysis/forecast/members.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

const std::vector<ForecastMethod> everyMethod{
    ForecastMethod::Naive, ForecastMethod::SeasonalNaive, ForecastMethod::Drift,      ForecastMethod::Mean,
    ForecastMethod::Ets,   ForecastMethod::Theta,         ForecastMethod::Combination};

TEST(Members, ComeInTheOrderAskedForAndAsLongAsTheHorizon)
{
    const auto made = memberForecasts({Eigen::VectorXd::LinSpaced(30, 10.0, 40.0), 7, 12}, everyMethod);
    ASSERT_EQ(made.size(), everyMethod.size());
    for (std::size_t i = 0; i < made.size(); ++i) {
        EXPECT_EQ(made[i].method, everyMethod[i]);
        EXPECT_EQ(made[i].median.size(), 12);
        EXPECT_FALSE(made[i].model.empty());
    }
}

TEST(Members, AShortSteepRiseNeitherRunsAwayNorFallsBelowZero)
{
    Eigen::VectorXd up(10);
    for (int t = 0; t < 10; ++t)
        up[t] = std::pow(2.0, t);
    for (const auto& member : memberForecasts({up, 7, 200}, everyMethod)) {
        EXPECT_LE(member.median.maxCoeff(), 2.0 * up.maxCoeff()) << member.model;
        EXPECT_GE(member.median.minCoeff(), 0.0) << member.model;
    }
    for (const auto& member : memberForecasts({up.reverse(), 7, 200}, everyMethod))
        EXPECT_GE(member.median.minCoeff(), 0.0) << member.model;
}

TEST(Members, TheTrendOfTheFittedOnesStopsAfterHalfTheHistory)
{
    const auto made = memberForecasts({Eigen::VectorXd::LinSpaced(16, 1000.0, 2500.0), 7, 30},
                                      {ForecastMethod::Ets, ForecastMethod::Theta, ForecastMethod::Combination});
    for (const auto& member : made)
        EXPECT_DOUBLE_EQ(member.median[8], member.median[29]) << member.model;
}

TEST(Members, WithFewerThanFivePeriodsTheFittedOnesRepeatTheLastValue)
{
    for (int periods = 1; periods < 5; ++periods) {
        const Eigen::VectorXd history = Eigen::VectorXd::LinSpaced(periods, 1.0, periods);
        for (const auto& member : memberForecasts(
                 {history, 7, 3}, {ForecastMethod::Ets, ForecastMethod::Theta, ForecastMethod::Combination}))
            EXPECT_TRUE(member.median.isApproxToConstant(periods)) << member.model << ' ' << periods;
    }
}

TEST(Members, OfNothingButZerosAreZero)
{
    for (const auto& member : memberForecasts({Eigen::VectorXd::Zero(60), 12, 12}, everyMethod))
        EXPECT_NEAR(member.median.maxCoeff(), 0.0, 1e-12) << member.model;
}

TEST(Members, AWeeklyHistoryOfFourYearsIsForecastWithItsSeason)
{
    Eigen::VectorXd history(208);
    for (int t = 0; t < 208; ++t)
        history[t] = 100.0 + (t % 52 < 10 ? 50.0 : 0.0);
    for (const auto& member : memberForecasts({history, 52, 52}, {ForecastMethod::Theta, ForecastMethod::Ets}))
        EXPECT_GT(member.median.head(8).mean(), member.median.segment(20, 20).mean() + 25.0) << member.model;
}

TEST(Members, LookAtTheLastFiveHundredPeriodsOnly)
{
    Eigen::VectorXd history = Eigen::VectorXd::LinSpaced(600, 100.0, 200.0);
    const auto before = memberForecasts({history, 7, 5}, {ForecastMethod::Combination});
    history.head(50).setConstant(150.0);
    EXPECT_EQ(memberForecasts({history, 7, 5}, {ForecastMethod::Combination})[0].median, before[0].median);
}

} // namespace
} // namespace antevia
