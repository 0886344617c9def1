#include "analysis/base/random.h"
#include "analysis/forecast/forecast.h"
#include "analysis/forecast/leading_member.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

const Day firstOfOctober = makeDay(2015, 10, 1);

/// A flow that wanders, by days.
Eigen::VectorXd wandering(int days)
{
    Random random(21, Stream::Test, 0, 0);
    Eigen::VectorXd values(days);
    double level = 7.0;
    for (double& value : values)
        value = std::floor(std::exp(level = 7.0 + 0.8 * (level - 7.0) + 0.3 * random.normal()));
    return values;
}

Series from(Day first, const Eigen::VectorXd& values)
{
    return {periodOf(first, Frequency::Daily), values};
}

/// What comes downstream two days later, and the flow upstream up to the same day.
struct Followed {
    Series target;
    ForecastOptions options;
    Eigen::VectorXd next; ///< two days after the end
};

Followed followed()
{
    const Eigen::VectorXd upstream = wandering(122);
    Followed made{from(firstOfOctober, upstream.head(120)), {}, upstream.tail(2)};
    made.options.horizon = 7;
    made.options.leadingSeries = {{"upstream", from(firstOfOctober, upstream.tail(120))}};
    return made;
}

TEST(LeadingMember, IsAMemberOfTheCombinationWithItsWeightWhereOtherFlowsRunAhead)
{
    const Followed flow = followed();
    const Day asOf = lastDay(flow.target.last());
    const auto with = forecast({"SI"}, flow.target, asOf, flow.options, {});
    ForecastOptions alone = flow.options;
    alone.leadingSeries.clear();
    const auto without = forecast({"SI"}, flow.target, asOf, alone, {});
    ASSERT_TRUE(with && without);
    EXPECT_THAT(with->members[0].model, testing::HasSubstr("regression on 1 leading series"));
    EXPECT_THAT(without->members[0].model, testing::Not(testing::HasSubstr("regression")));
    EXPECT_LT((with->quantile(0.5).head(2) - flow.next).norm(), (without->quantile(0.5).head(2) - flow.next).norm());
    EXPECT_LT(with->backtest[0].mae, without->backtest[0].mae);
}

TEST(LeadingMember, AnUpdateKnowsNoMoreOfTheOtherFlowsThanWasKnownThen)
{
    const Eigen::VectorXd upstream = wandering(122);
    const auto around = std::make_shared<const Surroundings>(Surroundings{{{"upstream", upstream.tail(120)}}, {}});
    auto changed = upstream;
    changed.tail(20).setConstant(1.0);
    const auto other = std::make_shared<const Surroundings>(Surroundings{{{"upstream", changed.tail(120)}}, {}});
    const auto member = leadingMember(upstream.head(90), 7, around);
    const auto same = leadingMember(upstream.head(90), 7, other);
    ASSERT_TRUE(member && same);
    for (int t = 90; t < 100; ++t) {
        member->advance(upstream[t]);
        same->advance(upstream[t]);
    }
    EXPECT_EQ(member->forecast(14), same->forecast(14));
}

TEST(LeadingMember, IsNotThereForAShortHistoryOrWithoutAnythingBesideIt)
{
    const auto around = std::make_shared<const Surroundings>(Surroundings{{{"upstream", wandering(59)}}, {}});
    EXPECT_FALSE(leadingMember(wandering(59), 7, around));
    EXPECT_FALSE(leadingMember(wandering(90), 7, std::make_shared<const Surroundings>()));
    EXPECT_FALSE(leadingMember(wandering(90), 7, nullptr));
}

TEST(LeadingMember, BeyondFourteenPeriodsItStaysWhereItIs)
{
    const auto around = std::make_shared<const Surroundings>(Surroundings{{{"upstream", wandering(90)}}, {}});
    const auto member = leadingMember(wandering(90), 7, around);
    ASSERT_TRUE(member);
    EXPECT_TRUE((member->forecast(30).tail(17).array() == member->forecast(14)[13]).all());
}

TEST(Forecast, NamesAMeasureThatTakesEffectWithinTheHorizonAndOnlyThen)
{
    Followed flow = followed();
    const Day asOf = lastDay(flow.target.last());
    flow.options.measures = {{"fence", asOf + Days(3), asOf - Days(1), {}, 0}, {"camp", asOf + Days(60), asOf, {}, 0}};
    const auto made = forecast({"SI"}, flow.target, asOf, flow.options, {});
    ASSERT_TRUE(made);
    EXPECT_THAT(made->warnings, testing::Contains(testing::HasSubstr("'fence' takes effect on 2016-01-31")));
    EXPECT_THAT(made->warnings, testing::Not(testing::Contains(testing::HasSubstr("camp"))));
}

TEST(Surroundings, OfOneNameAreOneMeasureWithSeveralSpans)
{
    const Series history = from(firstOfOctober, Eigen::VectorXd::Ones(30));
    const Surroundings around = surroundingsOf(
        history, {},
        {{"strike", firstOfOctober + Days(3), firstOfOctober, firstOfOctober + Days(5), 0},
         {"strike", firstOfOctober + Days(10), firstOfOctober + Days(2), firstOfOctober + Days(11), 0}});
    ASSERT_EQ(around.measures.size(), 1u);
    EXPECT_EQ(around.measures[0].at(3), 1.0);
    EXPECT_EQ(around.measures[0].at(5), 0.0);
    EXPECT_EQ(around.measures[0].at(10), 1.0);
    EXPECT_EQ(around.measures[0].at(11), 0.0);
}

} // namespace
} // namespace antevia
