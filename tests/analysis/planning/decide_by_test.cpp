#include "analysis/planning/decide_by.h"
#include "tests/analysis/planning/planning_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace planning_test;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

/// Slovenia holds 400; from `breachAfter` days on 1,000 people are present.
NeedsResult runningOut(int breachAfter, std::vector<PlanAction> actions)
{
    std::vector<int> present(31, 0);
    std::fill(present.begin() + breachAfter, present.end(), 1000);
    NeedsInput input = beds(400);
    input.actions = std::move(actions);
    input.briefDays = 30;
    return worked(presentOnly(paths({present})), input);
}

std::vector<std::string> ids(const ActionSet& set)
{
    std::vector<std::string> found;
    for (const PlanAction& each : set.actions)
        found.push_back(each.id);
    return found;
}

TEST(DecideBy, IsTheBreachLessTheLeadTime)
{
    const auto decision = runningOut(10, {action("tents", 4, 600)}).decisions.at(0);
    EXPECT_EQ(decision.breachDay, day0 + Days{10});
    EXPECT_EQ(decision.decideBy, day0 + Days{6});
    EXPECT_EQ(decision.daysLate, 0);
    EXPECT_EQ(decision.probability, 1.0);
    EXPECT_EQ(decision.owner, "Civil Protection");
}

TEST(DecideBy, BeforeTheAsOfDayIsLateByThatManyDays)
{
    const auto decision = runningOut(3, {action("barracks", 10, 600)}).decisions.at(0);
    EXPECT_EQ(decision.decideBy, day0 - Days{7});
    EXPECT_EQ(decision.daysLate, 7);
}

TEST(DecideBy, WhereThePlaceHasRunOutAlreadyIsDayZeroAndLate)
{
    const auto decision = runningOut(0, {action("tents", 4, 600)}).decisions.at(0);
    EXPECT_EQ(decision.decideBy, day0);
    EXPECT_EQ(decision.daysLate, 4);
}

TEST(DecideBy, ComesEarliestFirst)
{
    const auto result = runningOut(10, {action("tents", 2, 100), action("barracks", 20, 900), action("hall", 7, 300)});
    EXPECT_THAT(result.decisions, ElementsAre(Field(&DecideBy::actionId, "barracks"),
                                              Field(&DecideBy::actionId, "hall"), Field(&DecideBy::actionId, "tents")));
}

TEST(DecideBy, SaysWhetherAnActionAloneClosesTheGap)
{
    const auto result = runningOut(10, {action("enough", 2, 600), action("short", 1, 599)});
    EXPECT_TRUE(result.decisions.at(0).closesGap); // 1,000 present, 400 in hand
    EXPECT_FALSE(result.decisions.at(1).closesGap);
}

TEST(DecideBy, IsNotAskedForWithoutABreach)
{
    std::vector<int> nobody(31, 0);
    NeedsInput input = beds(400);
    input.actions = {action("tents", 4, 600)};
    EXPECT_THAT(worked(presentOnly(paths({nobody})), input).decisions, IsEmpty());
}

TEST(DecideBy, IsNotAskedOfActionsThatCloseAnotherShortfall)
{
    EXPECT_THAT(runningOut(10, {action("buses", 4, 600, BreachKind::Transport)}).decisions, IsEmpty());
    PlanAction accompanying = action("information", 1, 0);
    accompanying.closes.reset();
    EXPECT_THAT(runningOut(10, {accompanying}).decisions, IsEmpty());
}

TEST(DecideBy, IsAskedOfThePartnerOnly)
{
    NeedsInput input = beds(0);
    input.actionsOf = {"GR"};
    input.actions = {action("tents", 4, 600)};
    EXPECT_THAT(worked(presentOnly(constant(10)), input).decisions, IsEmpty());
}

TEST(ActionsNeeded, AreTakenInTheOrderOfLeadTimeUntilTheGapIsCovered)
{
    const std::vector<PlanAction> actions{action("barracks", 20, 900), action("tents", 2, 100), action("hall", 7, 300)};
    const auto set = actionsNeeded(actions, BreachKind::Reception, 350);
    EXPECT_THAT(ids(set), ElementsAre("tents", "hall"));
    EXPECT_EQ(set.adds, 400);
    EXPECT_TRUE(set.covers);
}

TEST(ActionsNeeded, AreAllOfThemIfTheyDoNotCoverIt)
{
    const std::vector<PlanAction> actions{action("tents", 2, 100), action("buses", 1, 900, BreachKind::Transport)};
    const auto set = actionsNeeded(actions, BreachKind::Reception, 350);
    EXPECT_THAT(ids(set), ElementsAre("tents"));
    EXPECT_FALSE(set.covers);
}

TEST(ActionsNeeded, AreNoneWithoutAGap)
{
    const auto set = actionsNeeded(std::vector{action("tents", 2, 100)}, BreachKind::Reception, 0);
    EXPECT_THAT(set.actions, IsEmpty());
    EXPECT_TRUE(set.covers);
}

} // namespace
} // namespace antevia
