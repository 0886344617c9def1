#include "analysis/planning/in_hand.h"
#include "tests/analysis/planning/planning_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace planning_test;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

Measure moreBeds(double amount, int fromDay)
{
    return {.id = {"tents"},
            .title = "Tents at Brežice",
            .effective = day0 + Days{fromDay},
            .knownFrom = day0,
            .effect = ChangeCapacity{{"SI"}, CapacityLine::Beds, amount}};
}

InHand inSlovenia(const NeedsInput& input, int days = 5)
{
    return inHand(*input.network.find(PlaceId{"SI"}), input, day0, days);
}

Eigen::VectorXd bedsByDay(const NeedsInput& input)
{
    return inSlovenia(input).find(CapacityLine::Beds)->amount;
}

TEST(InHand, AddsTheSitesOfAPlaceAndNoOthers)
{
    NeedsInput input = beds(2000);
    input.sites.push_back(slovenia({{CapacityLine::Beds, 300}}));
    input.sites.push_back(slovenia({{CapacityLine::Beds, 9999}}));
    input.sites.back().place = {"GR"};
    EXPECT_EQ(bedsByDay(input)[0], 2300);
}

TEST(InHand, LeavesPlannedFiguresOut)
{
    NeedsInput input = beds(2000);
    input.sites[0].lines.push_back({CapacityLine::Toilets, 40, CapacityKind::Planned, cited()});
    EXPECT_EQ(inSlovenia(input).find(CapacityLine::Toilets), nullptr);
}

TEST(InHand, CountsADefaultAndSaysSo)
{
    NeedsInput input = beds(2000);
    EXPECT_THAT(inSlovenia(input).warnings, IsEmpty());
    input.sites[0].lines[0].source.standing = Standing::Default;
    EXPECT_EQ(bedsByDay(input)[0], 2000);
    EXPECT_THAT(inSlovenia(input).warnings, Contains(HasSubstr("default that nobody has verified")));
}

TEST(InHand, DoesNotSeeAFigureOfALaterDay)
{
    NeedsInput input = beds(2000);
    input.sites[0].lines[0].source.date = "2015-10-23";
    EXPECT_EQ(inSlovenia(input).find(CapacityLine::Beds), nullptr);
    EXPECT_THAT(inSlovenia(input).warnings, Contains(HasSubstr("after day 0")));
}

TEST(InHand, AMeasureCountsFromItsDayToItsEnd)
{
    NeedsInput input = beds(1000);
    input.measures = {moreBeds(500, 2)};
    input.measures[0].ends = day0 + Days{4};
    EXPECT_EQ(bedsByDay(input), (Eigen::VectorXd{{1000, 1000, 1500, 1500, 1000, 1000}}));
}

TEST(InHand, AMeasureWithARampGrowsDayByDay)
{
    NeedsInput input = beds(1000);
    input.measures = {moreBeds(400, 1)};
    input.measures[0].rampDays = 3;
    EXPECT_EQ(bedsByDay(input), (Eigen::VectorXd{{1000, 1100, 1200, 1300, 1400, 1400}}));
}

TEST(InHand, ALossNeverGoesBelowNothing)
{
    NeedsInput input = beds(1000);
    input.measures = {moreBeds(-1500, 3)};
    EXPECT_EQ(bedsByDay(input), (Eigen::VectorXd{{1000, 1000, 1000, 0, 0, 0}}));
}

TEST(InHand, AMeasureKnownLaterIsNotSeen)
{
    NeedsInput input = beds(1000);
    input.measures = {moreBeds(500, 2)};
    input.measures[0].knownFrom = day0 + Days{1};
    EXPECT_EQ(bedsByDay(input)[5], 1000);
    EXPECT_THAT(inSlovenia(input).warnings, Contains(HasSubstr("was not known on day 0")));
}

TEST(InHand, AMeasureOnALineThatNobodyStatesDoesNotMakeItKnown)
{
    NeedsInput input = beds(1000);
    input.measures = {moreBeds(500, 2)};
    std::get<ChangeCapacity>(input.measures[0].effect).line = CapacityLine::Toilets;
    EXPECT_EQ(inSlovenia(input).find(CapacityLine::Toilets), nullptr);
    EXPECT_THAT(inSlovenia(input).warnings, Contains(HasSubstr("not known; not counted")));
}

} // namespace
} // namespace antevia
