#include "model/time/period.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace antevia {
namespace {

constexpr std::array allFrequencies{Frequency::Daily,     Frequency::Weekly,     Frequency::Monthly,
                                    Frequency::Quarterly, Frequency::HalfYearly, Frequency::Yearly};

/// Any day from 1000-01-01 to 9999-12-31, the days that can be written.
rc::Gen<Day> anyDay()
{
    const int first = daysBetween(Day{}, makeDay(1000, 1, 1));
    const int last = daysBetween(Day{}, makeDay(9999, 12, 31));
    return rc::gen::map(rc::gen::inRange(first, last + 1), [](int days) { return Day(Days(days)); });
}

TEST(Date, ReadsAndWritesIsoDates)
{
    EXPECT_EQ(parseDay("2015-10-16"), makeDay(2015, 10, 16));
    EXPECT_EQ(printDay(makeDay(2015, 1, 6)), "2015-01-06");
    EXPECT_EQ(daysBetween(makeDay(2016, 2, 28), makeDay(2016, 3, 1)), 2);
    EXPECT_EQ(daysBetween(makeDay(2015, 3, 1), makeDay(2015, 2, 28)), -1);
}

TEST(Date, KnowsLeapYears)
{
    EXPECT_TRUE(parseDay("2016-02-29"));
    EXPECT_TRUE(parseDay("2000-02-29"));
    EXPECT_FALSE(parseDay("1900-02-29"));
    EXPECT_FALSE(parseDay("2015-02-29"));
}

TEST(Date, RefusesDaysThatDoNotExistOrAreWrittenInAnotherWay)
{
    for (const char* text :
         {"", "2015-13-01", "2015-00-10", "2015-10-00", "2015-09-31", "16.10.2015", "2015/10/16", "2015-1-6",
          "2015-10-16 ", "15-10-16", "2015-10-1a", "-015-10-16", "2015--1-16", "2015-10-+6"})
        EXPECT_EQ(parseDay(text), std::nullopt) << "'" << text << "'";
}

TEST(DateDeathTest, MakingADayThatDoesNotExistBreaksAPromise)
{
    EXPECT_DEATH(makeDay(2015, 2, 29), "broken promise");
}

TEST(Period, IsWrittenInFiveWays)
{
    const Day day = makeDay(2015, 10, 16);
    EXPECT_EQ(printPeriod(periodOf(day, Frequency::Daily)), "2015-10-16");
    EXPECT_EQ(printPeriod(periodOf(day, Frequency::Weekly)), "2015-W42");
    EXPECT_EQ(printPeriod(periodOf(day, Frequency::Monthly)), "2015-10");
    EXPECT_EQ(printPeriod(periodOf(day, Frequency::Quarterly)), "2015-Q4");
    EXPECT_EQ(printPeriod(periodOf(day, Frequency::HalfYearly)), "2015-S2");
    EXPECT_EQ(printPeriod(periodOf(day, Frequency::Yearly)), "2015");
}

TEST(Period, CountsFromTheOneThatHoldsTheFirstOfJanuary1970)
{
    for (const Frequency frequency : allFrequencies)
        EXPECT_EQ(periodOf(makeDay(1970, 1, 1), frequency).index, 0) << word(frequency);
    EXPECT_EQ(firstDay({Frequency::Weekly, 0}), makeDay(1969, 12, 29));
    EXPECT_EQ(periodOf(makeDay(1969, 12, 28), Frequency::Weekly).index, -1);
    EXPECT_EQ(periodOf(makeDay(1969, 12, 31), Frequency::Quarterly).index, -1);
    EXPECT_EQ(periodOf(makeDay(1969, 12, 31), Frequency::Yearly).index, -1);
}

TEST(Period, TheYearOfAWeekIsThatOfItsThursday)
{
    EXPECT_EQ(printPeriod(periodOf(makeDay(2016, 1, 3), Frequency::Weekly)), "2015-W53");
    EXPECT_EQ(printPeriod(periodOf(makeDay(2016, 1, 4), Frequency::Weekly)), "2016-W01");
    EXPECT_EQ(printPeriod(periodOf(makeDay(2014, 12, 29), Frequency::Weekly)), "2015-W01");
    EXPECT_EQ(printPeriod(periodOf(makeDay(2021, 1, 1), Frequency::Weekly)), "2020-W53");
}

TEST(Period, AWeek53IsReadOnlyWhereThereIsOne)
{
    EXPECT_TRUE(parsePeriod("2015-W53"));
    EXPECT_TRUE(parsePeriod("2020-W53"));
    EXPECT_FALSE(parsePeriod("2016-W53"));
    EXPECT_FALSE(parsePeriod("2015-W54"));
    EXPECT_FALSE(parsePeriod("2015-W00"));
}

TEST(Period, RefusesWhatItWouldNotPrint)
{
    for (const char* text :
         {"",         "15",      "2015-",   "2015-W4", "2015-W",   "2015-Q",     "2015-Q0", "2015-Q5",
          "2015-Q12", "2015-00", "2015-13", "2015-1",  "2015-001", "2015-w42",   "2015W42", "2015-W-1",
          "2015-Q-",  "0015",    "2015-1-", "2015/10", " 2015",    "2015-02-30", "20151"})
        EXPECT_EQ(parsePeriod(text), std::nullopt) << "'" << text << "'";
}

TEST(Period, LastDaysKnowTheLengthOfMonths)
{
    EXPECT_EQ(lastDay(*parsePeriod("2016-02")), makeDay(2016, 2, 29));
    EXPECT_EQ(lastDay(*parsePeriod("2015-Q1")), makeDay(2015, 3, 31));
    EXPECT_EQ(lastDay(*parsePeriod("2015")), makeDay(2015, 12, 31));
    EXPECT_EQ(lastDay(*parsePeriod("2015-W42")), makeDay(2015, 10, 18));
    EXPECT_EQ(lastDay(*parsePeriod("2015-10-16")), makeDay(2015, 10, 16));
}

TEST(Period, SeasonsHaveTheirLengths)
{
    EXPECT_EQ(seasonLength(Frequency::Daily), 7);
    EXPECT_EQ(seasonLength(Frequency::Weekly), 52);
    EXPECT_EQ(seasonLength(Frequency::Monthly), 12);
    EXPECT_EQ(seasonLength(Frequency::Quarterly), 4);
    EXPECT_EQ(seasonLength(Frequency::HalfYearly), 2);
    EXPECT_EQ(seasonLength(Frequency::Yearly), 1);
}

RC_GTEST_PROP(Date, EveryDayReadsBackTheSame, ())
{
    const Day day = *anyDay();
    RC_ASSERT(parseDay(printDay(day)) == day);
}

RC_GTEST_PROP(Period, HoldsTheDayItWasMadeOf, ())
{
    const Day day = *anyDay();
    const Period period = periodOf(day, *rc::gen::elementOf(allFrequencies));
    RC_ASSERT(firstDay(period) <= day);
    RC_ASSERT(day <= lastDay(period));
}

RC_GTEST_PROP(Period, EachBeginsTheDayAfterTheOneBefore, ())
{
    const Period period = periodOf(*anyDay(), *rc::gen::elementOf(allFrequencies));
    RC_ASSERT(firstDay(later(period, 1)) == lastDay(period) + Days(1));
    RC_ASSERT(periodOf(firstDay(period), period.frequency) == period);
    RC_ASSERT(periodOf(lastDay(period), period.frequency) == period);
}

RC_GTEST_PROP(Period, ReadsBackAsTheSamePeriod, ())
{
    const Period period = periodOf(*anyDay(), *rc::gen::elementOf(allFrequencies));
    RC_PRE(firstDay(period) >= makeDay(1000, 1, 1));
    RC_PRE(firstDay(period) <=
           makeDay(9999, 12, 26)); // the last Monday of the year 9999 is in week 1 of 10000, or before
    RC_ASSERT(parsePeriod(printPeriod(period)) == period);
}

RC_GTEST_PROP(Period, WhatIsReadIsExactlyWhatWouldBePrinted, ())
{
    const auto characters = rc::gen::elementOf(std::string("012345WQ-"));
    const auto text = "201" + *rc::gen::resize(7, rc::gen::container<std::string>(characters));
    const auto period = parsePeriod(text);
    RC_ASSERT((!period || printPeriod(*period) == text));
}

} // namespace
} // namespace antevia
