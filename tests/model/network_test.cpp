#include "model/places/network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Place place(const char* id, PlaceRole role)
{
    Place out;
    out.id = {id};
    out.name = id;
    out.role = role;
    return out;
}

Link link(const char* id, const char* from, const char* to)
{
    return {{id}, {from}, {to}, "", ""};
}

std::vector<Place> threePlaces()
{
    return {place("HR", PlaceRole::Entry), place("SI", PlaceRole::Transit), place("AT", PlaceRole::Exit)};
}

std::string failure(std::vector<Place> places, std::vector<Link> links)
{
    const auto network = Network::make(std::move(places), std::move(links));
    return network ? "" : std::string(codeName(network.error().code)) + ": " + network.error().detail;
}

TEST(Network, KnowsItsPlacesAndLinks)
{
    const auto network = Network::make(threePlaces(), {link("HR-SI", "HR", "SI"), link("SI-AT", "SI", "AT")});
    ASSERT_TRUE(network);
    EXPECT_EQ(network->indexOf(PlaceId{"SI"}), 1);
    EXPECT_EQ(network->indexOf(PlaceId{"HU"}), -1);
    EXPECT_EQ(network->indexOf(LinkId{"SI-AT"}), 1);
    EXPECT_EQ(network->find(PlaceId{"AT"})->role, PlaceRole::Exit);
    EXPECT_EQ(network->find(PlaceId{"HU"}), nullptr);
    EXPECT_EQ(network->find(LinkId{"HR-SI"})->to, PlaceId{"SI"});
    EXPECT_EQ(network->find(LinkId{"HR-HU"}), nullptr);
}

TEST(Network, KnowsTheLinksOfAPlaceInTheirOrder)
{
    const auto network = Network::make(threePlaces(), {link("HR-SI", "HR", "SI"), link("SI-AT", "SI", "AT"),
                                                       link("HR-AT", "HR", "AT"), link("SI-HR", "SI", "HR")});
    ASSERT_TRUE(network);
    EXPECT_THAT(network->linksFrom(0), ElementsAre(0, 2));
    EXPECT_THAT(network->linksInto(2), ElementsAre(1, 2));
    EXPECT_THAT(network->linksInto(0), ElementsAre(3));
    EXPECT_THAT(network->linksFrom(2), IsEmpty());
}

TEST(Network, MayHaveNoLinksYet)
{
    EXPECT_EQ(failure(threePlaces(), {}), "");
}

TEST(Network, RefusesALinkToAnUnknownPlace)
{
    EXPECT_EQ(failure(threePlaces(), {link("HR-HU", "HR", "HU")}),
              "invalid-input: link 'HR-HU' ends at an unknown place ('HU')");
    EXPECT_EQ(failure(threePlaces(), {link("RS-HR", "RS", "HR")}),
              "invalid-input: link 'RS-HR' ends at an unknown place ('RS')");
}

TEST(Network, RefusesALinkThatLeadsNowhereOrOutOfAnExit)
{
    EXPECT_THAT(failure(threePlaces(), {link("SI-SI", "SI", "SI")}), HasSubstr("leads back to where it starts"));
    EXPECT_THAT(failure(threePlaces(), {link("AT-SI", "AT", "SI")}), HasSubstr("leaves an exit"));
}

TEST(Network, RefusesIdsThatAreMissingOrStandTwice)
{
    auto places = threePlaces();
    places.push_back(place("SI", PlaceRole::Transit));
    EXPECT_THAT(failure(places, {}), HasSubstr("two of place 'SI'"));
    places.back().id = {};
    EXPECT_THAT(failure(places, {}), HasSubstr("a place of the network has no id"));
    EXPECT_THAT(failure(threePlaces(), {link("a", "HR", "SI"), link("a", "SI", "AT")}), HasSubstr("two of link 'a'"));
    EXPECT_THAT(failure(threePlaces(), {link("", "HR", "SI")}), HasSubstr("a link of the network has no id"));
}

TEST(Network, NeedsAnEntryAndAnExit)
{
    EXPECT_THAT(failure({}, {}), HasSubstr("at least one entry and one exit"));
    EXPECT_THAT(failure({place("HR", PlaceRole::Entry)}, {}), HasSubstr("at least one entry and one exit"));
    EXPECT_THAT(failure({place("AT", PlaceRole::Exit)}, {}), HasSubstr("at least one entry and one exit"));
}

} // namespace
} // namespace antevia
