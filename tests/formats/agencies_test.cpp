#include "tests/formats/understood.h"

// Files in the shapes of humanitarian and research publishers, with figures of our own.
namespace antevia {
namespace {

using testing::firstPeriod;
using testing::lastPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(Sides, RefugeesByCountryOfOriginAreOfTheirCountryAndNotInIt)
{
    const FoundFile file = understood("Entity,Code,Year,Refugees by country of origin,Refugees by country of asylum\n"
                                      "Albania,ALB,2019,120,5\nAlbania,ALB,2020,130,6\n"
                                      "Austria,AUT,2019,3,900\nAustria,AUT,2020,4,950\n");
    const auto from = seriesOf(file, "entity=Albania;code=ALB;indicator=Refugees by country of origin").meaning;
    EXPECT_EQ(from.origin, "AL");
    EXPECT_EQ(from.place, "");
    const auto in = seriesOf(file, "entity=Albania;code=ALB;indicator=Refugees by country of asylum").meaning;
    EXPECT_EQ(in.place, "AL");
    EXPECT_EQ(in.origin, "") << "the code beside the name is no nationality";
}

TEST(Sides, TheHeadingOfTheOnlyFiguresSaysTheSideToo)
{
    const FoundFile file = understood("Entity,Year,Asylum applications by nationality\nSyria,2020,5\nSyria,2021,6\n"
                                      "Iraq,2020,7\nIraq,2021,8\n");
    EXPECT_EQ(seriesOf(file, "entity=Syria").meaning.origin, "SY");
    EXPECT_EQ(seriesOf(file, "entity=Syria").meaning.place, "");
}

TEST(Sides, AnIndicatorsNameInAWideTableOfCountriesSaysTheSide)
{
    const FoundFile file =
        understood("\"Data Source\",\"Indicators\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"2019\","
                   "\"2020\",\n\"Albania\",\"ALB\",\"Refugees by country or territory of origin\",\"5\",\"\",\n"
                   "\"Austria\",\"AUT\",\"Refugees by country or territory of origin\",\"7\",\"8\",\n"
                   "\"Serbia\",\"SRB\",\"Refugees by country or territory of origin\",\"9\",\"9\",\n");
    const auto series = seriesOf(file, "country_code=ALB;indicator_name=Refugees by country or territory of origin");
    EXPECT_EQ(series.meaning.origin, "AL");
    EXPECT_EQ(series.meaning.place, "");
}

TEST(Sides, AColumnThatSaysItsSideKeepsIt)
{
    const FoundFile file = understood("Year,Country of asylum,Applications by nationality\n2020,Austria,5\n"
                                      "2021,Austria,6\n2020,Serbia,7\n2021,Serbia,8\n");
    EXPECT_EQ(seriesOf(file, "country_of_asylum=Austria").meaning.place, "AT");
}

TEST(Sides, DestinationAndOriginOfMigrantsAreToldApartInTheLongHeadingsOfPopulationTables)
{
    const FoundFile file =
        understood("Index,\"Region, development group, country or area of destination\",\"Region, development group, "
                   "country or area of origin\",1990,1995,2000\n1,Austria,WORLD,70,80,90\n2,Austria,Serbia*,30,40,50\n"
                   "3,Austria,Türkiye,20,25,30\n");
    const auto& turks = file.series.at(2).meaning;
    EXPECT_EQ(turks.place, "AT");
    EXPECT_EQ(turks.origin, "TR");
}

TEST(Sides, KindsOfSurveyThatLookLikeCountriesAreNoPlaces)
{
    const FoundFile file = understood("country,operation,assessmentType,date,individuals\n"
                                      "Haiti,Storm,SA,2021-01-31,10\nHaiti,Storm,BA,2021-01-31,12\n"
                                      "Haiti,Storm,SA,2021-02-28,13\nHaiti,Storm,BA,2021-02-28,14\n");
    for (const FoundSeries& each : file.series)
        EXPECT_EQ(each.meaning.origin, "");
}

TEST(Sides, AnswersYesAndNoAreNeitherPlacesNorWordsOfACode)
{
    const FoundFile file =
        understood("origin_location_code,origin_has_plan,asylum_location_code,asylum_has_plan,year,population\n"
                   "AFG,Y,AFG,Y,2020,100\nBDI,N,BDI,N,2020,50\nAFG,Y,AFG,Y,2021,110\nBDI,N,BDI,N,2021,60\n");
    const auto first = file.series.at(0);
    EXPECT_EQ(first.meaning.origin, "AF");
    EXPECT_EQ(first.meaning.place, "AF");
    EXPECT_EQ(sumOf(first), 210);
}

TEST(Sides, APlaceInAHeadingDoesNotTakeThatOfTheRow)
{
    const FoundFile file = understood("Country,Year,Migrants from Venezuela,Permits\nPeru,2022,50,5\nPeru,2023,60,6\n"
                                      "Brazil,2022,70,7\nBrazil,2023,80,8\n");
    const auto meaning = seriesOf(file, "country=Peru;indicator=Migrants from Venezuela").meaning;
    EXPECT_EQ(meaning.place, "PE");
    EXPECT_EQ(meaning.origin, "VE");
}

TEST(Columns, AgesPositionsAndGradesOfASourceAreNoFigures)
{
    const FoundFile file = understood("country,year,age_range,min_age,max_age,geo_lat,Source Quality,record_id,"
                                      "population\nAT,2020,0-4,0,4,48.1,3,74cdbe77-0a0b-441b-9535-bacc263be2a8,100\n"
                                      "AT,2020,5-17,5,17,48.1,4,74cdbe77-0a0b-441b-9535-bacc263be2a8,200\n");
    EXPECT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(seriesOf(file, "country=AT;age_range=0-4")), 100);
}

TEST(Columns, TheNumbersOfRowsUnderNoHeadingAreNoFigures)
{
    const FoundFile file = understood("\"\",Year,Country of asylum,applied\n1,2019,Austria,5\n2,2020,Austria,6\n"
                                      "3,2019,Serbia,7\n4,2020,Serbia,8\n");
    EXPECT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(seriesOf(file, "country_of_asylum=Austria")), 11);
}

TEST(Columns, ARemarkInTheFirstRowOnlyPartsNoSeries)
{
    const FoundFile file = understood("date,refugees,killed,time frame\n2022-03-03,100,2,MARCH TO MAY\n"
                                      "2022-03-04,120,3,\n2022-03-05,130,4,\n2022-03-06,150,5,\n");
    EXPECT_EQ(file.series.size(), 2U);
}

TEST(Columns, TheDayOfAnIncidentComesBeforeThatOfItsReport)
{
    const FoundFile file = understood("report date,incident date,country,dead\n2024-09-13,2024-02-16,Serbia,1\n"
                                      "2024-09-30,2024-02-26,Serbia,2\n");
    EXPECT_EQ(firstPeriod(seriesOf(file, "country=Serbia")), "2024-02-16");
}

TEST(Columns, ATagOfOnesOwnAboveNumbersIsThatOfFigures)
{
    const FoundFile file =
        understood("Country,Year,Events,Deaths\n#country+code,#date+year,#event+num,#fatality\nLBY,2022,5,2\n"
                   "LBY,2023,6,3\nTUN,2022,7,0\nTUN,2023,8,0\n");
    EXPECT_EQ(sumOf(seriesOf(file, "country=LBY;indicator=Events")), 11);
    EXPECT_EQ(seriesOf(file, "country=LBY;indicator=Deaths").meaning.unitText, "deaths");
}

TEST(Columns, ARowOfTagsIsOneWhereAFewAreMistyped)
{
    const FoundFile file = understood("id,country,lat,kind,figure,when,begin\n"
                                      ",#country+name,geo+lat,#event+type,#affected,#date,#date+start\n"
                                      "1,Greece,37.1,Flood,10,2023-05-01,2023-04-30\n"
                                      "2,Italy,42.1,Flood,20,2023-05-02,2023-05-01\n");
    EXPECT_EQ(file.format, "hxl");
    EXPECT_EQ(firstPeriod(seriesOf(file, "country=Greece;kind=Flood")), "2023-05-01");
}

TEST(Columns, TheFirstAndLastDayOfAYearBesideOtherDatesAreThatYear)
{
    const FoundFile file = understood("country,reference_period_start,reference_period_end,note,population\n"
                                      "AT,2020-01-01,2020-12-31,a,100\nAT,2021-01-01,2021-12-31,b,110\n");
    EXPECT_EQ(seriesOf(file, "country=AT").frequency, Frequency::Yearly);
}

TEST(Columns, DatesWithTheDayOfTheWeekAndTimesWithoutColonsAreRead)
{
    const FoundFile weekdays = understood("date,arrivals\n\"Thu, 01/22/2026 - 12:00\",5\n\"Fri, 01/23/2026 - "
                                          "12:00\",6\n");
    EXPECT_EQ(firstPeriod(seriesOf(weekdays, "series=arrivals")), "2026-01-22");
    const FoundFile stamps = understood("date,value\n20230101T000000Z,0.5\n20230102T000000Z,0.25\n");
    EXPECT_EQ(lastPeriod(seriesOf(stamps, "series=value")), "2023-01-02");
}

TEST(Columns, AThousandWithoutAMarkShowsThatAPointBeginsTheFraction)
{
    const FoundFile file = understood("country,year,value\nAT,2019,68.957\nAT,2020,37172386\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_DOUBLE_EQ(seriesOf(file, "country=AT").observations.front().value, 68.957);
}

TEST(Totals, AColumnThatAddsUpOthersIsToldAndMarked)
{
    const FoundFile file = understood("year,country,Recognized decisions,Rejected decisions,Total decisions\n"
                                      "2020,AT,5,6,11\n2021,AT,7,8,15\n2020,DE,1,2,3\n");
    EXPECT_TRUE(warns(file, "T1"));
    EXPECT_TRUE(seriesOf(file, "country=AT;indicator=Total decisions").meaning.isTotal);
    EXPECT_FALSE(seriesOf(file, "country=AT;indicator=Rejected decisions").meaning.isTotal);
}

TEST(Totals, ThatOfEachSexIsTold)
{
    const FoundFile file = understood("year,country,Female 0-17,Female 18-59,F: Total,Male 0-17,Male 18-59,M: Total\n"
                                      "2020,AT,5,6,11,1,2,3\n2021,AT,7,8,15,3,4,7\n");
    EXPECT_TRUE(seriesOf(file, "country=AT;indicator=F: Total").meaning.isTotal);
    EXPECT_TRUE(seriesOf(file, "country=AT;indicator=M: Total").meaning.isTotal);
}

TEST(Totals, AStockCalledTotalBesideNewCasesIsNoSum)
{
    const FoundFile file = understood("year,country,new,returned,total displacement\n2020,AT,5,1,40\n2021,AT,7,2,50\n");
    EXPECT_FALSE(warns(file, "T1"));
}

TEST(Units, DeadlinesAreNoDeaths)
{
    const FoundFile file = understood("month,applications past the deadline,dead\n2020-01,5,1\n2020-02,7,2\n");
    EXPECT_EQ(seriesOf(file, "series=applications past the deadline").meaning.unitText, "applications");
    EXPECT_EQ(seriesOf(file, "series=dead").meaning.unitText, "deaths");
}

TEST(Units, DeathsArePutBeforeTheRouteAndWaitingBeforeTheDecisionWaitedFor)
{
    const FoundFile deaths = understood("date,migration_route,Number of dead,Number of survivors\n"
                                        "2020-01,Land border crossing,5,6\n2020-02,Land border crossing,7,8\n");
    EXPECT_EQ(seriesOf(deaths, "migration_route=Land border crossing;indicator=Number of dead").meaning.unitText,
              "deaths");
    const FoundFile backlog = understood("date,Type,Number\n2020-01,Waiting for an initial decision,5\n"
                                         "2020-02,Waiting for an initial decision,7\n");
    EXPECT_EQ(seriesOf(backlog, "type=Waiting for an initial decision").meaning.unitText, "applications pending");
}

TEST(Units, AnAverageWrittenInOneWordIsNoCount)
{
    const FoundFile file = understood("year,country,DecisionsAveragePersonsPerCase,Recognized\n2020,AT,2.5,5\n"
                                      "2021,AT,3,7\n");
    EXPECT_EQ(seriesOf(file, "country=AT;indicator=DecisionsAveragePersonsPerCase").meaning.unitText, "rate");
}

TEST(Warnings, RowsOfTheFutureAreToldOnceWithTheirNumber)
{
    const FoundFile file = understood("date,SI\n2026-10-24,1\n2027-01-24,2\n2027-01-25,2\n2027-01-26,3\n");
    ASSERT_EQ(std::ranges::count(file.messages, "C27", &RowMessage::code), 1);
    const auto message = std::ranges::find(file.messages, "C27", &RowMessage::code);
    EXPECT_EQ(message->place, "row 3");
    EXPECT_NE(message->rule.find("2 more rows"), std::string::npos);
}

TEST(Warnings, ColumnsOfOneNameAreNotTakenForPeriodsOfDifferentLengths)
{
    const FoundFile file = understood("date,place,arrivals,arrivals\n2023-01,AT,5,7\n2023-02,AT,6,8\n");
    EXPECT_TRUE(refuses(file, "C16"));
    EXPECT_FALSE(warns(file, "C28"));
}

TEST(JsonAnswers, AnAnswerOfAPageAndAListIsRead)
{
    const FoundFile file =
        understood(R"([{"page":1,"pages":2},[{"country":{"id":"AT","value":"Austria"},"date":"2020","value":5},)"
                   R"({"country":{"id":"AT","value":"Austria"},"date":"2021","value":6}]])");
    EXPECT_EQ(sumOf(file.series.at(0)), 11);
    EXPECT_EQ(file.series.at(0).meaning.place, "AT");
    EXPECT_TRUE(warns(file, "J13")) << "the other page is missing";
}

const std::string incidents = "Main ID,Incident ID,Incident Date,Country of Origin,Country of Incident,Migration "
                              "Route,Cause,Number of Dead,Number "
                              "of Survivors,Coordinates,Source Quality\n"
                              "A1,A1a,2024-01-03,Syria,Greece,Eastern,Drowning,2,5,\"37.1, 26.2\",4\n"
                              "A1,A1b,2024-01-03,Syria,Greece,Eastern,Cold,1,,\"37.2, 26.3\",4\n"
                              "A2,A2,2024-01-19,Iraq,Greece,Eastern,Drowning,,6,\"37.3, 26.1\",1\n"
                              "A3,A3,2024-02-07,Iraq,Greece,Eastern,Drowning,7,1,\"37.3, 26.1\",3\n"
                              "A4,A4,2024-02-09,Guinea,Italy,Central,Drowning,30,0,\"35.3, 12.1\",3\n";

TEST(Events, AreAddedUpByMonthPlaceAndRoute)
{
    const FoundFile file = understood(incidents);
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 4U);
    const FoundSeries dead =
        seriesOf(file, "country_of_incident=Greece;migration_route=Eastern;indicator=Number of Dead");
    EXPECT_EQ(dead.frequency, Frequency::Monthly);
    EXPECT_EQ(dead.observations.front().value, 3) << "an event that says none adds none";
    EXPECT_EQ(dead.observations.back().value, 7);
    EXPECT_EQ(dead.meaning.place, "GR");
    EXPECT_EQ(dead.meaning.partner, "Eastern");
    EXPECT_EQ(dead.meaning.unitText, "deaths");
}

TEST(Events, SayThatTheyWereAddedUpAndWhichColumnsWereLeftOut)
{
    const FoundFile file = understood(incidents);
    const auto message = std::ranges::find(file.messages, "E1", &RowMessage::code);
    ASSERT_NE(message, file.messages.end());
    EXPECT_NE(message->rule.find("Country of Origin, Cause"), std::string::npos);
    EXPECT_TRUE(warns(file, "C36")) << "a sum of 3 is a small cell";
}

TEST(Events, OneThatStandsTwiceIsRefused)
{
    // Beyond the rows that are looked at first, which would not be taken for events with a name that comes twice.
    std::string many = "event_id,event_date,country,fatalities\n";
    for (int i = 0; i < 25'000; ++i)
        many += "E" + std::to_string(i) + ",2024-01-03,Libya,1\n";
    EXPECT_EQ(sumOf(understood(many).series.at(0)), 25'000);
    EXPECT_TRUE(refuses(understood(many + "E24999,2024-01-03,Libya,1\n"), "C19"));
}

TEST(Events, CountsWithAnIdOfTheirRowThatSpeakOfNoEventsStayAsTheyAre)
{
    const FoundFile file = understood("record_id,date,country,individuals\na1,2024-01-03,Libya,5\n"
                                      "a2,2024-01-04,Libya,6\na3,2024-01-03,Tunisia,7\na4,2024-01-04,Tunisia,8\n");
    EXPECT_FALSE(warns(file, "E1"));
}

TEST(Events, RoundsOfASurveyTellNoSeriesApartWhereDatesDo)
{
    const FoundFile file = understood("country,roundNumber,date,individuals\nHaiti,1,2021-01-31,10\n"
                                      "Haiti,2,2021-02-28,12\nHaiti,3,2021-03-31,13\n");
    EXPECT_EQ(seriesOf(file, "country=Haiti").observations.size(), 3U);
    const FoundFile both = understood("country,round,date,individuals\nHaiti,1,2021-01-31,10\n"
                                      "Haiti,2,2021-01-31,12\nHaiti,3,2021-03-31,13\n");
    EXPECT_EQ(both.series.size(), 3U);
}

} // namespace
} // namespace antevia
