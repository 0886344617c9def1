#include "analysis/forecast/intermittent.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace antevia {
namespace {

TEST(Intermittent, TsbSmoothsProbabilityAndSize)
{
    const TsbFit fit{{0.5, 0.2}, 10.0, 0.5};
    const TsbFit filled = advanced(fit, 20.0);
    EXPECT_DOUBLE_EQ(filled.size, 15.0);
    EXPECT_DOUBLE_EQ(filled.probability, 0.6);
    const TsbFit empty = advanced(fit, 0.0);
    EXPECT_DOUBLE_EQ(empty.size, 10.0);
    EXPECT_DOUBLE_EQ(empty.probability, 0.4);
    EXPECT_TRUE(tsbForecast(fit, 3).isApproxToConstant(5.0));
}

TEST(Intermittent, SbaSmoothsSizeAndGap)
{
    const SbaFit fit{0.2, 10.0, 4.0, 1};
    const SbaFit filled = advanced(fit, 20.0);
    EXPECT_DOUBLE_EQ(filled.size, 12.0);
    EXPECT_DOUBLE_EQ(filled.interval, 3.6); // the gap was 2
    EXPECT_EQ(filled.sinceLast, 0);
    EXPECT_EQ(advanced(fit, 0.0).sinceLast, 2);
    EXPECT_TRUE(sbaForecast(fit, 2).isApproxToConstant(0.9 * 2.5));
}

TEST(Intermittent, AFlowThatHasEndedGoesToZeroWithTsb)
{
    Eigen::VectorXd history = Eigen::VectorXd::Zero(80);
    for (int t = 0; t < 30; t += 3)
        history[t] = 9.0;
    const auto fit = tsbWith(history, {0.1, 0.1});
    ASSERT_TRUE(fit);
    EXPECT_LT(tsbForecast(*fit, 1)[0], 0.05);
}

TEST(Intermittent, ASteadyFlowIsForecastAsItsMean)
{
    Eigen::VectorXd history = Eigen::VectorXd::Zero(90);
    for (int t = 0; t < 90; t += 3)
        history[t] = 9.0;
    EXPECT_NEAR(tsbForecast(*fitTsb(history), 1)[0], 3.0, 0.3);
    EXPECT_NEAR(sbaForecast(*fitSba(history), 1)[0], 3.0, 0.3);
}

TEST(Intermittent, NothingIsFittedToOneValue)
{
    EXPECT_FALSE(fitTsb(Eigen::VectorXd::Ones(1)));
    EXPECT_FALSE(fitSba(Eigen::VectorXd::Ones(1)));
}

TEST(Intermittent, SurvivesAwkwardHistories)
{
    for (const Eigen::VectorXd& history : awkwardHistories()) {
        const auto tsb = fitTsb(history);
        const auto sba = fitSba(history);
        EXPECT_TRUE(!tsb || tsbForecast(*tsb, 3).allFinite()) << history.transpose();
        EXPECT_TRUE(!sba || sbaForecast(*sba, 3).allFinite()) << history.transpose();
    }
}

RC_GTEST_PROP(Intermittent, TheForecastOfAnyCountsIsBetweenZeroAndTheHighest, ())
{
    const Eigen::VectorXd history = anyHistory();
    RC_PRE(history.size() > 1);
    for (const double forecast : {tsbForecast(*fitTsb(history), 1)[0], sbaForecast(*fitSba(history), 1)[0]})
        RC_ASSERT(forecast >= 0.0 && forecast <= history.maxCoeff() * (1.0 + 1e-9));
}

} // namespace
} // namespace antevia
