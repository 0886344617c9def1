#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::firstPeriod;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;

TEST(Blocks, BesideEachOtherAreReadApart)
{
    const FoundFile file = understood("Serbia,,,Croatia,\ndate,arrivals,,date,arrivals\n2015-10-01,1,,2015-10-01,10\n"
                                      "2015-10-02,2,,2015-10-02,20\n2015-10-03,3,,2015-10-03,30\n");
    ASSERT_EQ(file.series.size(), 2u);
    EXPECT_EQ(sumOf(seriesOf(file, "block=Serbia;series=arrivals")), 6);
    EXPECT_EQ(sumOf(seriesOf(file, "block=Croatia;series=arrivals")), 60);
}

TEST(Blocks, BelowEachOtherAreReadApart)
{
    const FoundFile file =
        understood("Arrivals,,\nplace,2014,2015\nNorth,1,2\nSouth,3,4\n,,\nDepartures,,\nplace,2014,2015\n"
                   "North,5,6\nSouth,7,8\n");
    ASSERT_EQ(file.series.size(), 4u);
    EXPECT_EQ(sumOf(seriesOf(file, "block=Departures;place=South")), 15);
}

TEST(Blocks, AnEmptyRowWithinOneTableDoesNotCutIt)
{
    const FoundFile file = understood("date,SI\n2015-10-01,1\n2015-10-02,2\n\n2015-10-04,4\nSource: police\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 7);
}

TEST(Blocks, TitlesFootnotesAndTotalsAreLeftOut)
{
    const FoundFile file =
        understood("Monthly arrivals\nSource: police\n\nMonth;Serbia;Hungary\nJan 2015;5;6\nFeb 2015;7;8\n"
                   "Total;12;14\n* preliminary\n");
    EXPECT_EQ(file.headerRow, 4);
    EXPECT_EQ(sumOf(seriesOf(file, "series=Serbia")), 12);
    EXPECT_EQ(seriesOf(file, "series=Hungary").meaning.place, "HU");
    EXPECT_EQ(firstPeriod(file.series[0]), "2015-01");
}

} // namespace
} // namespace antevia
