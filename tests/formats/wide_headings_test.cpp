#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::firstPeriod;
using testing::lastPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(WideHeadings, MonthsMayStandOverWhatIsCounted)
{
    const FoundFile file = understood("Herkunftsland;Jänner 2023;;;Februar 2023;;\n;männlich;weiblich;gesamt;männlich;"
                                      "weiblich;gesamt\nAfghanistan;800;90;890;760;80;840\nSyrien;1200;300;1500;1100;"
                                      "290;1390\nGesamt;2000;390;2390;1860;370;2230\n");
    const FoundSeries men = seriesOf(file, "herkunftsland=Syrien;sex=männlich");
    EXPECT_EQ(sumOf(men), 2'300);
    EXPECT_EQ(men.meaning.sex, "male");
    EXPECT_EQ(men.meaning.origin, "SY");
    EXPECT_EQ(lastPeriod(men), "2023-02");
    EXPECT_TRUE(seriesOf(file, "herkunftsland=Gesamt;sex=gesamt").meaning.isTotal);
    EXPECT_TRUE(warns(file, "T1"));
}

TEST(WideHeadings, MonthsThatCouldBeDoubleYearsAreMonthsBesideOthers)
{
    std::string headings = "geo";
    std::string row = "Serbia";
    for (int year = 2009; year <= 2011; ++year)
        for (int month = 1; month <= 12; ++month) {
            headings += "," + std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
            row += ",10";
        }
    const FoundFile file = understood(headings + "\n" + row + "\n");
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(sumOf(file.series[0]), 360);
    EXPECT_EQ(firstPeriod(file.series[0]), "2009-01");
    EXPECT_EQ(lastPeriod(file.series[0]), "2011-12");
}

TEST(WideHeadings, WhatIsCountedMayStandOverTheYears)
{
    const FoundFile file =
        understood("Country,Arrivals,,Departures,\n,2021,2022,2021,2022\nSerbia,10,20,30,40\nAlbania,11,21,31,41\n");
    ASSERT_EQ(file.series.size(), 4u);
    const FoundSeries left = seriesOf(file, "country=Albania;indicator=Departures");
    EXPECT_EQ(sumOf(left), 72);
    EXPECT_EQ(left.meaning.unit, CountingUnit::Departure);
}

TEST(WideHeadings, MonthsWithoutAYearTakeItFromAColumnOrFromTheTitle)
{
    const FoundFile columns = understood("Year,Jan,Feb,Mar\n2021,10,20,30\n2022,11,21,31\n");
    EXPECT_EQ(sumOf(seriesOf(columns, "series=figures")), 123);
    EXPECT_EQ(lastPeriod(columns.series[0]), "2022-03");
    const FoundFile title = understood("Grenzübertritte 2023\n\nOrt;Jän;Feb;Mär;Gesamt\nNickelsdorf;10;20;30;60\n");
    EXPECT_EQ(sumOf(seriesOf(title, "ort=Nickelsdorf")), 60);
    EXPECT_EQ(firstPeriod(title.series[0]), "2023-01");
    const FoundFile quarters = understood("Year,Q1,Q2,Q3,Q4\n2021,100,200,300,400\n2022,110,210,310,410\n");
    EXPECT_EQ(lastPeriod(quarters.series.at(0)), "2022-Q4");
}

TEST(WideHeadings, MonthsWithoutAnyYearAreRefused)
{
    EXPECT_TRUE(refuses(understood("Place,Jan,Feb,Mar\nNorth,10,20,30\nSouth,11,21,31\n"), "C2"));
    EXPECT_TRUE(refuses(understood("Arrivals 2022 and 2023\nPlace,Jan,Feb,Mar\nNorth,10,20,30\n"), "C2"));
}

TEST(WideHeadings, MonthsDownTheSideOfYearsAreMonths)
{
    const FoundFile file =
        understood("Month;2021;2022\nJanuar;1.200;1.300\nFebruar;1.100;1.250\nMärz;900;800\nSumme;3.200;3.350\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=figures")), 6'550);
    EXPECT_EQ(firstPeriod(file.series[0]), "2021-01");
    EXPECT_EQ(lastPeriod(file.series[0]), "2022-03");
}

TEST(WideHeadings, FootnoteMarksBelongToNeitherPeriodsNorPlacesNorFigures)
{
    const FoundFile file = understood("Country,2021,2022,2023¹\nSerbia (1),1 200*,1 350,900\nKosovo*,300,280 (p),150\n"
                                      "¹ January to June\n");
    const FoundSeries serbia = seriesOf(file, "country=Serbia (1)");
    EXPECT_EQ(serbia.meaning.place, "RS");
    EXPECT_EQ(sumOf(serbia), 3'450);
    EXPECT_EQ(seriesOf(file, "country=Kosovo*").observations[1].status, FigureStatus::Preliminary);
}

TEST(WideHeadings, RomanNumeralsAreMonthsAndRowNumbersNameNothing)
{
    const FoundFile file = understood("Rb;Državljanstvo;I;II;III;IV;Ukupno 2022\n1.;Afganistan;10;11;12;13;46\n"
                                      "2.;Pakistan;5;6;7;8;26\nUkupno;;15;17;19;21;72\n");
    const FoundSeries series = seriesOf(file, "drzavljanstvo=Afganistan");
    EXPECT_EQ(sumOf(series), 46);
    EXPECT_EQ(lastPeriod(series), "2022-04");
    EXPECT_EQ(series.meaning.origin, "AF");
}

TEST(WideHeadings, FiguresThatLookLikeYearsAreFigures)
{
    EXPECT_TRUE(refuses(
        understood(
            "Reception centres\nCentre,Capacity,Present,Staff\nLesvos,1985,2010,44\nChios,3,4,5\nSamos,8,9,10\n"),
        "C2"));
    EXPECT_TRUE(refuses(
        understood("Island,10M 2021,10M 2022,10M 2023\nLesvos,1985,2010,2044\nChios,3,4,5\nSamos,8,9,10\n"), "Y1"));
    EXPECT_TRUE(
        refuses(understood("Centre,Present,Left,Staff\nChios,3,4,5\nLesvos,2010,2011,2020\nSamos,8,9,10\n"), "C2"));
}

TEST(WideHeadings, YearsWithGapsAreHeadings)
{
    const FoundFile file = understood("Country,1990,2000,2010,2015,2020,2021\nSerbia,1,2,3,4,5,6\n");
    EXPECT_EQ(lastPeriod(seriesOf(file, "country=Serbia")), "2021");
    EXPECT_EQ(seriesOf(file, "country=Serbia").observations.size(), 6u);
}

TEST(WideHeadings, MarksBehindAPeriodChangeNothingButWhatItsFiguresAre)
{
    for (const char* last : {"2023 Q2 [P]", "2023 Q2 r", "2023 Q2 (provisional)", "2023 Q2 [note 3]", "2023 Q2²⁾",
                             "2023 Q2*)", "2023 Q2 (p)", "Q2 2023 1)", "2023 Q2 vorläufig", "2023 Q2 provisoire"}) {
        const FoundFile file =
            understood(std::string("Country,2022 Q4,2023 Q1,").append(last).append("\nSerbia,10,20,30\n"));
        ASSERT_EQ(file.series.size(), 1u) << last;
        EXPECT_EQ(lastPeriod(file.series[0]), "2023-Q2") << last;
        EXPECT_EQ(sumOf(file.series[0]), 60) << last;
    }
    const FoundFile months = understood("Country,Mar 2022,Apr 2022 [note 3],May 2022 [p]\nSerbia,10,20,30\n");
    ASSERT_EQ(months.series.size(), 1u);
    EXPECT_EQ(lastPeriod(months.series[0]), "2022-05");
    EXPECT_EQ(months.series[0].observations[1].status, FigureStatus::Final);
    EXPECT_EQ(months.series[0].observations[2].status, FigureStatus::Preliminary);
}

TEST(WideHeadings, SpansOfMonthsAreNoYears)
{
    for (const char* headings :
         {"2022 YTD,2023 YTD", "2022 (Jan-Sep),2023 (Jan-Sep)", "I-X 2022,I-X 2023", "I.-IX. 2022.,I.-IX. 2023.",
          "Jan.–Okt. 2022,Jan.–Okt. 2023", "siječanj - listopad 2022.,siječanj - listopad 2023.",
          "2022 (until 31 Oct),2023 (until 31 Oct)"}) {
        const std::string table = std::string("Country,").append(headings).append("\nSerbia,10,20\nAlbania,11,21\n");
        EXPECT_TRUE(refuses(understood(table), "Y1")) << headings;
    }
    EXPECT_TRUE(refuses(
        understood("Crossings from January to October 2023\nRoute,2022,2023\nWestern,100,90\nCentral,10,20\n"), "Y1"));
    EXPECT_TRUE(refuses(understood("Start date,End date,Arrivals\n2023-01-01,2023-01-15,10\n2023-01-16,2023-01-31,20\n"
                                   "2023-02-01,2023-02-15,30\n"),
                        "Y1"));
}

TEST(WideHeadings, QuartersDownTheSideOfYearsAreQuarters)
{
    const FoundFile file = understood("Quarter,2021,2022\nQ1,10,20\nQ2,11,21\nQ3,12,22\nQ4,13,23\n");
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(firstPeriod(file.series[0]), "2021-Q1");
    EXPECT_EQ(lastPeriod(file.series[0]), "2022-Q4");
    EXPECT_EQ(sumOf(file.series[0]), 132);
}

TEST(WideHeadings, RomanNumeralsDownTheSideOfYearsAreQuarters)
{
    const FoundFile file = understood("Quarter,2021,2022\nI,10,20\nII,11,21\nIII,12,22\nIV,13,23\n");
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(lastPeriod(file.series[0]), "2022-Q4");
}

TEST(WideHeadings, FiguresUnderAHeadingThatIsNoPeriodAreTold)
{
    EXPECT_TRUE(warns(understood("Country,Jan 2023,Feb 2023,Mar 2023,Arp 2023\nSerbia,10,20,30,40\n"), "C2"));
    EXPECT_FALSE(warns(understood("Country,Jan 2023,Feb 2023,Mar 2023,Total\nSerbia,10,20,30,60\n"), "C2"));
}

TEST(WideHeadings, DaysWithoutAYearAndYearsOfPublicationsDateNothing)
{
    EXPECT_TRUE(refuses(understood("Date,Arrivals\n10 October,3\n11 October,4\n12 October,5\n13 October,6\n"), "C26"));
    EXPECT_TRUE(
        refuses(understood("Published 24 August 2023\nCountry,Jan,Feb,Mar\nSyria,10,20,30\nIraq,1,2,3\n"), "C2"));
}

TEST(WideHeadings, DaysDownTheSideOfYearsAreRefused)
{
    EXPECT_TRUE(refuses(
        understood("Day,2021,2022\n1 January,10,20\n2 January,11,21\n3 January,12,22\n4 January,13,23\n"), "C26"));
    EXPECT_TRUE(refuses(understood("Day,2021,2022\n13/01,10,20\n14/01,11,21\n15/01,12,22\n"), "C26"));
    EXPECT_TRUE(
        refuses(understood("Quarter,2021,2022\nJan-Mar,10,20\nApr-Jun,11,21\nJul-Sep,12,22\nOct-Dec,13,23\n"), "C26"));
}

TEST(WideHeadings, MonthsThatPassTheYearsEndAreOfTwoYears)
{
    const FoundFile file = understood("Asylum claims 2022/23\nCountry,Oct,Nov,Dec,Jan,Feb\nSerbia,10,20,30,40,50\n");
    EXPECT_EQ(firstPeriod(seriesOf(file, "country=Serbia")), "2022-10");
    EXPECT_EQ(lastPeriod(seriesOf(file, "country=Serbia")), "2023-02");
    EXPECT_TRUE(refuses(understood("Claims 2023\nCountry,Oct,Nov,Dec,Jan,Feb\nSerbia,10,20,30,40,50\n"), "C2"));
}

TEST(WideHeadings, DaysOfMonthsDownTheSideAreRefused)
{
    std::string table = "Arrivals 2023\nDay,January,February,March\n";
    for (int day = 1; day <= 31; ++day)
        table += std::to_string(day) + ",10,20,30\n";
    EXPECT_TRUE(testing::refuses(testing::understood(table), "C26"));
}

TEST(WideHeadings, AHeadingOverAnEmptyOneIsNoLineThatSaysSomethingOfAll)
{
    const FoundFile file = understood("Kraj obywatelstwa;\"Liczba cudzoziemców\n(stan)\";\n;2021;2022\n"
                                      "Ukraina;300;1358\nBiałoruś;35;60\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    const FoundSeries& ukraine = seriesOf(file, "kraj_obywatelstwa=Ukraina");
    EXPECT_EQ(sumOf(ukraine), 1658);
    EXPECT_EQ(ukraine.meaning.origin, "UA");
    EXPECT_TRUE(ukraine.meaning.place.empty());
    EXPECT_EQ(understood("Citizenship;Syria;\n\n;2021;2022\nGermany;3;4\nFrance;5;6\n").series.front().meaning.origin,
              "SY");
}

TEST(WideHeadings, PositionsTellNoSeriesApart)
{
    const FoundFile file =
        testing::understood("Country,Lat,Long,1/22/20,1/23/20,1/24/20\nAustria,47.5162,14.5501,1,2,3\n"
                            "Croatia,45.1,15.2,4,5,6\n");
    EXPECT_EQ(testing::sumOf(testing::seriesOf(file, "country=Austria")), 6);
}

TEST(WideHeadings, TimesThatReachFromOrToAMonthAreNotThatMonth)
{
    for (const char* headings :
         {"Since June 2023,Through July 2023,YTD August 2023", "until June 2022,up to June 2023,before July 2023",
          "6M 2022,9M 2022,6M 2023", "Arrivals since March 2023,Arrivals since April 2023,Arrivals since May 2023",
          "Arrivals first half 2022,Arrivals first half 2023,Arrivals first half 2024"}) {
        const FoundFile file = understood("Country," + std::string(headings) + "\nAustria,10,20,30\nPoland,11,21,31\n");
        EXPECT_TRUE(file.series.empty()) << headings;
        EXPECT_GT(file.errors, 0) << headings;
    }
    const FoundFile beside = understood("Country,2021,2022,until June 2023\nAustria,10,20,30\nPoland,11,21,31\n");
    EXPECT_EQ(lastPeriod(seriesOf(beside, "country=Austria")), "2022");
    EXPECT_TRUE(warns(beside, "C2"));
    EXPECT_NE(firstPeriod(understood("visa,B1 2023,B2 2023\nAustria,10,20\nGermany,30,40\n").series.at(0)), "2023-S1");
}

} // namespace
} // namespace antevia
