#include "analysis/corridor/hindcast.h"
#include "tests/analysis/corridor/flow_case.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

using ::testing::HasSubstr;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Day dayOf(const HindcastInput& input, int row)
{
    return input.first + Days(row);
}

Hindcast made(const HindcastInput& input, int firstRow, int lastRow, int threads = 1)
{
    return *hindcast(input, {dayOf(input, firstRow), dayOf(input, lastRow), 3}, RunContext({}, {}, threads));
}

TEST(RollingHindcast, ForgetsWhatCameLater)
{
    const HindcastInput input = testing::chainOfThree(45);
    HindcastInput changed = input;
    changed.counts.bottomRows(20) *= 7.0;
    changed.counts(35, 1) = nan;
    const Hindcast before = made(input, 24, 24);
    const Hindcast after = made(changed, 24, 24);
    for (std::size_t i = 0; i < before.cases.size(); ++i) {
        EXPECT_EQ(before.cases[i].quantiles, after.cases[i].quantiles);
        EXPECT_EQ(before.cases[i].medians, after.cases[i].medians);
    }
}

TEST(RollingHindcast, SeesTheNewestDeliveryKnownOnEachDay)
{
    HindcastInput input = testing::chainOfThree(45);
    const Hindcast later = made(input, 22, 26);
    input.known[dayOf(input, 24)] = 0.5 * input.counts;
    const Hindcast then = made(input, 22, 26);
    for (std::size_t i = 0; i < then.cases.size(); ++i) {
        const bool hasDelivery = then.cases[i].origin >= dayOf(input, 24);
        EXPECT_EQ(then.cases[i].medians == later.cases[i].medians, !hasDelivery) << i;
        EXPECT_EQ(then.cases[i].actual, later.cases[i].actual) << i;
    }
}

TEST(RollingHindcast, DoesNotSeeAMeasureBeforeItIsKnown)
{
    HindcastInput input = testing::chainOfThree(45);
    const Hindcast without = made(input, 29, 29);
    input.measures = {{{"B"}, dayOf(input, 20), dayOf(input, 30)}};
    EXPECT_EQ(made(input, 29, 29).cases[1].medians, without.cases[1].medians);
    input.measures = {{{"B"}, dayOf(input, 20), dayOf(input, 29)}};
    EXPECT_NE(made(input, 29, 29).cases[1].medians, without.cases[1].medians);
}

TEST(RollingHindcast, GivesTheSameFromOneDayAsFromASpan)
{
    const HindcastInput input = testing::chainOfThree(40);
    const Hindcast span = made(input, 30, 34);
    const Hindcast one = made(input, 32, 32);
    for (const HindcastCase& each : one.cases)
        for (const HindcastCase& other : span.cases)
            if (other.place == each.place && other.origin == each.origin) {
                EXPECT_EQ(other.medians, each.medians);
            }
}

TEST(RollingHindcast, IsTheSameOnAnyNumberOfThreads)
{
    const HindcastInput input = testing::chainOfThree(40);
    const Hindcast one = made(input, 25, 32);
    const Hindcast four = made(input, 25, 32, 4);
    for (std::size_t i = 0; i < one.cases.size(); ++i)
        EXPECT_EQ(one.cases[i].quantiles, four.cases[i].quantiles);
    EXPECT_EQ(one.scores[0].wis, four.scores[0].wis);
}

TEST(RollingHindcast, KnowsDownstreamBetterThanSimpleMethods)
{
    HindcastInput input = testing::chainOfThree(60);
    input.targets = {{"B"}, {"C"}};
    const Hindcast run = made(input, 40, 55);
    EXPECT_LT(run.scores[0].wape[0], 0.10); // exact but for the whole people and what the ridge takes
    for (std::size_t method = 1; method < run.scores.size(); ++method)
        EXPECT_GT(run.scores[method].wape[0], 0.15);
}

TEST(RollingHindcast, CoversAboutAsOftenAsItSays)
{
    HindcastInput input = testing::chainOfThree(110);
    input.targets = {{"A"}}; // nobody can know the entry; the others follow it
    const Hindcast run = made(input, 30, 105);
    EXPECT_GT(run.scores[0].coverage80, 0.72);
    EXPECT_LT(run.scores[0].coverage80, 0.88);
}

TEST(RollingHindcast, OrdersItsQuantilesAroundTheMedianAndNoneIsBelowZero)
{
    const Hindcast run = made(testing::chainOfThree(40), 25, 32);
    for (const HindcastCase& each : run.cases) {
        EXPECT_GE(each.quantiles.minCoeff(), 0.0);
        EXPECT_EQ(each.quantiles.col(11), each.medians.col(0));
        for (Eigen::Index k = 1; k < each.quantiles.cols(); ++k)
            EXPECT_TRUE((each.quantiles.col(k).array() >= each.quantiles.col(k - 1).array()).all());
    }
}

TEST(RollingHindcast, LeavesMissingFiguresOutOfTheScore)
{
    HindcastInput input = testing::chainOfThree(40);
    input.targets = {{"B"}};
    EXPECT_EQ(made(input, 20, 30).scores[0].figures, 33);
    input.counts(25, 1) = nan; // forecast from three days
    EXPECT_EQ(made(input, 20, 30).scores[0].figures, 30);
}

TEST(RollingHindcast, ForecastsBeyondTheEndOfTheData)
{
    const HindcastInput input = testing::chainOfThree(50);
    const Hindcast run = made(input, 49, 49);
    EXPECT_TRUE(run.cases[1].actual.array().isNaN().all());
    EXPECT_NEAR(run.cases[1].medians(0, 0), input.counts(49, 0), 60.0);
    EXPECT_EQ(run.scores[0].figures, 0);
}

TEST(RollingHindcast, NamesADayOutsideTheFigures)
{
    const HindcastInput input = testing::chainOfThree(50);
    const auto run = hindcast(input, {dayOf(input, 40), dayOf(input, 50), 7}, RunContext());
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(run.error().detail, HasSubstr("2020-02-20"));
    EXPECT_FALSE(run.error().remedy.empty());
}

TEST(RollingHindcast, NamesAPlaceWithoutFiguresUpToTheDay)
{
    HindcastInput input = testing::chainOfThree(50);
    input.counts.col(1).head(31).setConstant(nan);
    const auto run = hindcast(input, {dayOf(input, 30), dayOf(input, 40), 7}, RunContext());
    ASSERT_FALSE(run);
    EXPECT_THAT(run.error().detail, HasSubstr("'B' has no figure up to 2020-01-31"));
}

TEST(RollingHindcast, NamesAnUnknownTargetAndAnImpossibleFigure)
{
    HindcastInput input = testing::chainOfThree(50);
    input.targets = {{"X"}};
    EXPECT_THAT(hindcast(input, {dayOf(input, 30), dayOf(input, 40), 7}, RunContext()).error().detail,
                HasSubstr("'X'"));
    input.targets = {};
    input.counts(12, 2) = -3.0;
    EXPECT_THAT(hindcast(input, {dayOf(input, 30), dayOf(input, 40), 7}, RunContext()).error().detail,
                HasSubstr("-3 arrivals on 2020-01-13"));
}

} // namespace
} // namespace antevia
