#include "model/formats/period_text.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

std::string read(const char* text, DateOrder order = DateOrder::DayMonthYear)
{
    const auto period = parsePeriodText(text, order);
    return period ? printPeriod(*period) : "nothing";
}

TEST(PeriodText, ReadsTheFormsOfStatisticalOffices)
{
    for (const auto& [text, expected] :
         std::initializer_list<std::pair<const char*, const char*>>{{"2010M01", "2010-01"},
                                                                    {"2010-M1", "2010-01"},
                                                                    {"2010-01", "2010-01"},
                                                                    {"2022-W07", "2022-W07"},
                                                                    {"2022W07", "2022-W07"},
                                                                    {"2022W7", "2022-W07"},
                                                                    {"W07 2022", "2022-W07"},
                                                                    {"KW 7/2022", "2022-W07"},
                                                                    {"2010-Q1", "2010-Q1"},
                                                                    {"2010Q1", "2010-Q1"},
                                                                    {"Q1 2010", "2010-Q1"},
                                                                    {"1Q2010", "2010-Q1"},
                                                                    {"2010-S1", "2010-S1"},
                                                                    {"2010S2", "2010-S2"},
                                                                    {"H1 2010", "2010-S1"},
                                                                    {"2015", "2015"},
                                                                    {"2015.", "2015"},
                                                                    {"2015A", "2015"},
                                                                    {"2026-01-01/P1M", "2026-01"},
                                                                    {"2026-01-05/P7D", "2026-W02"},
                                                                    {"2015-10-01/2015-10-31", "2015-10"},
                                                                    {"2017-03-30T00:00:00", "2017-03-30"},
                                                                    {"2017-03-30T00:00:00Z", "2017-03-30"},
                                                                    {"20151016", "nothing"}})
        EXPECT_EQ(read(text), expected) << text;
}

TEST(PeriodText, ReadsDaysAndMonthsAsPeopleWriteThem)
{
    for (const auto& [text, expected] :
         std::initializer_list<std::pair<const char*, const char*>>{{"JAN2009", "2009-01"},
                                                                    {"Jan-09", "2009-01"},
                                                                    {"2009 Jan", "2009-01"},
                                                                    {"January 2009", "2009-01"},
                                                                    {"10/2015", "2015-10"},
                                                                    {"2015/10", "2015-10"},
                                                                    {"10.2015", "2015-10"},
                                                                    {"16.10.2015", "2015-10-16"},
                                                                    {"16/10/2015", "2015-10-16"},
                                                                    {"16. 10. 2015.", "2015-10-16"},
                                                                    {"16.10.15", "2015-10-16"},
                                                                    {"16-Oct-15", "2015-10-16"},
                                                                    {"16OCT2015", "2015-10-16"},
                                                                    {"October 16, 2015", "2015-10-16"},
                                                                    {"Fri 16 October 2015", "2015-10-16"}})
        EXPECT_EQ(read(text), expected) << text;
}

TEST(PeriodText, KnowsTheMonthsOfOurLanguages)
{
    for (const char* text :
         {"oktobar 2015", "октобар 2015", "listopad 2015", "октомври 2015", "tetor 2015", "Οκτώβριος 2015",
          "Οκτωβρίου 2015", "oktober 2015", "október 2015", "ekim 2015", "octobre 2015", "ottobre 2015", "Oktober 2015",
          "octombrie 2015", "октября 2015", "listopada 2015."})
        EXPECT_EQ(read(text), "2015-10") << text;
    EXPECT_EQ(read("16. oktobar 2015."), "2015-10-16");
    EXPECT_EQ(read("1er août 2015"), "2015-08-01");
    EXPECT_EQ(read("Şubat 2016"), "2016-02");
    EXPECT_EQ(read("ožujak 2016."), "2016-03");
}

TEST(PeriodText, OrderOfDayAndMonthIsAsSaid)
{
    EXPECT_EQ(read("03/04/2026", DateOrder::DayMonthYear), "2026-04-03");
    EXPECT_EQ(read("03/04/2026", DateOrder::MonthDayYear), "2026-03-04");
}

TEST(PeriodText, WhatDoesNotExistIsNothing) // C26, S15
{
    for (const char* text : {"2026-02-30", "2026-W54", "2025-W53", "0202-01-01", "2026-Q5", "2026-M13", "May", "12",
                             "total 2015", "2026-01-02/P1M", "12345678901"})
        EXPECT_EQ(read(text), "nothing") << text;
    EXPECT_EQ(read("2026-W53"), "2026-W53");
}

TEST(PeriodText, WordsThatMakeAnotherPeriodOfAMonthAreNotPassedOver)
{
    for (const char* text :
         {"12 months to June 2023", "Since June 2023", "Through July 2023", "YTD August 2023", "FYTD March 2023",
          "Rolling June 2023", "Mid-June 2023", "By July 2023", "Cumul juin 2023", "Data set 2023", "1 January and 30",
          "before July 2023", "after Aug 2023", "do juna 2023", "bis Juni 2023", "until 5 June 2023"})
        EXPECT_EQ(read(text), "nothing") << text;
    for (const char* text : {"month of June 2023", "June, 2023", "mjesec juni 2023", "le mois de juin 2023"})
        EXPECT_EQ(read(text), "2023-06") << text;
    EXPECT_EQ(read("Week of 5 June 2023"), "2023-06-05");
    EXPECT_EQ(read("as of 5 June 2023"), "2023-06-05");
    EXPECT_EQ(read("Montag, den 5. Juni 2023"), "2023-06-05");
}

TEST(PeriodText, NumbersOfMonthsAndClassesOfVisasAreNoPartsOfAYear)
{
    for (const char* text : {"6M 2022", "9M 2022", "B1 2023", "1B 2023"})
        EXPECT_EQ(read(text), "nothing") << text;
    EXPECT_EQ(read("M6 2022"), "2022-06");
}

} // namespace
} // namespace antevia
