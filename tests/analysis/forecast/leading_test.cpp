#include "analysis/base/random.h"
#include "analysis/forecast/leading.h"
#include "tests/analysis/forecast/histories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr LeadingOptions threeDays{3, 120, 30.0};

/// A flow upstream that wanders, and one that follows it two days later; 100 days, the last of them 20 % up.
LeadingInput followed()
{
    Random random(17, Stream::Test, 0, 0);
    Eigen::VectorXd upstream(102);
    double level = 7.0;
    for (double& value : upstream)
        value = std::floor(std::exp(level = 7.0 + 0.7 * (level - 7.0) + 0.3 * random.normal()));
    LeadingInput input;
    input.target = upstream.head(100);
    input.indicators = {{"upstream", upstream.tail(100)}};
    return input;
}

TEST(Leading, FollowsWhatHasAlreadyHappenedUpstream)
{
    const LeadingInput input = followed();
    const Eigen::VectorXd forecast = leadingForecast(fitLeading(input, threeDays), input);
    const Eigen::VectorXd& upstream = input.indicators[0].values;
    EXPECT_NEAR(forecast[0], upstream[98], 0.12 * upstream[98]);
    EXPECT_NEAR(forecast[1], upstream[99], 0.12 * upstream[99]);
}

TEST(Leading, SaysWhichIndicatorMovesTheForecast)
{
    const LeadingInput input = followed();
    const auto terms = leadingTerms(fitLeading(input, threeDays), input, 2);
    ASSERT_FALSE(terms.empty());
    EXPECT_EQ(terms[0].name, "upstream");
}

TEST(Leading, TheTermsAddUpToTheForecast)
{
    const LeadingInput input = followed();
    const LeadingFit fit = fitLeading(input, threeDays);
    double sum = 0.0;
    for (const LeadingTerm& term : leadingTerms(fit, input, 1))
        sum += term.contribution;
    LeadingFit without = fit;
    without.horizons[0].weights.setZero();
    const double level = std::log1p(leadingForecast(without, input)[0] / fit.unit);
    EXPECT_NEAR(std::log1p(leadingForecast(fit, input)[0] / fit.unit), level + sum, 1e-9);
}

TEST(Leading, WithoutEvidenceItIsExponentialSmoothing)
{
    LeadingInput input;
    input.target = Eigen::Vector3d(100.0, 200.0, 100.0); // 100 → 130 → 121
    const Eigen::VectorXd forecast = leadingForecast(fitLeading(input, threeDays), input);
    EXPECT_TRUE(forecast.isApproxToConstant(121.0, 1e-9));
}

TEST(Leading, AWeeklyPatternIsForecast)
{
    LeadingInput input;
    input.season = 7;
    input.target = Eigen::VectorXd::Constant(140, 100.0);
    for (int t = 0; t < 140; t += 7)
        input.target[t] = 300.0;
    const Eigen::VectorXd forecast = leadingForecast(fitLeading(input, {7, 120, 60.0}), input);
    EXPECT_GT(forecast[0], 1.4 * forecast[3]);
}

TEST(Leading, AMeasureRampsUpAndIsLifted)
{
    const DatedMeasure measure{"cap", {{10, 20}}, 3};
    EXPECT_EQ(measure.at(9), 0.0);
    EXPECT_EQ(measure.at(10), 0.25);
    EXPECT_EQ(measure.at(13), 1.0);
    EXPECT_EQ(measure.at(20), 1.0);
    EXPECT_EQ(measure.at(21), 0.0);
}

TEST(Leading, AMeasureThatHasWorkedBeforeIsExpectedToWorkAgain)
{
    LeadingInput input;
    input.target = Eigen::VectorXd::Constant(101, 1000.0);
    input.measures = {{"closure", {{101, 106}}, 0}};
    const Eigen::VectorXd unknown = leadingForecast(fitLeading(input, threeDays), input);
    EXPECT_TRUE(unknown.isApproxToConstant(1000.0, 1e-6)); // its effect was never seen

    for (const int start : {21, 41, 61, 81}) {
        input.target.segment(start, 6).setConstant(300.0);
        input.measures[0].spans.push_back({start, start + 5});
    }
    EXPECT_LT(leadingForecast(fitLeading(input, threeDays), input)[0], 800.0);
}

TEST(Leading, AFitServesALongerHistoryToo)
{
    LeadingInput input = followed();
    input.season = 7;
    LeadingInput earlier = input;
    earlier.target.conservativeResize(40);
    earlier.indicators[0].values.conservativeResize(40);
    EXPECT_TRUE(leadingForecast(fitLeading(earlier, threeDays), input).allFinite());
}

TEST(Leading, MissingValuesAreCarriedAndLeftOutOfTheFit)
{
    LeadingInput input = followed();
    input.target[50] = std::numeric_limits<double>::quiet_NaN();
    input.target[99] = std::numeric_limits<double>::quiet_NaN();
    input.indicators[0].values.head(10).setConstant(std::numeric_limits<double>::quiet_NaN());
    const Eigen::VectorXd forecast = leadingForecast(fitLeading(input, threeDays), input);
    EXPECT_NEAR(forecast[1], input.indicators[0].values[99], 0.2 * input.indicators[0].values[99]);
}

TEST(Leading, SurvivesAwkwardHistories)
{
    for (const Eigen::VectorXd& history : awkwardHistories()) {
        const LeadingInput input{history, {{"same", history}, {"none", 0.0 * history}}, {{"now", {{3}}, 2}}, 7};
        EXPECT_TRUE(leadingForecast(fitLeading(input, threeDays), input).allFinite()) << history.transpose();
    }
}

RC_GTEST_PROP(Leading, TheForecastOfAnyCountsIsBetweenZeroAndTwiceTheHighest, ())
{
    const Eigen::VectorXd history = anyHistory();
    const LeadingInput input{history, {{"reversed", history.reverse()}}, {{"now", {{3}}, 2}}, 7};
    const Eigen::VectorXd forecast = leadingForecast(fitLeading(input, threeDays), input);
    RC_ASSERT(forecast.allFinite() && forecast.minCoeff() >= 0.0);
    RC_ASSERT(forecast.maxCoeff() <= 2.0 * history.maxCoeff());
}

} // namespace
} // namespace antevia
