#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::cells;
using testing::firstPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;

/// A message whose header says which dimension tells observations apart.
std::string specificBy(const std::string& dimension, const std::string& series)
{
    return "<?xml version=\"1.0\"?><mes:StructureSpecificData "
           "xmlns:mes=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:ns1=\"urn:sdmx:x\"><mes:Header>"
           "<mes:Structure structureID=\"S\" dimensionAtObservation=\"" +
           dimension + "\"/></mes:Header><mes:DataSet>" + series + "</mes:DataSet></mes:StructureSpecificData>";
}

std::string jsonStat(const std::string& values, const std::string& status)
{
    return R"({"id":["geo","time"],"size":[1,3],"value":)" + values + R"(,"status":)" + status +
           R"(,"dimension":{"geo":{"category":{"index":{"AT":0}}},
           "time":{"category":{"index":{"2020":0,"2021":1,"2022":2}}}}})";
}

TEST(OfficesDetails, YearsOfOtherLanguagesBesideADateAreNoFigures)
{
    for (const char* year : {"Jaar", "Vuosi", "\xC3\x85r", "Rok", "Anno", "Aasta"}) {
        const FoundFile file =
            understood(std::string(year) + ",Week,Begin,Aantal\n2020,11,2020-03-09,17\n2020,12,2020-03-16,15\n"
                                           "2020,13,2020-03-23,20\n");
        ASSERT_EQ(file.series.size(), 1U) << year;
        EXPECT_EQ(sumOf(file.series[0]), 52) << year;
    }
}

TEST(OfficesDetails, WhatStandsBehindTheBarOfAStatusIsItsConfidentiality)
{
    const FoundFile file = understood(jsonStat(R"({"0":5})", R"({"0":"p|","1":"|C","2":"e|C"})"));
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(file.series[0].observations.at(0).status, FigureStatus::Preliminary);
    EXPECT_EQ(cells(file.series[0], CellState::Suppressed), 2);
    EXPECT_EQ(file.series[0].observations.at(2).status, FigureStatus::Estimate);
}

TEST(OfficesDetails, FiguresOfJsonStatMayBeTexts)
{
    const FoundFile file = understood(jsonStat(R"(["453","-",":C"])", "{}"));
    ASSERT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series[0]), 453);
    EXPECT_EQ(cells(file.series[0], CellState::Suppressed), 1);
    const FoundFile words = understood(jsonStat(R"([453,"KG",7])", "{}"));
    EXPECT_EQ(words.errors, 0);
    EXPECT_EQ(sumOf(words.series.at(0)), 460);
    const FoundFile none = understood(jsonStat("{}", "{}"));
    ASSERT_TRUE(refuses(none, "format"));
    EXPECT_NE(none.messages.front().rule.find("no figures"), std::string::npos);
}

TEST(OfficesDetails, OnlyTheNamedDimensionTellsObservationsApart)
{
    const FoundFile file = understood(specificBy(
        "TIME_PERIOD", "<Series GEO=\"AT\" COLL_METHOD=\"by phone\"><Obs TIME_PERIOD=\"2020\" OBS_VALUE=\"5\" "
                       "NEWS=\"x\"/><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"6\" NEWS=\"y\"/>"
                       "<Obs TIME_PERIOD=\"2022\" CONF_STATUS_OBS=\"C\"/></Series>"));
    const FoundSeries series = seriesOf(file, "geo=AT");
    EXPECT_EQ(sumOf(series), 11);
    EXPECT_EQ(cells(series, CellState::Suppressed), 1);
}

TEST(OfficesDetails, SeriesMayHoldOnePeriodAndObservationsAnotherDimension)
{
    const FoundFile file =
        understood(specificBy("SEX", "<Series GEO=\"AT\" TIME_PERIOD=\"2020\"><Obs SEX=\"M\" OBS_VALUE=\"5\"/>"
                                     "<Obs SEX=\"F\" OBS_VALUE=\"7\"/></Series><Series GEO=\"AT\" TIME_PERIOD=\"2021\">"
                                     "<Obs SEX=\"M\" OBS_VALUE=\"6\"/></Series>"));
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(seriesOf(file, "geo=AT;sex=M")), 11);
    EXPECT_EQ(firstPeriod(seriesOf(file, "geo=AT;sex=F")), "2020");
    const FoundFile measures =
        understood(specificBy("DEMO", "<Series GEO=\"AT\" TIME_PERIOD=\"2020\">"
                                      "<Obs xsi:type=\"ns1:BIRTHS\" OBS_VALUE=\"5\" UNIT_MEASURE=\"PERS\"/>"
                                      "<Obs xsi:type=\"ns1:DEATHS\" OBS_VALUE=\"7\" UNIT_MEASURE=\"PERS\"/></Series>"));
    EXPECT_EQ(measures.series.size(), 2U);
    EXPECT_EQ(sumOf(seriesOf(measures, "geo=AT;demo=DEATHS")), 7);
}

TEST(OfficesDetails, WhatFollowsTheFiguresOfSdmxCsvIsNoDimension)
{
    const FoundFile file =
        understood("STRUCTURE[;],STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,DIM_1,TIME_PERIOD,OBS_VALUE,NAME[en;fr]\n"
                   "dataflow,A:B(1.0),I,A,A.2014,A,2014,12,en:Any\ndataflow,A:B(1.0),I,A,A.2015,A,2015,11,en:Other\n");
    EXPECT_EQ(sumOf(seriesOf(file, "dim_1=A")), 23);
}

TEST(OfficesDetails, VehiclesOfPersonsAreNoPersons)
{
    EXPECT_NE(understood("date,Personal Vehicles\n2020-01-01,50\n2020-02-01,60\n").series.at(0).meaning.unit,
              CountingUnit::Person);
    EXPECT_EQ(understood("date,Persons held\n2020-01-01,50\n2020-02-01,60\n").series.at(0).meaning.unit,
              CountingUnit::Person);
}

TEST(OfficesDetails, EachContentOfAPxFileHasItsUnit)
{
    const FoundFile file = understood(
        "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nTITLE=\"Fish\";\nCONTVARIABLE=\"what\";\nSTUB=\"what\";\n"
        "HEADING=\"year\";\nVALUES(\"what\")=\"Weight\",\"Price\";\nVALUES(\"year\")=\"2020\",\"2021\";\n"
        "UNITS=\"tonnes\";\nUNITS(\"Weight\")=\"tonnes\";\nUNITS(\"Price\")=\"crowns\";\nDATA=10 12 3 4;\n");
    EXPECT_EQ(sumOf(seriesOf(file, "what=Weight;unit=tonnes")), 22);
    EXPECT_EQ(sumOf(seriesOf(file, "what=Price;unit=crowns")), 7);
}

TEST(OfficesDetails, ColumnsThatSayThePeriodAgainAreNotes)
{
    const FoundFile years = understood("date,abc,tests\n2019-03-01,2019,7\n2020-04-01,2020,9\n");
    ASSERT_EQ(years.series.size(), 1U);
    EXPECT_EQ(sumOf(years.series[0]), 16);
    const FoundFile hours = understood("date,time,canton,held\n2020-03-14,,AI,2\n2020-03-15,17:00,AI,4\n"
                                       "2020-03-16,08:30,AI,5\n2020-03-17,8:00,AI,6\n");
    EXPECT_EQ(sumOf(seriesOf(hours, "canton=AI")), 17);
    const FoundFile labels = understood("end,label,kind,value\n2024-06-30,Q1 2024/25,a,7\n2024-06-30,Q1 2024/25,b,8\n"
                                        "2024-09-30,Q2 2024/25,a,9\n2024-09-30,Q2 2024/25,b,1\n");
    EXPECT_EQ(sumOf(seriesOf(labels, "kind=a")), 16);
}

TEST(OfficesDetails, PxNamesItsTotalsAndWritesWeeksInItsLanguage)
{
    const FoundFile file =
        understood("CHARSET=\"ANSI\";\nAXIS-VERSION=\"2010\";\nTITLE=\"Fisk\";\nSTUB=\"yrke\";\nHEADING=\"uke\";\n"
                   "VALUES(\"yrke\")=\"Alle yrker\",\"Leger\",\"Bakere\";\nELIMINATION(\"yrke\")=\"Alle yrker\";\n"
                   "CODES(\"yrke\")=\"0-9\",\"1\",\"2\";\nVALUES(\"uke\")=\"2023U29\",\"2023U30\";\n"
                   "TIMEVAL(\"uke\")=TLIST(W1),\"2023U29\",\"2023U30\";\nDATA=9 8 4 5 5 3;\n");
    ASSERT_EQ(file.series.size(), 3U);
    EXPECT_EQ(firstPeriod(file.series[0]), "2023-W29");
    EXPECT_TRUE(testing::warns(file, "T1"));
}

TEST(OfficesDetails, CodesInCapitalsAreNotShortNamesOfPlaces)
{
    EXPECT_EQ(testing::places().ofName("CAD"), nullptr);
    ASSERT_NE(testing::places().ofName("\xC4\x8C"
                                       "ad"),
              nullptr);
    EXPECT_EQ(testing::places()
                  .ofName("\xC4\x8C"
                          "ad")
                  ->code,
              "TD");
}

TEST(OfficesDetails, CurrenciesAreNoPlaces)
{
    const FoundFile file = understood("currency,year,value\nCAD,2020,5\nMKD,2020,6\nCAD,2021,5\nMKD,2021,6\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 2U);
    for (const FoundSeries& each : file.series)
        EXPECT_TRUE(each.meaning.place.empty() && each.meaning.origin.empty()) << keyText(each.key);
}

TEST(OfficesDetails, KindsOfIncidentsAreNoRunningTotals)
{
    const FoundFile file = understood("Incident type,year,dead\nIncident,2020,5\nCumulative incident,2020,6\n"
                                      "Incident,2021,7\nCumulative incident,2021,2\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 2U);
    EXPECT_FALSE(testing::warns(file, "K1"));
}

TEST(OfficesDetails, ARunningTotalMayBeginWithManyZeros)
{
    std::string table = "date,tests\n";
    for (int i = 0; i < 60; ++i)
        table += printPeriod(periodOf(makeDay(2020, 1, 1) + Days{i}, Frequency::Daily)) + "," +
                 std::to_string(i < 25 ? 0 : i * 7) + "\n";
    EXPECT_TRUE(testing::warns(understood(table), "K1"));
}

} // namespace
} // namespace antevia
