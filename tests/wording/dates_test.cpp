#include "app/wording/wording.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

const Wording wording;

TEST(DatesInWords, HaveTheDayBeforeTheMonth)
{
    const Day day = makeDay(2015, 10, 16);
    EXPECT_EQ(wording.date(day), "16 October 2015");
    EXPECT_EQ(wording.shortDate(day), "16 Oct");
    EXPECT_EQ(wording.weekdayDate(day), "Fri 16 Oct");
    EXPECT_EQ(wording.monthName(12), "December");
}

TEST(DateRanges, SayMonthAndYearOnceWhereTheyAreTheSame)
{
    EXPECT_EQ(wording.dateRange(makeDay(2015, 10, 17), makeDay(2015, 11, 15)), "17 October to 15 November 2015");
    EXPECT_EQ(wording.dateRange(makeDay(2015, 10, 17), makeDay(2015, 10, 20)), "17 to 20 October 2015");
    EXPECT_EQ(wording.shortDateRange(makeDay(2015, 12, 17), makeDay(2016, 1, 3)), "17 Dec 2015 – 3 Jan 2016");
    EXPECT_EQ(wording.shortDateRange(makeDay(2015, 10, 17), makeDay(2015, 10, 17)), "17 Oct 2015");
}

TEST(Durations, AreCounted)
{
    EXPECT_EQ(wording.days(1), "1 day");
    EXPECT_EQ(wording.days(3), "3 days");
}

TEST(PeriodsInWords, SayWhatTheyAre)
{
    const Day day = makeDay(2016, 2, 3);
    EXPECT_EQ(wording.period(periodOf(day, Frequency::Daily)), "3 February 2016");
    EXPECT_EQ(wording.period(periodOf(day, Frequency::Weekly)), "week 5 of 2016");
    EXPECT_EQ(wording.period(periodOf(day, Frequency::Monthly)), "February 2016");
    EXPECT_EQ(wording.period(periodOf(makeDay(2016, 4, 1), Frequency::Quarterly)), "quarter 2 of 2016");
    EXPECT_EQ(wording.period(periodOf(makeDay(2016, 4, 1), Frequency::HalfYearly)), "half 1 of 2016");
    EXPECT_EQ(wording.period(periodOf(day, Frequency::Yearly)), "2016");
}

TEST(TimeStamps, AreReadableAndKeepWhatTheyDoNotUnderstand)
{
    EXPECT_EQ(wording.timeStamp("2026-11-22T09:00:00Z"), "22 November 2026, 09:00 UTC");
    EXPECT_EQ(wording.timeStamp("some time ago, at noon"), "some time ago, at noon");
}

} // namespace
} // namespace antevia
