#include "model/formats/network_file.h"
#include "resources/embedded_files.h"

#include <gmock/gmock.h>

namespace antevia {
namespace {

using ::testing::HasSubstr;

const std::string places = "id,name,country,role,stay_days,beds,beds_as_of,source\n"
                           "GR,Greece,GR,entry,,,,\n"
                           "MK,North Macedonia,MK,,0.1|0.3|0.8,500,2015-11-03,UNHCR 2015\n"
                           "RS,Serbia,RS,exit,,,,\n";
const std::string links = "from,to,transit_days,transit_stages,hours\n"
                          "GR,MK,0.5,,\n"
                          "MK,RS,,3,6\n";

TEST(NetworkFile, TablesBecomePlacesLinksAndParametersWithTheirStanding)
{
    const auto made = networkFromCsv(places, links);
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->network.places().size(), 3U);
    EXPECT_EQ(made->network.links()[1].id.value, "MK-RS");
    const PlaceParameters& greece = made->parameters.places[0];
    EXPECT_EQ(greece.stayDays.source.standing, Standing::Default);
    const PlaceParameters& macedonia = made->parameters.places[1];
    EXPECT_EQ(macedonia.stayDays.high, 0.8);
    EXPECT_EQ(macedonia.stayDays.source.standing, Standing::Cited);
    EXPECT_EQ(macedonia.stayDays.source.document, "UNHCR 2015");
    EXPECT_EQ(made->parameters.links[1].transitDays.central, 0.25);
    EXPECT_EQ(made->parameters.links[1].transitStages, 3);
    ASSERT_EQ(made->sites.size(), 1U);
    EXPECT_EQ(made->sites[0].lines[0].amount, 500.0);
    EXPECT_EQ(made->sites[0].lines[0].source.date, "2015-11-03");
}

TEST(NetworkFile, AnotherDelimiterAndOrderAreTheSameNetwork)
{
    const std::string turned = "to;from;hours;transit_stages;transit_days\nMK;GR;;;0.5\nRS;MK;6;3;\n";
    EXPECT_EQ(networkFromCsv(places, turned).value(), networkFromCsv(places, links).value());
}

struct Wrong {
    std::string places;
    std::string links;
    const char* said;
};

TEST(NetworkFile, WhatIsWrongIsNamedByRowAndColumn)
{
    const std::vector<Wrong> cases{
        {"id,role\nGR,enty\n", links, "places, row 2: 'role' 'enty' is not known"},
        {"id,bed\nGR,3\n", links, "places, row 2: 'bed' is not known here"},
        {"id,stay_days\nGR,3|2|1\n", links, "places, row 2: 'stay_days' '3|2|1' is not low|central|high"},
        {"id,stay_days\nGR,two\n", links, "'two' is not one number"},
        {places, "from,to\nGR,MK\nMK,\n", "links, row 3: 'to' is empty"},
        {places, "from,to\nGR,MK\nMK,XX\n", "'MK-XX' ends at an unknown place ('XX')"},
        {"id,role\nGR,entry\nGR,exit\n", links, "the network has two of place 'GR'"},
        {"id,role\nGR,transit\nMK,exit\n", links, "needs at least one entry and one exit"}};
    for (const Wrong& each : cases) {
        const auto made = networkFromCsv(each.places, each.links);
        ASSERT_FALSE(made) << each.said;
        EXPECT_THAT(made.error().detail, HasSubstr(each.said));
    }
}

TEST(NetworkFile, GeoJsonLinesJoinThePlacesAtTheirEnds)
{
    const auto made = networkFromGeoJson(R"({"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"id": "GR", "role": "entry"},
       "geometry": {"type": "Point", "coordinates": [22.5, 41.1]}},
      {"type": "Feature", "properties": {"id": "MK", "role": "exit"},
       "geometry": {"type": "Point", "coordinates": [21.7, 42.2]}},
      {"type": "Feature", "properties": {"transit_days": 0.5},
       "geometry": {"type": "LineString", "coordinates": [[22.51, 41.1], [22.0, 41.7], [21.7, 42.25]]}}]})");
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->network.links()[0].id.value, "GR-MK");
    EXPECT_EQ(made->parameters.links[0].transitDays.central, 0.5);
    EXPECT_EQ(made->network.places()[0].longitude, 22.5);
    EXPECT_LT(made->network.places()[1].y, made->network.places()[0].y); // farther north is higher up
}

TEST(NetworkFile, GeoJsonThatFitsNothingIsRefusedByFeature)
{
    const auto far = networkFromGeoJson(R"({"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}}]})");
    ASSERT_FALSE(far);
    EXPECT_THAT(far.error().detail, HasSubstr("feature 1: no place lies within"));
    const auto metres = networkFromGeoJson(R"({"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [520000, 4600000]}}]})");
    ASSERT_FALSE(metres);
    EXPECT_THAT(metres.error().detail, HasSubstr("not in degrees"));
    EXPECT_FALSE(networkFromGeoJson("{}"));
    EXPECT_FALSE(networkFromGeoJson("[1"));
}

TEST(NetworkFile, EveryFormReadsBackWhatItWrote)
{
    for (const EmbeddedFile& file : embeddedNetworks()) {
        const NetworkFile network = readNetwork(file.bytes).value();
        EXPECT_EQ(readNetwork(networkJson(network).dump()).value(), network);
        const NetworkCsv csv = networkCsv(network).value();
        const NetworkFile again = networkFromCsv(csv.places, csv.links).value();
        EXPECT_EQ(again.network, network.network);
        for (std::size_t i = 0; i < network.parameters.links.size(); ++i)
            EXPECT_EQ(again.parameters.links[i].transitDays.high, network.parameters.links[i].transitDays.high);
        const NetworkFile mapped = networkFromGeoJson(networkGeoJson(network).value().dump()).value();
        EXPECT_EQ(mapped.network, network.network);
    }
}

} // namespace
} // namespace antevia
