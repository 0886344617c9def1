#include "analysis/questions/decision.h"
#include "tests/analysis/corridor/corridor_case.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using testing_corridor::Case;

/// 100 people a day come to A and stay 2 to 6 days, so that about 100 × the stay are present after a while.
SimulationInput stayAtA()
{
    Case corridor = testing_corridor::chain();
    corridor.enter(100, 40, 20);
    corridor.at("A").stayDays = {2.0, 3.0, 6.0, {}};
    return corridor.input();
}

DecisionQuestion roomFor(double people)
{
    DecisionQuestion question;
    question.breach.place = {"A"};
    question.breach.capacity = Eigen::VectorXd::Constant(41, people);
    question.breach.line.assign(41, CapacityLine::Beds);
    question.leadTimeDays = 2;
    return question;
}

TEST(Assumptions, AreTheParametersWithARange)
{
    SimulationInput input = stayAtA();
    EXPECT_EQ(assumptionsOf(input), (std::vector<Assumption>{{"place A stayDays", {2.0, 3.0, 6.0, {}}}}));
    Measure measure;
    measure.id = {"m"};
    measure.effect = CloseLink{{"GR-A"}, {0.0, 0.1, 0.5, {}}};
    input.measures.push_back(measure);
    EXPECT_EQ(assumptionsOf(input).back().name, "measure m leakage");
}

TEST(Assumptions, AreHeldAtQuantilesOfTheirTriangle)
{
    const Uncertain value{2.0, 3.0, 6.0, {}};
    EXPECT_DOUBLE_EQ(triangularQuantile(value, 0.0), 2.0);
    EXPECT_DOUBLE_EQ(triangularQuantile(value, centralPosition(value)), 3.0);
    EXPECT_DOUBLE_EQ(triangularQuantile(value, 1.0), 6.0);
    const auto held = heldAt(stayAtA(), {"place A stayDays"}, Eigen::VectorXd::Ones(1));
    EXPECT_TRUE(assumptionsOf(held).empty());
}

TEST(Outcome, HasMorePeoplePresentWithLongerStays)
{
    const Eigen::Vector2d ends(0.0, 1.0);
    const auto outcomes = outcomesAt(stayAtA(), {"place A stayDays"}, ends, roomFor(400), {});
    ASSERT_TRUE(outcomes);
    EXPECT_NEAR((*outcomes)[0].mostPresent, 200.0, 60.0);
    EXPECT_NEAR((*outcomes)[1].mostPresent, 600.0, 120.0);
    EXPECT_EQ((*outcomes)[0].decideBy, std::nullopt);
    EXPECT_NE((*outcomes)[1].decideBy, std::nullopt);
}

TEST(Outcome, KnowsNoBreachWithoutACapacity)
{
    DecisionQuestion question = roomFor(1);
    question.breach.capacity.resize(0);
    const auto outcomes = outcomesAt(stayAtA(), {}, Eigen::MatrixXd(1, 0), question, {});
    ASSERT_TRUE(outcomes);
    EXPECT_TRUE(std::isnan((*outcomes)[0].breachProbability));
}

TEST(Flip, IsTheSmallestChangeThatBringsABreach)
{
    const Assumption stay = assumptionsOf(stayAtA()).front();
    const auto flip = smallestFlip(stayAtA(), stay, roomFor(450), 1, {});
    ASSERT_TRUE(flip);
    ASSERT_TRUE(flip->to);
    EXPECT_GT(*flip->to, 3.0);
    EXPECT_LT(*flip->to, 5.0) << "450 people are there once stays come to 4.5 days";
    EXPECT_NE(flip->decideBy, std::nullopt);
}

TEST(Flip, IsNoneWhereNothingInTheRangeChangesTheDecision)
{
    const Assumption stay = assumptionsOf(stayAtA()).front();
    const auto flip = smallestFlip(stayAtA(), stay, roomFor(5000), 1, {});
    ASSERT_TRUE(flip);
    EXPECT_EQ(flip->to, std::nullopt);
}

TEST(Outcomes, AreTheSameOnAnyNumberOfThreads)
{
    const Eigen::VectorXd points = Eigen::VectorXd::LinSpaced(5, 0.0, 1.0);
    const auto one = outcomesAt(stayAtA(), {"place A stayDays"}, points, roomFor(300), RunContext({}, {}, 1));
    const auto three = outcomesAt(stayAtA(), {"place A stayDays"}, points, roomFor(300), RunContext({}, {}, 3));
    ASSERT_TRUE(one && three);
    EXPECT_EQ(*one, *three);
}

} // namespace
} // namespace antevia
