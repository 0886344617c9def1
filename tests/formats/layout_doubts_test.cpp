#include "tests/formats/understood.h"

// Tables that look like something else, and must be read as what they are.
namespace antevia {
namespace {

using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;

TEST(LayoutDoubts, RowsThatCountOnAreDataAndNoNumbersOfColumns)
{
    EXPECT_EQ(understood("Zone,2021,2022\nA,1,2\nB,3,4\nC,5,6\n").series.size(), 3U);
    EXPECT_EQ(understood("Sex,2021,2022\nM,14,15\nF,1,2\n").series.size(), 2U);
    const FoundFile months = understood("Month,2021,2022,2023\n1,2,3,4\n2,5,6,7\n3,8,9,10\n");
    ASSERT_EQ(months.series.size(), 1U);
    EXPECT_EQ(sumOf(months.series[0]), 54);
}

TEST(LayoutDoubts, EnquiriesAreFiguresWhereTheyHaveSome)
{
    const FoundFile file = understood("Kind;2022;2023\nLand;119;120\nSea;129;130\nEnquiries;;453\n");
    EXPECT_EQ(sumOf(seriesOf(file, "kind=Enquiries")), 453);
}

TEST(LayoutDoubts, TheTitleBelowAnAddressStays)
{
    const FoundFile file =
        understood("Contact stat@example.org\nArrivals by country, in thousands\nCountry;2021;2022\nSerbia;12;13\n");
    EXPECT_EQ(sumOf(seriesOf(file, "country=Serbia")), 25000);
}

TEST(LayoutDoubts, PlacesBehindTheFiguresOfSdmxTellSeriesApart)
{
    const FoundFile file = understood("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,TIME_PERIOD,OBS_VALUE,GEO\n"
                                      "dataflow,X:Y(1.0),I,A,2021,12,AT\ndataflow,X:Y(1.0),I,A,2021,13,DE\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 2U);
}

TEST(LayoutDoubts, RomanNumbersOfZonesAreNoQuarters)
{
    const FoundFile zones = understood("Zone;2021;2022\nI;12;13\nII;15;16\nIII;17;18\nIV;19;20\n");
    EXPECT_EQ(sumOf(seriesOf(zones, "zone=IV")), 39);
    const FoundFile quarters = understood("Quarter;2021;2022\nI;12;13\nII;15;16\nIII;17;18\nIV;19;20\n");
    ASSERT_EQ(quarters.series.size(), 1U);
    EXPECT_EQ(quarters.series[0].frequency, Frequency::Quarterly);
}

TEST(LayoutDoubts, FiscalYearsBesideAYearAreNoMonths)
{
    EXPECT_TRUE(refuses(understood("Country;2008;2009/10;2010/11;2011/12\nSerbia;120;130;140;150\n"), "Y1"));
}

TEST(LayoutDoubts, PartsOfAYearInBracketsAreNotTheYear)
{
    const FoundFile file = understood("Country;2021;2022;2023 [Jan-Sep]\nGreece;12;13;14\nItaly;15;16;17\n");
    EXPECT_EQ(testing::lastPeriod(seriesOf(file, "country=Greece")), "2022");
    EXPECT_TRUE(testing::warns(file, "C2")) << "the figures left out are told";
    EXPECT_TRUE(refuses(
        understood("Year;Country;Arrivals\n2021;Greece;500\n2022;Greece;600\n2023 [until 30 June];Greece;300\n"),
        "Y1"));
}

TEST(LayoutDoubts, CountsByDayOrWeekAreFigures)
{
    const FoundFile file =
        understood("date;arrivals;boats per day\n2023-01-01;120;3\n2023-01-02;130;4\n2023-01-03;140;5\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=boats per day")), 12);
}

TEST(LayoutDoubts, AGrandTotalBelowTheLastGroupIsNotItsTotal)
{
    const FoundFile file = understood("Country,Sex,2021,2022\nSerbia,Male,10,11\n,Female,20,21\nBosnia,Male,30,31\n"
                                      ",Female,40,41\n,Total,100,104\n");
    EXPECT_TRUE(refuses(file, "C19")) << "whose total it is, nobody says";
}

TEST(LayoutDoubts, TitlesWithMonthsAndLawsKeepTheirTables)
{
    for (const char* title : {"Data set of December 2023", "This table is updated in March and September"})
        EXPECT_EQ(understood(std::string(title) + "\nCountry;2021;2022;2023\nGreece;12;13;14\nItaly;15;16;17\n").errors,
                  0)
            << title;
    for (const char* title : {"Persons released from detention, 2023", "Persons under the Refugee Act, 2023"}) {
        const FoundFile file =
            understood(std::string(title) + "\nCentre;Jan;Feb;Mar\nNorth;12;13;14\nSouth;15;16;17\n");
        ASSERT_EQ(file.series.size(), 2U) << title;
        EXPECT_EQ(testing::lastPeriod(file.series[0]), "2023-03") << title;
    }
    EXPECT_GT(understood("Asylum Act 1999\nCentre;Jan;Feb;Mar\nNorth;12;13;14\nSouth;15;16;17\n").errors, 0);
}

TEST(LayoutDoubts, TwoRowsOfHeadingsMayHaveEveryOtherYear)
{
    const FoundFile file =
        understood("Region;Baseline;Midline;Endline\nArea;2019;2021;2023\nNorth;12;13;14\nSouth;15;16;17\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(testing::firstPeriod(file.series[0]), "2019");
}

TEST(LayoutDoubts, DotsThatStandForSmallFiguresAreKeptBack)
{
    const FoundFile file = understood("Country;2021;2022\nSerbia;5;...\nBosnia;6;7\n... = less than 5;;\n");
    const auto& observations = seriesOf(file, "country=Serbia").observations;
    ASSERT_EQ(observations.size(), 2U);
    EXPECT_EQ(observations[1].state, CellState::Suppressed);
    EXPECT_EQ(observations[1].high, 4);
}

TEST(LayoutDoubts, FractionsOfPeopleAreRefusedWhereOnlyTheTitleSaysWhatIsCounted)
{
    const std::string rows = "Country;2021;2022;2023\nSerbia;120;130.5;140\nGreece;12;14.5;17\nItaly;3;4;5\n";
    EXPECT_TRUE(refuses(understood("Arrivals by country\n" + rows), "C22"));
    EXPECT_EQ(understood("Recognition rate of persons\n" + rows).errors, 0);
    EXPECT_EQ(understood("Index\n" + rows).errors, 0);
}

TEST(LayoutDoubts, NegativeNumbersOfPeopleBelowATitleAreBalancesOrErrors)
{
    const std::string title = "Number of persons by country\nCountry;2021;2022;2023\n";
    const FoundFile balances = understood(title + "Serbia;120;-130;140\nGreece;12;-14;-17\nItaly;3;4;-5\n");
    EXPECT_EQ(balances.errors, 0);
    EXPECT_TRUE(testing::warns(balances, "C20"));
    EXPECT_TRUE(refuses(understood(title + "Serbia;120;-130;140\nGreece;12;14;17\n"), "C20"));
}

TEST(LayoutDoubts, AttributesBeforeTheFiguresOfSdmxTellNoSeriesApart)
{
    const FoundFile file =
        understood("DATAFLOW,FREQ,GEO,OBS_STATUS,COMMENT_OBS,PUBLISHER_REMARK,TIME_PERIOD,OBS_VALUE\n"
                   "X:Y(1.0),A,AT,A,final,,2021,12\nX:Y(1.0),A,AT,P,early,raised,2022,13\n"
                   "X:Y(1.0),A,DE,A,final,,2021,14\nX:Y(1.0),A,DE,P,early,,2022,15\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;geo=AT")), 25);
}

TEST(LayoutDoubts, AGapInADimensionOfSdmxMixesNoKinds)
{
    const FoundFile file = understood("DATAFLOW,FREQ,GEO,CLAIM_TYPE,TIME_PERIOD,OBS_VALUE\n"
                                      "X:Y(1.0),A,AT,First,2020,100\nX:Y(1.0),A,AT,Repeated,2021,200\n"
                                      "X:Y(1.0),A,AT,,2022,300\nX:Y(1.0),A,DE,First,2020,100\n");
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;geo=AT;claim_type=First")), 100);
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;geo=AT;claim_type=Repeated")), 200);
    EXPECT_EQ(file.series.size(), 4U);
}

TEST(LayoutDoubts, BehindTheFiguresOfSdmxStandNoAttributesIfThePeriodDoesToo)
{
    const FoundFile file = understood("STRUCTURE,STRUCTURE_ID,ACTION,OBS_VALUE,FREQ,GEO,CLAIM_TYPE,TIME_PERIOD\n"
                                      "dataflow,X:Y(1.0),I,100,A,AT,First,2020\n"
                                      "dataflow,X:Y(1.0),I,200,A,AT,Repeated,2021\n");
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;geo=AT;claim_type=First")), 100);
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;geo=AT;claim_type=Repeated")), 200);
}

} // namespace
} // namespace antevia
