#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::cells;
using testing::firstPeriod;
using testing::lastPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(StatisticsOffices, AFigureThatLooksLikeAYearMakesNoHeadingOfItsRow)
{
    const FoundFile file = understood("Viti;Muaji;Shtetësia;Numri\n2023;janar;Siri;104\n2023;janar;Marok;1921\n"
                                      "2023;shkurt;Siri;88\n2023;shkurt;Marok;93\n");
    EXPECT_EQ(file.layout, "long");
    EXPECT_EQ(sumOf(seriesOf(file, "shtetesia=Marok")), 2014);
}

TEST(StatisticsOffices, YearsMayStandThreeRowsAboveTheirMonths)
{
    const FoundFile file = understood(",2023,,,,,,,,2023 Total\n,Q1,,,Q1 Total,Q2,,,Q2 Total,\n"
                                      "Country of citizenship,Jan,Feb,Mar,,Apr,May,Jun,,\n"
                                      "Mexico,5,10,15,30,20,25,--,50,80\nIndia,1,2,3,6,4,5,6,15,21\n");
    const FoundSeries mexico = seriesOf(file, "country_of_citizenship=Mexico");
    EXPECT_EQ(firstPeriod(mexico), "2023-01");
    EXPECT_EQ(lastPeriod(mexico), "2023-06");
    EXPECT_EQ(sumOf(mexico), 75);
    EXPECT_EQ(cells(mexico, CellState::Missing), 1);
}

TEST(StatisticsOffices, APeriodMayStandBesideWhatIsCounted)
{
    const FoundFile file = understood("Mjesec;Nezakoniti prelasci 2022.;Nezakoniti prelasci 2023.\n"
                                      "siječanj;10;20\nveljača;11;21\nožujak;12;22\n");
    const FoundSeries crossings = seriesOf(file, "indicator=Nezakoniti prelasci");
    EXPECT_EQ(firstPeriod(crossings), "2022-01");
    EXPECT_EQ(lastPeriod(crossings), "2023-03");
    EXPECT_EQ(sumOf(crossings), 96);
    const FoundFile dated =
        understood("date,Registered since 2015,Registered since 2016\n2023-01-01,5,4\n2023-01-02,7,6\n");
    EXPECT_EQ(dated.layout, "periods-down");
}

TEST(StatisticsOffices, WeeksBesideTheirYearAreNoMonths)
{
    const FoundFile file =
        understood("country,year_week,count,indicator\nAustria,2020-53,5,cases\nAustria,2021-01,6,cases\n"
                   "Austria,2021-05,7,cases\n");
    const FoundSeries weekly = seriesOf(file, "country=Austria;indicator=cases");
    EXPECT_EQ(weekly.frequency, Frequency::Weekly);
    EXPECT_EQ(firstPeriod(weekly), "2020-W53");
    EXPECT_EQ(lastPeriod(weekly), "2021-W05");
}

TEST(StatisticsOffices, TheQuarterBesideAMonthTellsNoSeriesApart)
{
    const FoundFile file = understood("EN_YEAR\tEN_QUARTER\tEN_MONTH\tTOTAL\n2023\tQ1\tMar\t3\n2023\tQ2\tApr\t4\n");
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series[0]), 7);
}

TEST(StatisticsOffices, SexAndAgeAreReadFromShortHeadings)
{
    const FoundFile file =
        understood("year,coa_iso,location,f_0_4,m_5_11,total\n2022,AUT,Dispersed in the country,1,2,3\n"
                   "2023,AUT,Dispersed in the country,4,5,9\n");
    const FoundSeries girls = seriesOf(file, "coa_iso=AUT;location=Dispersed in the country;indicator=f_0_4");
    EXPECT_EQ(girls.meaning.sex, "female");
    EXPECT_EQ(girls.meaning.age, "0-4");
    EXPECT_EQ(girls.meaning.place, "AT");
    const FoundFile labour =
        understood("ref_area,sex,time,obs_value\nAUT,SEX_M,2020,5\nAUT,SEX_F,2020,6\nAUT,SEX_T,2020,11\n");
    EXPECT_EQ(seriesOf(labour, "ref_area=AUT;sex=SEX_F").meaning.sex, "female");
    EXPECT_EQ(seriesOf(labour, "ref_area=AUT;sex=SEX_T").meaning.sex, "total");
}

TEST(StatisticsOffices, UnitsAreThoseOfTheColumnAndNotOfItsNeighbour)
{
    const FoundFile file =
        understood("month,arrivals,dead,share of women,% change\n2023-01,60,2,20,+4%\n2023-02,70,1,30,-12%\n");
    EXPECT_EQ(seriesOf(file, "series=arrivals").meaning.unitText, "arrivals");
    EXPECT_EQ(seriesOf(file, "series=dead").meaning.unitText, "deaths");
    EXPECT_EQ(seriesOf(file, "series=share of women").meaning.unitText, "rate");
    EXPECT_EQ(seriesOf(file, "series=% change").meaning.unitText, "percent");
    EXPECT_FALSE(seriesOf(file, "series=% change").wholeNumbers);
}

TEST(StatisticsOffices, TotalsAreToldHoweverTheyAreNamed)
{
    EXPECT_TRUE(warns(
        understood("Date;Total individuals;Adult males;Adult females\n2023-03-20;9;4;5\n2023-03-21;8;4;4\n"), "T1"));
    const FoundFile german =
        understood("Herkunftsland;Jan 2023;Feb 2023\nSyrien;10;20\nIrak;30;40\nSumme gesamt;40;60\n");
    EXPECT_TRUE(warns(german, "T1"));
    EXPECT_EQ(seriesOf(german, "herkunftsland=Summe gesamt").meaning.origin, "TOTAL");
    EXPECT_FALSE(warns(german, "C29"));
}

TEST(StatisticsOffices, UnaccompaniedChildrenAreFoundByTheirShortName)
{
    const FoundFile file = understood("Quarter,UASC,Applications\n2019 Q1,UASC,10\n2019 Q1,Non-UASC,90\n");
    EXPECT_EQ(seriesOf(file, "uasc=UASC").meaning.unaccompanied, true);
    EXPECT_EQ(seriesOf(file, "uasc=Non-UASC").meaning.unaccompanied, false);
}

TEST(StatisticsOffices, ColumnsOfFiguresBesideAnIndicatorHaveANameOfTheirOwn)
{
    const FoundFile file = understood("date,indicator,weekly,total\n2023-01-02,cases,5,5\n2023-01-03,cases,6,11\n");
    EXPECT_EQ(sumOf(seriesOf(file, "indicator=cases;measure=weekly")), 11);
}

TEST(StatisticsOffices, AShareAmongCountsIsRefused)
{
    EXPECT_TRUE(refuses(understood("month,arrivals\n2023-01,60%\n2023-02,70\n2023-03,80\n"), "C22"));
    const FoundFile shares = understood("month;Schutzquote\n2023-01;60%\n2023-02;71,5%\n2023-03;80%\n");
    EXPECT_EQ(shares.errors, 0);
    EXPECT_DOUBLE_EQ(sumOf(shares.series[0]), 211.5);
}

TEST(StatisticsOffices, SignsExplainedBelowAWideTableAreNoFigures)
{
    const FoundFile file = understood("geo;2022;2023;2024\nAustria;1;:;3\nGreece;4;5;6\n\nSpecial value;;;\n"
                                      ":;not available;;\nFlags;;;\np;provisional;;\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 2U);
}

TEST(StatisticsOffices, NumbersBesideAPlaceThatAreNoCodesTellNoSeriesApart)
{
    const FoundFile file = understood("Center;Capacity;Jan 2023;Feb 2023\nPresevo;632;10;20\nObrenovac;379;30;40\n");
    EXPECT_EQ(sumOf(seriesOf(file, "center=Presevo")), 30);
    const FoundFile coded = understood("Country;Location code;2010;2015\nBurundi;108;10;20\nAustria;40;30;40\n");
    EXPECT_EQ(sumOf(seriesOf(coded, "country=Burundi;location_code=108")), 30);
}

TEST(StatisticsOffices, TwoNumbersInOneCellSayNothingOfTheDecimalMark)
{
    const FoundFile file =
        understood("date,arrivals,Coordinates\n2023-01-01,5,\"32.8, 13.0\"\n2023-01-02,6,\"33.1, 12.9\"\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.dialect.dialect.decimalMark, '.');
}

TEST(StatisticsOffices, TheDateOfAnUpdateBesideItsLabelDecidesNothing)
{
    EXPECT_EQ(understood("Last updated:;10/02/2024\nGEO;2022;2023\nAustria;1;2\nGreece;3;4\n").errors, 0);
}

TEST(StatisticsOffices, HouseholdsAreNoPersons)
{
    const FoundFile file =
        understood("date,IDP individuals,IDP households,Returnee individuals\n2023-01-02,5,1,7\n2023-01-03,6,2,8\n");
    EXPECT_EQ(seriesOf(file, "series=IDP households").meaning.unitText, "households");
    EXPECT_EQ(seriesOf(file, "series=Returnee individuals").meaning.unitText, "persons");
}

TEST(StatisticsOffices, MonthsOfAFiscalYearBeforeJanuaryAreOfTheYearBefore)
{
    const FoundFile file = understood("Fiscal Year,OCT,NOV,DEC,JAN,FEB\nFY2022,1,2,3,4,5\nFY2023,6,7,8,9,10\n");
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(firstPeriod(file.series[0]), "2021-10");
    EXPECT_EQ(lastPeriod(file.series[0]), "2023-02");
    EXPECT_EQ(file.series[0].observations[3].value, 4); // January 2022
    EXPECT_TRUE(refuses(understood("Fiscal Year,Month,Encounters\n2022,OCT,5\n2022,JAN,6\n"), "Y1"));
}

TEST(StatisticsOffices, MonthsInRowsOfFiscalYearsAreReadWhereSomethingSaysInWhichMonthThoseBegin)
{
    const std::string rows =
        "Fiscal Year,Month Grouping,Month (abbv),Component,Encounter Count\n"
        "2023,FYTD,OCT,U.S. Border Patrol,5\n2023,FYTD,SEP,U.S. Border Patrol,6\n"
        "2024 (FYTD),FYTD,OCT,U.S. Border Patrol,7\n2024 (FYTD),Remaining,AUG,U.S. Border Patrol,8\n";
    const FoundFile file = understood(rows);
    ASSERT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(firstPeriod(file.series[0]), "2022-10");
    EXPECT_EQ(lastPeriod(file.series[0]), "2024-08");
    EXPECT_TRUE(warns(file, "Y1"));
    UnderstandOptions options;
    options.fiscalYearStart = 4;
    const FoundFile said = understood(rows, options);
    EXPECT_EQ(firstPeriod(said.series[0]), "2022-09");
    EXPECT_FALSE(warns(said, "Y1"));
}

TEST(StatisticsOffices, TheMonthsOfARunningFiscalYearTellInWhichItBegins)
{
    std::string rows = "Financial year,Month,Arrivals\n";
    for (const char* month : {"Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"})
        rows += std::string("2023,") + month + ",5\n";
    const FoundFile file = understood(rows + "2024,Apr,7\n2024,May,8\n");
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(firstPeriod(file.series[0]), "2022-04");
    EXPECT_EQ(lastPeriod(file.series[0]), "2023-05");
    EXPECT_TRUE(refuses(understood(rows), "Y1"));
}

TEST(StatisticsOffices, TwelveMonthsThatAreNoYearOfTheCalendarAreRefused)
{
    EXPECT_TRUE(refuses(understood("Fiscal Year,Apprehensions\nFY2019,851508\nFY2020,400651\n"), "Y1"));
    EXPECT_TRUE(refuses(understood("Country,FY2019,FY2020,FY2021\nMexico,1,2,3\nCuba,4,5,6\n"), "Y1"));
    EXPECT_TRUE(refuses(understood("Country,FY 2019,FY 2020,FY 2021\nMexico,1,2,3\nCuba,4,5,6\n"), "Y1"));
    EXPECT_TRUE(
        refuses(understood("Apprehensions: fiscal years 2018 to 2020\nCountry,2018,2019,2020\nCuba,1,2,3\n"), "Y1"));
    EXPECT_TRUE(refuses(understood("Nation,Year ending June 2022,Year ending June 2023\nIran,1,2\nIraq,3,4\n"), "Y1"));
    EXPECT_TRUE(refuses(understood("Nation,2009/10,2010/11,2011/12\nIran,1,2,3\nIraq,3,4,5\n"), "Y1"));
    EXPECT_TRUE(refuses(understood("Year,Claims\n2009-10,1\n2010-11,2\n2011-12,3\n"), "Y1"));
    UnderstandOptions calendar;
    calendar.fiscalYearStart = 1;
    EXPECT_EQ(understood("Fiscal Year,Apprehensions\n2019,85\n2020,40\n", calendar).errors, 0);
}

TEST(StatisticsOffices, MonthsBesideTheSumOfTheirYearAreNoPartsOfIt)
{
    const FoundFile file = understood("Claims by month,,,,,,,,\nCountry of Citizenship,2023,,,,2024,,,\n"
                                      ",Jan,Feb,Mar,2023 Total,Jan,Feb,Mar,2024 Total\n"
                                      "Mexico,1,2,3,6,4,5,6,15\nIndia,7,8,9,24,1,1,1,3\n");
    const FoundSeries mexico = seriesOf(file, "country_of_citizenship=Mexico");
    EXPECT_EQ(mexico.frequency, Frequency::Monthly);
    EXPECT_EQ(sumOf(mexico), 21);
}

TEST(StatisticsOffices, AColumnThatAPersonSaysToBeTimesMayNumberItsDays)
{
    UnderstandOptions options;
    options.columns = {{1, "Place", ColumnRole::Time, ""}};
    const FoundFile file = understood("Place,Lesvos\n44927,120\n44928,95\n", options);
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(firstPeriod(file.series[0]), "2023-01-01");
    EXPECT_TRUE(warns(file, "X20"));
}

} // namespace
} // namespace antevia
