#include "tests/formats/understood.h"

#include <gmock/gmock.h>

namespace antevia {
namespace {

using testing::understood;

using testing::lastPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::warns;

double sumOf(const FoundFile& file, const std::string& key)
{
    return testing::sumOf(seriesOf(file, key));
}

TEST(CarriedLabels, CountForTheBlankCellsBelowThem)
{
    const FoundFile file =
        understood("Country;Sex;Year;Applications\nAustria;Male;2019;100\n;Female;2019;50\n;Male;2020;"
                   "120\n;Female;2020;60\nCroatia;Male;2019;10\n;Female;2019;5\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_TRUE(warns(file, "C37"));
    EXPECT_EQ(file.series.size(), 4u);
    EXPECT_EQ(sumOf(file, "country=Austria;sex=Female"), 110.0);
    EXPECT_EQ(sumOf(file, "country=Croatia;sex=Female"), 5.0);
}

TEST(CarriedLabels, CountInATableWithPeriodsAcross)
{
    const FoundFile file = understood("Country;Sex;2019;2020\nAustria;Male;100;120\n;Female;50;60\nCroatia;Male;10;12\n"
                                      ";Female;5;6\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(file, "country=Croatia;sex=Female"), 11.0);
}

TEST(CarriedLabels, MayStandInARowOfTheirOwn)
{
    const FoundFile file = understood("Country;Sex;2019;2020\nAustria;;;\n;Male;100;120\n;Female;50;60\nCroatia;;;\n"
                                      ";Male;10;12\n;Female;5;6\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(file, "country=Austria;sex=Female"), 110.0);
    EXPECT_EQ(sumOf(file, "country=Croatia;sex=Male"), 22.0);
}

TEST(CarriedLabels, OfAColumnThatAPersonLeavesOutStayOut)
{
    UnderstandOptions options;
    options.columns = {{1, "Country", ColumnRole::Ignored, {}}};
    const FoundFile file = understood("Country;Sex;2019;2020\nAustria;;;\n;Male;100;120\n;Female;50;60\n", options);
    EXPECT_EQ(sumOf(file, "sex=Male"), 220.0);
}

TEST(CarriedLabels, MayBeYearsAndMonths)
{
    const FoundFile file = understood("Year;Month;Route;Arrivals\n2019;January;Land;100\n;;Sea;50\n;February;Land;120\n"
                                      ";;Sea;60\n2020;January;Land;10\n;;Sea;5\n");
    EXPECT_EQ(file.errors, 0) << file.messages.front().rule;
    ASSERT_EQ(file.series.size(), 2u);
    EXPECT_EQ(lastPeriod(file.series[1]), "2020-01");
    EXPECT_EQ(sumOf(file, "route=Sea"), 115.0);
}

TEST(CarriedLabels, HeadGroupsWhoseMembersDiffer)
{
    const FoundFile file = understood("Route;Nationality;2022;2023\nWestern Balkans;Afghanistan;10;20\n;Syria;30;40\n"
                                      "Central Mediterranean;Egypt;50;60\n;Tunisia;70;80\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(file, "route=Central Mediterranean;nationality=Tunisia"), 150.0);
    EXPECT_TRUE(warns(file, "C37"));
}

TEST(CarriedLabels, EndWhereALabelLeftOfThemBegins)
{
    const FoundFile file =
        understood("Country;Sex;Year;Applications\nAustria;Male;2019;100\n;;2020;120\n;Female;2019;50\n"
                   ";;2020;60\nAustria Total;;2019;150\n;;2020;180\nCroatia;Male;2019;10\n;;2020;12\n"
                   ";Female;2019;5\n;;2020;6\n");
    EXPECT_EQ(file.errors, 0) << file.messages.front().rule;
    EXPECT_EQ(sumOf(file, "country=Austria Total;sex="), 330.0);
    EXPECT_EQ(sumOf(file, "country=Croatia;sex=Male"), 22.0);
}

TEST(CarriedLabels, AreNotMadeOfCellsThatAreJustEmpty)
{
    const FoundFile unknown =
        understood("Country;Year;Applications\nAustria;2019;100\n;2019;7\nAustria;2020;110\n;2020;8\n");
    EXPECT_FALSE(warns(unknown, "C37")) << "rows without a country differ from one another as they are";
    EXPECT_EQ(sumOf(unknown, "country="), 15.0);
    const FoundFile undated =
        understood("date;country;arrivals\n2015-10-17;HR;5\n;SI;7\n2015-10-18;HR;6\n2015-10-18;SI;8\n");
    EXPECT_FALSE(warns(undated, "C37")) << "the day stands again where it is the same";
    EXPECT_GT(undated.errors, 0);
    const FoundFile twice =
        understood("Country;Sex;Year;Applications\nAustria;Male;2019;100\n;Female;2019;50\n;Female;2019;"
                   "60\nCroatia;Male;2019;10\n;Female;2019;5\n");
    EXPECT_FALSE(warns(twice, "C37")) << "with the labels carried down a row would stand twice";
    EXPECT_TRUE(refuses(twice, "C19"));
}

} // namespace
} // namespace antevia
