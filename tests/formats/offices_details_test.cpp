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
        const FoundFile file = understood(std::string(year) +
                                          ",Week,Begin,Aantal\n2020,11,2020-03-09,17\n2020,12,2020-03-16,15\n"
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
    const FoundFile file = understood(
        specificBy("SEX", "<Series GEO=\"AT\" TIME_PERIOD=\"2020\"><Obs SEX=\"M\" OBS_VALUE=\"5\"/>"
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

} // namespace
} // namespace antevia
