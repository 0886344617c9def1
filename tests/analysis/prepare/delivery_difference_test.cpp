#include "analysis/prepare/delivery_difference.h"
#include "tests/analysis/prepare/made_series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(DeliveryDifference, CountsAndSumsWhatWasAddedChangedAndRemoved)
{
    const auto difference =
        differenceOf(figuresOf("SI", {10, 20, missing, 40}), figuresOf("SI", {10, 25, 30, missing, 50}));
    EXPECT_EQ(difference.same, 1);
    EXPECT_EQ(difference.changed, 1);
    EXPECT_DOUBLE_EQ(difference.changedBefore, 20);
    EXPECT_DOUBLE_EQ(difference.changedAfter, 25);
    EXPECT_EQ(difference.added, 2);
    EXPECT_DOUBLE_EQ(difference.addedSum, 80);
    EXPECT_EQ(difference.removed, 1);
    EXPECT_DOUBLE_EQ(difference.removedSum, 40);
    ASSERT_THAT(difference.largest, SizeIs(2));
    EXPECT_DOUBLE_EQ(difference.largest[0].before, 40);
    EXPECT_FALSE(difference.isSame());
}

TEST(DeliveryDifference, OfADeliveryFromItselfIsNone)
{
    const SeriesFigures figures = figuresOf("SI", {1, missing, 3});
    EXPECT_TRUE(differenceOf(figures, figures).isSame());
    EXPECT_THAT(differenceOf(figures, figures).warnings, IsEmpty());
}

TEST(DeliveryDifference, NamesSeriesThatStandInOneDeliveryOnly)
{
    const std::vector<SeriesFigures> earlier{figuresOf("A", {1}), figuresOf("B", {2})};
    const std::vector<SeriesFigures> newer{figuresOf("B", {2}), figuresOf("C", {3})};
    const auto differences = differenceOf(earlier, newer);
    ASSERT_THAT(differences, SizeIs(3));
    EXPECT_EQ(differences[0].presence, SeriesDifference::Presence::Removed);
    EXPECT_TRUE(differences[1].isSame());
    EXPECT_EQ(differences[2].presence, SeriesDifference::Presence::Added);
    EXPECT_EQ(differences[2].added, 1);
}

TEST(DeliveryDifference, WarnsOfASlippedThousandsSeparator)
{
    auto slipped = lively(20);
    for (double& value : slipped)
        value *= 1000;
    const auto difference = differenceOf(figuresOf("SI", lively(20)), figuresOf("SI", slipped));
    ASSERT_FALSE(difference.warnings.empty());
    EXPECT_THAT(difference.warnings[0], HasSubstr("1,000 times"));
    EXPECT_THAT(difference.warnings[0], HasSubstr("slipped"));
}

TEST(DeliveryDifference, WarnsWhereNewPeriodsStandAtAnotherLevel)
{
    auto longer = lively(20);
    for (int i = 0; i < 5; ++i)
        longer.push_back(20000 + i);
    const auto difference = differenceOf(figuresOf("SI", lively(20)), figuresOf("SI", longer));
    ASSERT_THAT(difference.warnings, SizeIs(1));
    EXPECT_THAT(difference.warnings[0], HasSubstr("same unit"));
}

} // namespace
} // namespace antevia
