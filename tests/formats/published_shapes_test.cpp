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

TEST(PublishedShapes, YearsThatEndWithinTheNextAreNoWeeksOfTheirFirst)
{
    const FoundFile file = understood("Year,Settlers,Visitors\n2012-13,244,77\n2013-14,253,72\n2014-15,262,71\n");
    EXPECT_TRUE(refuses(file, "Y1"));
    EXPECT_TRUE(file.series.empty());
}

TEST(PublishedShapes, CodesThatBeginWithZerosAreNoFigures)
{
    const FoundFile file =
        understood("Regione,Data,Presenti,CodiceRegione\nLazio,2022-01-31,812,12\n"
                   "Liguria,2022-01-31,230,07\nLazio,2022-02-28,799,12\nLiguria,2022-02-28,244,07\n");
    EXPECT_EQ(file.series.size(), 2U);
    double sum = 0.0;
    for (const FoundSeries& each : file.series)
        sum += sumOf(each);
    EXPECT_EQ(sum, 2085);
}

TEST(PublishedShapes, MonthsWrittenInTwoWaysMakeOneSeries)
{
    const FoundFile file = understood("short,long,2021,2022\nJan,January,12,20\nFeb,February,31,44\nMar,March,50,61\n");
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(firstPeriod(file.series[0]), "2021-01");
    EXPECT_EQ(lastPeriod(file.series[0]), "2022-03");
    EXPECT_EQ(sumOf(file.series[0]), 218);
}

TEST(PublishedShapes, FiguresOfSeveralYearsAreRefusedByRow)
{
    const FoundFile file =
        understood("from_year,to_year,event,displaced\n1951,1951,First war,1500\n1962,1963,Second,900\n"
                   "1971,1971,Third,2000\n1994,1996,Last war,400\n2010,2010,Floods,3000\n");
    EXPECT_EQ(file.layout, "long") << "a row with two years is no heading";
    EXPECT_EQ(file.errors, 2);
    EXPECT_EQ(file.messages.front().code, "Y1");
    EXPECT_EQ(file.messages.front().place, "row 3, column A");
}

TEST(PublishedShapes, TheLastYearOfARowIsNoFigure)
{
    const FoundFile file = understood("from_year,to_year,event,displaced\n1951,1951,First war,1500\n"
                                      "1962,1962,Second,900\n1971,1971,Third,2000\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 3U);
    EXPECT_EQ(sumOf(file.series.front()), 1500);
}

TEST(PublishedShapes, CodesOfPlacesBelowTheirTagAreNoDocuments)
{
    const FoundFile file = understood("Oblast,Municipality pcode,Displaced,Day\n#adm1+name,#adm3+code,#affected+idps,"
                                      "#date\nEast,UA2102001,250,2022-04-05\nEast,UA2102009,150,2022-04-05\n"
                                      "East,UA2102005,1500,2022-04-05\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 3U);
}

TEST(PublishedShapes, NumbersOfDocumentsBelowATagAreStillFound)
{
    const FoundFile file = understood("Place,Paper,Displaced,Day\n#adm1+name,#meta+id,#affected+idps,#date\n"
                                      "East,AB2102001,2,2022-04-05\nEast,CD2109009,1,2022-04-05\n"
                                      "East,XK9102005,1,2022-04-05\n");
    EXPECT_TRUE(refuses(file, "C35"));
}

TEST(PublishedShapes, AYearMayFollowWhatIsCountedAfterALineOrABar)
{
    const FoundFile file = understood("geo,FIRST_2021,REPEAT_2021,FIRST_2022,REPEAT_2022\nAT,100,20,150,30\n"
                                      "BE,200,40,250,50\n");
    const FoundSeries first = seriesOf(file, "geo=AT;indicator=FIRST");
    EXPECT_EQ(firstPeriod(first), "2021");
    EXPECT_EQ(sumOf(first), 250);
    const FoundFile bars =
        understood("\"Buurten\";\"Turks|2019\";\"Westers|2019\"\n\"Kampen\";12;30\n\"Marlot\";8;41\n");
    EXPECT_EQ(sumOf(seriesOf(bars, "buurten=Marlot;indicator=Westers")), 41);
}

TEST(PublishedShapes, ARegionBesideACountryIsNobodysOrigin)
{
    const FoundFile file = understood("area_code,country,year,value\nEUR,Ukraine,2020,5\nEUR,Austria,2020,6\n"
                                      "AFR,Chad,2020,7\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 3U);
    for (const FoundSeries& each : file.series)
        EXPECT_TRUE(each.meaning.origin.empty());
}

TEST(PublishedShapes, ManyFiguresBelowZeroAreBalancesAndNotMistakes)
{
    const FoundFile file =
        understood("country,year,migrants\nFiji,2019,30\nFiji,2020,-12\nFiji,2021,25\nPalau,2019,-4\n"
                   "Palau,2020,-6\nPalau,2021,8\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_TRUE(warns(file, "C20"));
    EXPECT_EQ(sumOf(seriesOf(file, "country=Palau")), -2);
    EXPECT_TRUE(
        refuses(understood("country,year,migrants\nFiji,2019,30\nFiji,2020,-12\nFiji,2021,25\nPalau,2019,4\n"), "C20"));
}

TEST(PublishedShapes, TheUnionOf27BesideThatOf28IsTheOneBeforeIt)
{
    const FoundFile file = understood("TIME,GEO,Value\n2011,European Union (28 countries),90\n"
                                      "2011,European Union (27 countries),80\n2011,Austria,10\n");
    EXPECT_EQ(seriesOf(file, "geo=European Union (27 countries)").meaning.place, "EU27_2007");
}

TEST(PublishedShapes, ATableWithoutDatesIsOfTheOneYearAboveIt)
{
    const FoundFile file = understood("Applications in 2019\n\nCountry,Applications\nAustria,100\nItaly,200\n");
    EXPECT_TRUE(warns(file, "Y2"));
    EXPECT_EQ(firstPeriod(seriesOf(file, "country=Italy")), "2019");
    EXPECT_EQ(firstPeriod(seriesOf(understood("Held as of 4 May 2019\n\nCountry,People\nAustria,100\nItaly,200\n"),
                                   "country=Italy")),
              "2019-05-04");
    EXPECT_TRUE(refuses(understood("2019 and 2020\n\nCountry,People\nAustria,100\nItaly,200\n"), "C2"));
}

TEST(PublishedShapes, ColumnsInWhichNobodyIsCountedTellNoSeriesApart)
{
    const FoundFile file = understood("Year,Austria,Gabon,Italy\n2019,5,NA,8\n2020,7,NA,9\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=Italy")), 17);
}

TEST(PublishedShapes, MonthsAndYearsInColumnsBesideTheDatesAreNoFigures)
{
    const FoundFile file = understood("date,n_month,end_year,arrivals\n2019-01-01,1,2020,40\n2019-02-01,2,2020,55\n"
                                      "2019-03-01,3,2020,61\n");
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series[0]), 156);
}

TEST(PublishedShapes, DatesThatEndTwelveMonthsAreNotTheirPeriods)
{
    EXPECT_TRUE(
        refuses(understood("metric,period_label,date,value\nApplications,year ending March 2026,2026-03-31,935\n"
                           "Held,as at 31 March 2026,2026-03-31,487\n"),
                "Y1"));
    EXPECT_TRUE(refuses(understood("origin,1990 to 1999,2000 to 2009\nItaly,31,19\nSpain,5,6\n"), "Y1"));
}

TEST(PublishedShapes, RecordsMayNameWhoseTheirYearsAreAfterThem)
{
    const FoundFile file = understood(R"([{"2019": 30, "2020": 41, "asylum": "Nepal", "origin": "Bhutan"},
                                          {"2019": 12, "2020": 14, "asylum": "India", "origin": "Bhutan"}])");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(seriesOf(file, "asylum=India;origin=Bhutan")), 26);
}

TEST(PublishedShapes, CountsOfPeopleByTheirBirthAreNoPersons)
{
    const FoundFile file =
        understood("Label,\"Foreign-born; total\",\"Foreign-born; margin\"\nPopulation,\"50,234,858\","
                   "±162\nMale,49.0%,±0.1\nFemale,51.0%,±0.1\n");
    EXPECT_FALSE(refuses(file, "C35"));
    EXPECT_TRUE(refuses(file, "C2"));
}

TEST(PublishedShapes, LevelsOfAreasBesideEachOtherCountTwice)
{
    const FoundFile file = understood("country,admin_level,date,population\nHTI,0,2011-01-30,80\nHTI,1,2011-01-30,79\n"
                                      "HTI,0,2011-03-30,68\nHTI,1,2011-03-30,67\n");
    EXPECT_TRUE(warns(file, "T1"));
}

TEST(PublishedShapes, CodesOfCountriesAreWhatTheWordsBesideThemSay)
{
    const FoundFile file =
        understood("Data,Nazione,ISO_3166-1,Valore\n2019-09-30,Iraq,IQ,582\n2019-09-30,Tunisia,TN,2087\n"
                   "2019-09-30,Mali,ML,41\n2019-09-30,Sudan,SD,77\n2019-10-15,Iraq,IQ,620\n"
                   "2019-10-15,Tunisia,TN,2349\n2019-10-15,Mali,ML,52\n2019-10-15,Sudan,SD,90\n");
    EXPECT_EQ(seriesOf(file, "iso_3166_1=TN").meaning.origin, "TN");
    EXPECT_TRUE(seriesOf(file, "iso_3166_1=TN").meaning.place.empty());
}

TEST(PublishedShapes, AHeadingThatNamesADayTwiceIsSaidWithBothColumns)
{
    const FoundFile file =
        understood("Port,8/25/20,8/26/20,8/27/20,8/27/20\nNorth,4,7,9,9\nSouth,1,0,2,3\nWest,5,5,6,6\n");
    EXPECT_TRUE(file.series.empty());
    ASSERT_FALSE(file.messages.empty());
    EXPECT_EQ(file.messages.front().code, "C19");
    EXPECT_EQ(file.messages.front().place, "row 1, column E");
    EXPECT_NE(file.messages.front().rule.find("column D"), std::string::npos);
}

TEST(PublishedShapes, SingleYearsOfAgeDoNotOverlap)
{
    EXPECT_FALSE(warns(understood("age,year,count\n20,2020,5\n21,2020,6\n22,2020,7\n"), "T2"));
    EXPECT_TRUE(warns(understood("age,year,count\n20-24,2020,5\n18+,2020,61\n25-29,2020,7\n"), "T2"));
}

TEST(PublishedShapes, WhatCameLessWhatWentIsABalanceAndNoRate)
{
    const FoundFile file =
        understood("date,entries,net entries\n2021-01-01,40,-3\n2021-01-02,44,6\n2021-01-03,39,-1\n");
    EXPECT_EQ(seriesOf(file, "series=net entries").meaning.unitText, "balance");
}

TEST(PublishedShapes, FiveAndSixDotsAreNoFigures)
{
    const FoundFile file = understood("year,arrivals\n2019,.....\n2020,......\n2021,14\n2022,15\n");
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series[0]), 29);
}

TEST(PublishedShapes, RingsOverLettersAreOfTheWesternPage)
{
    const FoundFile file = understood("region;year;count\nSk\xE5ne l\xE4n;2020;5\nSk\xE5ne l\xE4n;2021;6\n");
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(file.series[0].title.substr(0, 6), "Sk\xC3\xA5ne");
}

TEST(PublishedShapes, FlagsMayStandWithoutABlankBehindAColonOrAZero)
{
    const FoundFile file = understood("citizen,geo\\time\t2021M02 \t2021M01 \nAFG,AT\t:c \t30 b\nAFG,DE\t0n\t15 p\n");
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(file.series[0]) + sumOf(file.series[1]), 45);
    EXPECT_EQ(file.series[0].observations.at(1).state, CellState::Suppressed);
    EXPECT_TRUE(refuses(understood("year,arrivals\n2019,12m\n2020,13m\n2021,14\n2022,9\n2023,8\n"), "C21"));
}

TEST(PublishedShapes, AsylumSeekersAmongKindsOfAPopulationArePersons)
{
    const FoundFile file = understood(
        "Country,Population type,Date,Individuals\nAngola,Refugees,2024-06-30,92\n"
        "Angola,Asylum-Seekers,2024-06-30,15\nKenya,Refugees,2024-06-30,71\nKenya,Asylum-Seekers,2024-06-30,8\n");
    ASSERT_EQ(file.series.size(), 4U);
    for (const FoundSeries& each : file.series)
        EXPECT_EQ(each.meaning.unit, CountingUnit::Person) << keyText(each.key);
}

} // namespace
} // namespace antevia
