#include "analysis/prepare/treatment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Period start = periodOf(makeDay(2012, 1, 1), Frequency::Monthly);

BreakDecision decision(BreakKind kind, int at, BreakVerdict verdict = BreakVerdict::Confirmed)
{
    return {kind, later(start, at), verdict, "checked with the publisher"};
}

Series stepAt(int at, int periods, double before, double after)
{
    Eigen::VectorXd values = Eigen::VectorXd::Constant(periods, after);
    values.head(at).setConstant(before);
    return {start, values};
}

TEST(Treatment, OfAConfirmedOutlierLeavesItOut)
{
    const auto done = treated(stepAt(0, 20, 0.0, 9.0), {decision(BreakKind::Outlier, 7)}, 12);
    EXPECT_EQ(done.series.missing(), 1);
    EXPECT_TRUE(std::isnan(done.series.values()[7]));
    ASSERT_EQ(done.notes.size(), 1u);
    EXPECT_THAT(done.notes[0], HasSubstr("outlier of 2012-08 (confirmed) is left out"));
}

TEST(Treatment, RefusedBreaksAreLeftAlone)
{
    const Series history = stepAt(10, 60, 100.0, 300.0);
    const auto done = treated(history,
                              {decision(BreakKind::LevelShift, 10, BreakVerdict::Refused),
                               decision(BreakKind::Outlier, 5, BreakVerdict::Refused)},
                              12);
    EXPECT_EQ(done.series, history);
    EXPECT_THAT(done.notes, IsEmpty());
}

TEST(Treatment, CutsTheHistoryBeforeAShiftThatLiesLongAgo)
{
    const auto done = treated(stepAt(10, 60, 100.0, 300.0), {decision(BreakKind::LevelShift, 10)}, 12);
    EXPECT_EQ(done.series.first(), later(start, 10));
    EXPECT_EQ(done.series.size(), 50);
}

TEST(Treatment, BringsTheHistoryBeforeAYoungShiftToTheNewLevelInWholePersons)
{
    const auto done = treated(stepAt(50, 60, 101.0, 303.0), {decision(BreakKind::LevelShift, 50)}, 12);
    EXPECT_EQ(done.series.size(), 60);
    EXPECT_TRUE(done.series.values().isApproxToConstant(303.0));
    EXPECT_THAT(done.notes[0], HasSubstr("multiplied by 3"));
}

TEST(Treatment, CutsWhereNothingWasBeforeTheShift)
{
    const auto done = treated(stepAt(50, 60, 0.0, 303.0), {decision(BreakKind::LevelShift, 50)}, 12);
    EXPECT_EQ(done.series.first(), later(start, 50));
}

TEST(Treatment, OfTwoShiftsBringsAllToTheLastLevel)
{
    Eigen::VectorXd values = Eigen::VectorXd::Constant(30, 400.0);
    values.head(20).setConstant(200.0);
    values.head(10).setConstant(100.0);
    const auto done =
        treated({start, values}, {decision(BreakKind::LevelShift, 10), decision(BreakKind::LevelShift, 20)}, 12);
    EXPECT_TRUE(done.series.values().isApproxToConstant(400.0));
}

TEST(Treatment, SaysSoWhereADecisionMeetsNoPeriodAndKeepsTheOnlyValue)
{
    const auto outside = treated(stepAt(0, 10, 0.0, 5.0), {decision(BreakKind::Outlier, 40)}, 12);
    EXPECT_EQ(outside.series.missing(), 0);
    EXPECT_THAT(outside.notes[0], HasSubstr("lies outside the history"));
    const auto only = treated(stepAt(0, 1, 0.0, 5.0), {decision(BreakKind::Outlier, 0)}, 12);
    EXPECT_EQ(only.series.missing(), 0);
}

} // namespace
} // namespace antevia
