#include "tests/formats/understood.h"

// Files in the shapes of humanitarian and research publishers, with figures of our own.
namespace antevia {
namespace {

using testing::seriesOf;
using testing::sumOf;
using testing::understood;

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
    const auto series =
        seriesOf(file, "country_code=ALB;indicator_name=Refugees by country or territory of origin");
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

} // namespace
} // namespace antevia
