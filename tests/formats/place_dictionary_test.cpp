#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::places;

std::string codeOfName(const char* name)
{
    const auto* place = places().ofName(name);
    return place == nullptr ? "" : place->code;
}

TEST(PlaceDictionary, KnowsNamesInOurLanguagesAndOldOnes)
{
    for (const char* name : {"North Macedonia", "Macedonia", "FYROM", "The former Yugoslav Republic of Macedonia",
                             "Северна Македонија", "FYR of Macedonia"})
        EXPECT_EQ(codeOfName(name), "MK") << name;
    for (const char* name : {"Turkey", "Türkiye", "TURKIYE", "Turska"})
        EXPECT_EQ(codeOfName(name), "TR") << name;
    for (const char* name : {"Austria", "Österreich", "Oesterreich", "Аустрија", "Αυστρία", "Ausztria"})
        EXPECT_EQ(codeOfName(name), "AT") << name;
    EXPECT_EQ(codeOfName("Swaziland"), "SZ");
    EXPECT_EQ(codeOfName("Iran (Islamic Rep. of)"), "IR");
    EXPECT_EQ(codeOfName("Iran, Islamic Republic of"), "IR");
    EXPECT_EQ(codeOfName("Dem. Rep. of the Congo"), "CD");
    EXPECT_EQ(codeOfName("Atlantis"), "");
}

TEST(PlaceDictionary, KeepsCombinedEntitiesCombined)
{
    for (const char* name : {"Serbia and Kosovo (S/RES/1244 (1999))", "Serbia and Kosovo: S/RES/1244 (1999)",
                             "Serbia (and Kosovo: S/RES/1244 (1999))"})
        EXPECT_EQ(codeOfName(name), "RS+XK") << name;
    EXPECT_EQ(codeOfName("Serbia"), "RS");
    EXPECT_EQ(codeOfName("Kosovo*"), "XK");
    EXPECT_EQ(codeOfName("Kosovo (S/RES/1244 (1999))"), "XK");
    EXPECT_EQ(places().ofName("Serbia and Montenegro")->kind, PlaceKind::Combined);
}

TEST(PlaceDictionary, TellsUnhcrsCodesFromThoseOfIso)
{
    EXPECT_EQ(places().ofCode("AUS", CodeList::Iso3)->code, "AU");
    EXPECT_EQ(places().ofCode("AUS", CodeList::Unhcr)->code, "AT");
    EXPECT_EQ(places().ofCode("EL", CodeList::Eurostat)->code, "GR");
    EXPECT_EQ(places().ofCode("UK", CodeList::Eurostat)->code, "GB");
    const std::vector<std::string> unhcr{"AUS", "GRE", "GFR", "BSN"};
    EXPECT_EQ(places().listOf(unhcr, false), CodeList::Unhcr);
    const std::vector<std::string> iso{"AUT", "GRC", "DEU", "BIH"};
    EXPECT_EQ(places().listOf(iso, false), CodeList::Iso3);
}

TEST(PlaceDictionary, ProposesThePlaceWhoseNameIsALetterAway)
{
    const auto proposed = [](const char* name) {
        const auto* place = places().closestTo(name);
        return place == nullptr ? std::string() : place->code;
    };
    EXPECT_EQ(proposed("Austira"), "AT");
    EXPECT_EQ(proposed("Afghanitsan"), "AF");
    EXPECT_EQ(proposed("Bosnia and Hercegovina"), "BA");
    EXPECT_EQ(proposed("Atlantis"), "");
    EXPECT_EQ(proposed("Irat"), "") << "Iran and Iraq are as near, and it is short";
}

TEST(PlaceDictionary, RefusesATableOfPlacesThatIsNone)
{
    EXPECT_FALSE(PlaceDictionary::make("code\tname\nAT\tAustria\n"));
}

} // namespace
} // namespace antevia
