#include "model/formats/json_records.h"
#include "model/formats/json_text.h"
#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::seriesOf;
using testing::sumOf;
using testing::understood;

TEST(JsonSources, UnhcrsApiIsReadFromItsItems)
{
    const FoundFile file = understood(R"({"page":1,"maxPages":1,"items":[
        {"year":2020,"coo_name":"Afghanistan","coo":"AFG","coo_iso":"AFG","coa_name":"Austria","coa":"AUS","coa_iso":"AUT","refugees":36000},
        {"year":2021,"coo_name":"Afghanistan","coo":"AFG","coo_iso":"AFG","coa_name":"Austria","coa":"AUS","coa_iso":"AUT","refugees":"40000"}]})");
    EXPECT_EQ(file.format, "unhcr-population-json");
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(sumOf(file.series[0]), 76'000);
    EXPECT_EQ(file.series[0].meaning.place, "AT");
}

TEST(JsonSources, TheOperationalPortalIsReadFromItsTimeseries)
{
    const FoundFile file =
        understood(R"({"data":{"timeseries":[{"data_date":"2015-10-01","individuals":1283,"unix_timestamp":1443657600},
        {"data_date":"2015-10-02","individuals":2631,"unix_timestamp":1443744000}]}})");
    EXPECT_EQ(file.format, "unhcr-operational-portal-json");
    EXPECT_EQ(sumOf(seriesOf(file, "series=individuals")), 3'914);
}

TEST(JsonSources, JsonStatOfEurostatIsRead)
{
    const std::string text =
        R"({"version":"2.0","class":"dataset","label":"Asylum applicants","id":["geo","time"],"size":[2,2],
        "value":{"0":5,"1":6,"3":8},"status":{"1":"p","2":"c"},
        "dimension":{"geo":{"category":{"index":{"AT":0,"EL":1},"label":{"AT":"Austria","EL":"Greece"}}},
                     "time":{"category":{"index":{"2020-01":0,"2020-02":1}}}}})";
    const FoundFile file = understood(text);
    EXPECT_EQ(file.format, "json-stat-2.0");
    EXPECT_EQ(sumOf(seriesOf(file, "geo=AT")), 11);
    EXPECT_EQ(seriesOf(file, "geo=EL").meaning.place, "GR");
}

TEST(JsonSources, AnIndexOutsideTheDimensionsIsRefused) // S13
{
    EXPECT_GT(
        understood(
            R"({"id":["time"],"size":[1],"value":{"7":5},"dimension":{"time":{"category":{"index":{"2020":0}}}}})")
            .errors,
        0);
}

TEST(JsonSources, BrokenJsonIsRefused) // J1, J2, J3, J6, J7, J10
{
    for (const std::string& text :
         {std::string(1'000, '['), std::string(R"({"a":1,"a":2})"), std::string(R"({"a":NaN})"),
          std::string(R"({"a":1e999})"), std::string(R"({"a":01})"), std::string(R"({"a":"\ud800"})"),
          std::string(R"({"a":1} x)"), std::string(R"({"items":{"year":1}})")})
        EXPECT_GT(understood(text).errors, 0) << text.substr(0, 40);
}

TEST(JsonSources, LargeWholeNumbersMinusZeroAndAByteOrderMarkAreReadRight) // J4, J5, J8, J11, J12
{
    const FoundFile file = understood("\xEF\xBB\xBF"
                                      R"([{"year":2020,"value":-0.0,"__proto__":"a","$ref":"file:///etc/passwd"},
        {"year":2021,"value":5,"__proto__":"a","$ref":"file:///etc/passwd"}])");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(sumOf(file.series[0]), 5);
    EXPECT_GT(understood(R"([{"year":2020,"value":9007199254740993},{"year":2021,"value":1}])").errors, 0);
}

const std::string bySeries =
    R"({"data":{"dataSets":[{"action":"Information","series":{"0:1":{"observations":{"0":[5,0],"1":[null,1]}},
        "0:0":{"observations":{"1":["7",null]}}}}],"structure":{"dimensions":{"series":[
        {"id":"FREQ","values":[{"id":"M","name":"Monthly"}]},
        {"id":"REF_AREA","values":[{"id":"AT","name":"Austria"},{"id":"DE","name":"Germany"}]}],
        "observation":[{"id":"TIME_PERIOD","values":[{"id":"2020-01"},{"id":"2020-02"}]}]},
        "attributes":{"observation":[{"id":"OBS_STATUS","values":[{"id":"P"},{"id":"Q"}]}]}}}})";

TEST(SdmxJson, SeriesAreReadWithTheirStatuses)
{
    const FoundFile file = understood(bySeries);
    EXPECT_EQ(file.format, "sdmx-json-1.0");
    ASSERT_EQ(file.errors, 0) << file.messages.front().rule;
    const FoundSeries germany = seriesOf(file, "freq=M;ref_area=DE");
    EXPECT_EQ(germany.meaning.place, "DE");
    EXPECT_EQ(germany.observations[0].value, 5);
    EXPECT_EQ(germany.observations[0].status, FigureStatus::Preliminary);
    EXPECT_EQ(germany.observations[1].state, CellState::Suppressed);
    EXPECT_EQ(sumOf(seriesOf(file, "freq=M;ref_area=AT")), 7);
}

TEST(SdmxJson, FlatMessagesOfTheSecondVersionAreRead)
{
    const FoundFile file = understood(
        R"({"data":{"dataSets":[{"observations":{"0:0":[5],"0:1":[6]}}],"structures":[{"dimensions":{"observation":[
            {"id":"GEO","values":[{"id":"AT","names":{"en":"Austria"}}]},
            {"id":"TIME_PERIOD","values":[{"value":"2020"},{"value":"2021"}]}]}}]}})");
    EXPECT_EQ(file.format, "sdmx-json-2.0");
    EXPECT_EQ(sumOf(seriesOf(file, "geo=AT")), 11);
}

TEST(SdmxJson, AnIndexOutsideItsDimensionIsRefusedWithItsPlace) // S13
{
    for (const char* key : {"0:2", "0", "0:1:0", "0:-1", "x:0", ""}) {
        std::string message = bySeries;
        message.replace(message.find("0:1"), 3, key);
        const FoundFile file = understood(message);
        ASSERT_GT(file.errors, 0) << key;
        EXPECT_NE(file.messages.front().rule.find("/data/dataSets/0/series"), std::string::npos) << key;
    }
}

TEST(JsonStat, SizesThatNoFileHasAreRefused)
{
    const std::string rest = R"(,"dimension":{"geo":{"category":{}},"time":{"category":{}}},"value":[1]})";
    for (const char* sizes : {"[0,1]", "[1000000000,1]", "[900000,900000]", "[1]", "[-1,1]"})
        EXPECT_GT(understood(std::string(R"({"id":["geo","time"],"size":)") + sizes + rest).errors, 0) << sizes;
}

TEST(JsonSources, NumbersOfNamedThingsAndColumnsOfDashesAreNoFigures)
{
    const FoundFile file = understood(R"({"page":1,"maxPages":3,"items":[
        {"year":2020,"coo_id":1,"coo_name":"Afghanistan","coo":"AFG","coa_id":2,"coa_name":"Austria","coa":"AUS","refugees":40100,"asylum_seekers":2900,"idps":"-"},
        {"year":2021,"coo_id":1,"coo_name":"Afghanistan","coo":"AFG","coa_id":2,"coa_name":"Austria","coa":"AUS","refugees":"-","asylum_seekers":5900,"idps":"-"}]})");
    ASSERT_EQ(file.series.size(), 2u);
    EXPECT_EQ(file.series[1].observations[1].state, CellState::Missing);
    EXPECT_EQ(file.series[0].meaning.unit, CountingUnit::Person); // stocks, not applications of a year
    EXPECT_TRUE(testing::warns(file, "J13"));                     // page 1 of 3
}

TEST(JsonSources, ThePortalsPopulationsAreReadByPlace)
{
    const FoundFile file = understood(R"({"data":[
        {"geomaster_id":"656","geomaster_name":"Italy","month":1,"year":2023,"month_name":"January","individuals":"4963"},
        {"geomaster_id":"656","geomaster_name":"Italy","month":2,"year":2023,"month_name":"February","individuals":"9465"}]})");
    EXPECT_EQ(file.format, "unhcr-operational-portal-json");
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(sumOf(seriesOf(file, "geomaster_name=Italy")), 14'428);
    EXPECT_EQ(file.series[0].meaning.place, "IT");
}

TEST(JsonStat, StatusesOfCellsThatAreLeftOutAreKept)
{
    const FoundFile file = understood(
        R"({"id":["geo","time"],"size":[1,3],"value":{"0":5},"status":{"1":"c","2":"z"},
        "dimension":{"geo":{"category":{"index":{"AT":0}}},"time":{"category":{"index":{"2020":0,"2021":1,"2022":2}}}}})");
    const FoundSeries series = seriesOf(file, "geo=AT");
    ASSERT_EQ(series.observations.size(), 3u);
    EXPECT_EQ(series.observations[1].state, CellState::Suppressed);
    EXPECT_EQ(series.observations[2].state, CellState::NotApplicable);
    EXPECT_GT(understood(R"({"id":["time"],"size":[1],"value":{"0":5},"status":{"x":"c"},
        "dimension":{"time":{"category":{"index":{"2020":0}}}}})")
                  .errors,
              0);
}

TEST(JsonSources, RowsWithTagsAreReadAsATable)
{
    const FoundFile file = understood(
        R"([["Country","Date","Arrivals"],["#country+code","#date","#affected"],["SRB","2023-01-30",1500],["SRB","2023-02-27",1700]])");
    EXPECT_EQ(file.format, "hxl");
    EXPECT_EQ(sumOf(seriesOf(file, "country=SRB")), 3'200);
}

TEST(JsonSources, RecordsAreTakenAndNotTheListOfTheirFields)
{
    const FoundFile file = understood(
        R"({"result":{"fields":[{"id":"_id","type":"int"},{"id":"date","type":"t"},{"id":"arrivals","type":"n"}],
        "records":[{"_id":1,"date":"2023-01-01T00:00:00","arrivals":10},{"_id":2,"date":"2023-01-02T00:00:00","arrivals":12}]}})");
    EXPECT_EQ(sumOf(seriesOf(file, "series=arrivals")), 22);
}

TEST(JsonSources, ListsThatAreNotReadAreNamed)
{
    const FoundFile file = understood(R"({"arrivals":[{"date":"2023-01-01","persons":12,"boats":11},
        {"date":"2023-01-02","persons":13,"boats":12},{"date":"2023-01-03","persons":14,"boats":12}],
        "departures":[{"date":"2023-01-01","persons":5},{"date":"2023-01-02","persons":6}],
        "links":[{"rel":"self"}]})");
    EXPECT_EQ(sumOf(seriesOf(file, "series=persons")), 39);
    const auto told = std::ranges::find(file.messages, std::string("J14"), &RowMessage::code);
    ASSERT_NE(told, file.messages.end());
    EXPECT_EQ(told->severity, RowMessage::Severity::Warning);
    EXPECT_EQ(told->place, "at '/departures'");
    EXPECT_EQ(told->value, "2 records");
    EXPECT_EQ(file.warnings, 1) << "links hold no numbers: a note is enough";
}

TEST(JsonSources, TheListWithFiguresByPeriodIsReadThoughAnotherIsLonger)
{
    const FoundFile file = understood(R"({"places":[{"id":1,"lat":44.5,"lon":20.5},{"id":2,"lat":44.6,"lon":20.6},
        {"id":3,"lat":44.7,"lon":20.7}],"figures":[{"month":"2023-01","persons":"12"},{"month":"2023-02","persons":"13"}]})");
    EXPECT_EQ(sumOf(seriesOf(file, "series=persons")), 25);
    EXPECT_TRUE(testing::warns(file, "J14"));
}

/// A country with these fields, and as many years.
std::string countryWithYears(const std::string& fields, int years)
{
    std::string list;
    for (int i = 0; i < years; ++i)
        list += R"({"year":)" + std::to_string(1901 + i % 120) + R"(,"arrivals":10},)";
    list.pop_back();
    return R"({"countries":[{)" + fields + R"("years":[)" + list + "]}]}";
}

TEST(JsonSources, TextsAroundListsAreNotRepeatedWithoutEnd)
{
    const FoundFile file = understood(countryWithYears(R"("about":")" + std::string(900'000, 'x') + R"(",)", 120));
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series[0]), 1'200);
    const nlohmann::json value = *readJson(countryWithYears(R"("code":"SRB",)", 100));
    const RecordList years = recordListsIn(value).front();
    EXPECT_EQ(years.pointer(), "/countries/*/years");
    EXPECT_TRUE(tableOfRecords(value, years));
    EXPECT_FALSE(tableOfRecords(value, years, 10'000));
}

TEST(JsonSources, RecordsInsideRecordsAreReadWithTheFieldsAroundThem)
{
    const FoundFile file = understood(R"({"countries":[
        {"name_en":"Serbia","code":"SRB","years":[{"year":2021,"arrivals":10},{"year":2022,"arrivals":11}]},
        {"name_en":"Greece","code":"GRC","years":[{"year":2021,"arrivals":20},{"year":2022,"arrivals":21}]},
        {"name_en":"Italy","code":"ITA","years":[{"year":2021,"arrivals":30}]},
        {"name_en":"Malta","code":"MLT","years":[{"year":2021,"arrivals":40}]},
        {"name_en":"Spain","code":"ESP","years":[{"year":2021,"arrivals":50}]}]})");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.warnings, 0);
    ASSERT_EQ(file.series.size(), 5U);
    EXPECT_EQ(sumOf(seriesOf(file, "code=SRB")), 21);
    EXPECT_EQ(sumOf(seriesOf(file, "code=ESP")), 50);
}

TEST(JsonSources, FiguresAroundAListAreNotRepeatedInIt)
{
    const FoundFile file = understood(R"({"countries":[
        {"code":"AUT","population":9000000,"years":[{"year":2020,"arrivals":100},{"year":2021,"arrivals":110}]},
        {"code":"DEU","population":83000000,"years":[{"year":2020,"arrivals":200},{"year":2021,"arrivals":210}]}]})");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(file.series[0]) + sumOf(file.series[1]), 620);
    const auto told = std::ranges::find(file.messages, std::string("J14"), &RowMessage::code);
    ASSERT_NE(told, file.messages.end());
    EXPECT_EQ(told->value, "population");
}

TEST(JsonSources, WhatIsNoRecordIsLeftOutAloneAndTold)
{
    const FoundFile file = understood(R"({"countries":[
        {"code":"AUT","years":[{"year":2020,"arrivals":100},{"year":2021,"arrivals":110}]},
        {"code":"DEU","years":[{"year":2020,"arrivals":200},null]},
        {"code":"ITA","years":{"year":2020,"arrivals":400}},
        {"code":"FRA","years":[{"year":2020,"arrivals":300},{}]}]})");
    EXPECT_EQ(sumOf(seriesOf(file, "code=DEU")), 200);
    EXPECT_EQ(sumOf(seriesOf(file, "code=ITA")), 400) << "a record alone is a list of one";
    EXPECT_EQ(sumOf(seriesOf(file, "code=FRA")), 300);
    const auto told = std::ranges::find(file.messages, std::string("J14"), &RowMessage::code);
    ASSERT_NE(told, file.messages.end());
    EXPECT_EQ(told->severity, RowMessage::Severity::Warning);
    EXPECT_EQ(told->value, "2 left out");
}

TEST(JsonSources, AListIsFoundThoughTheFirstRecordAroundHasNone)
{
    const FoundFile file = understood(R"({"countries":[{"code":"AUT","years":[]},
        {"code":"DEU","years":[{"year":2020,"arrivals":200},{"year":2021,"arrivals":210}]},
        {"code":"FRA","years":[{"year":2020,"arrivals":300}]},{"code":"ITA","years":[{"year":2020,"arrivals":300}]},
        {"code":"ESP","years":[{"year":2020,"arrivals":300}]}]})");
    EXPECT_EQ(sumOf(seriesOf(file, "code=DEU")), 410);
    EXPECT_EQ(file.series.size(), 4U);
}

TEST(JsonSources, OfManyListsInAListThoseNotReadAreTold)
{
    std::string text;
    for (const char* code : {"AUT", "DEU", "FRA", "ITA", "ESP"})
        text += std::string(R"(,[{"year":2020,"country":")") + code + R"(","arrivals":100}])";
    const FoundFile file = understood("[" + text.substr(1) + "]");
    EXPECT_EQ(std::ranges::count(file.messages, std::string("J14"), &RowMessage::code), 4);
    EXPECT_TRUE(testing::warns(file, "J14"));
}

TEST(JsonSources, ADateAroundRecordsIsNotTheirs)
{
    const FoundFile file = understood(R"({"reports":[
        {"date":"2024-01-05","code":"AUT","figures":[{"date":"2023-01-01","value":5},{"date":"2023-02-01","value":6}]},
        {"date":"2024-01-06","code":"DEU","figures":[{"date":"2023-01-01","value":7}]}]})");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(testing::firstPeriod(file.series[0]).substr(0, 7), "2023-01");
    EXPECT_EQ(sumOf(file.series[0]), 11);
}

TEST(JsonSources, FieldsWhoseNamesComeOutAsOneAreBothKept)
{
    const nlohmann::json value = *readJson(R"({"data":[{"year":2020,"a_b":5,"a":{"b":7}}]})");
    const Table table = *tableOfRecords(value, recordListsIn(value).front());
    EXPECT_EQ(table.rows[1].size(), 3U);
    EXPECT_EQ(table.rows[0][0].text, "a_b");
    EXPECT_EQ(table.rows[1][0].text, "7");
    EXPECT_EQ(table.rows[0][1].text, "a_b_other");
    EXPECT_EQ(table.rows[1][1].text, "5");
}

} // namespace
} // namespace antevia
