#include "model/formats/outside_forecasts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using ::testing::HasSubstr;

const Source centre{Standing::Cited, "Another centre", {}, {}, {}, {}};

Result<std::vector<OutsideForecast>> read(const std::string& rows)
{
    return readOutsideForecasts("series,made_on,period,level,value\n" + rows, centre);
}

TEST(OutsideForecasts, AreReadBySeriesAndDayInAnyOrder)
{
    const auto made = read("SI,2015-10-16,2015-10-18,0.9,140\nSI,2015-10-16,2015-10-17,0.9,130\n"
                           "SI,2015-10-16,2015-10-17,0.5,100\nSI,2015-10-16,2015-10-18,0.5,110\n"
                           "HR,2015-10-16,2015-10-17,mean,7.5\n");
    ASSERT_TRUE(made) << made.error().detail;
    ASSERT_EQ(made->size(), 2u);
    EXPECT_EQ((*made)[0].series.value, "HR");
    EXPECT_TRUE((*made)[0].levels.empty());
    EXPECT_EQ((*made)[0].mean[0], 7.5);
    const OutsideForecast& slovenia = (*made)[1];
    EXPECT_EQ(slovenia.id.value, "Another centre SI 2015-10-16");
    EXPECT_EQ(slovenia.levels, (std::vector<double>{0.5, 0.9}));
    EXPECT_EQ(slovenia.first, periodOf(makeDay(2015, 10, 17), Frequency::Daily));
    EXPECT_EQ(slovenia.horizon(), 2);
    EXPECT_EQ(slovenia.quantiles(1, 1), 140.0);
}

struct BadRows {
    const char* rows;
    const char* says;
};

TEST(OutsideForecasts, NameRowAndColumnOfWhatIsWrong)
{
    for (const BadRows& bad : {BadRows{"SI,16.10.2015,2015-10-17,0.5,1\n", "row 2, column B: '16.10.2015' is no day"},
                               BadRows{"SI,2015-10-16,October,0.5,1\n", "row 2, column C: 'October' is no period"},
                               BadRows{"SI,2015-10-16,2015-10-17,50,1\n", "row 2, column D: '50' is no level"},
                               BadRows{"SI,2015-10-16,2015-10-17,0.5,-1\n", "row 2, column E: '-1' is no number"},
                               BadRows{"SI,2015-10-16,2015-10-17,0.5,inf\n", "row 2, column E: 'inf' is no number"},
                               BadRows{",2015-10-16,2015-10-17,0.5,1\n", "row 2, column A: '' names no series"}}) {
        const auto made = read(bad.rows);
        ASSERT_FALSE(made) << bad.rows;
        EXPECT_THAT(made.error().detail, HasSubstr(bad.says));
    }
}

TEST(OutsideForecasts, AreRefusedWithGapsMixedPeriodsOtherLevelsOrFallingQuantiles)
{
    const std::string start = "SI,2015-10-16,2015-10-17,0.5,10\n";
    for (const BadRows& bad : {BadRows{"SI,2015-10-16,2015-10-19,0.5,10\n", "no value for 2015-10-18"},
                               BadRows{"SI,2015-10-16,2015-11,0.5,10\n", "mixes daily and monthly"},
                               BadRows{"SI,2015-10-16,2015-10-18,0.9,10\n", "other levels for 2015-10-18"},
                               BadRows{"SI,2015-10-16,2015-10-17,0.9,5\n", "fall as their levels rise"},
                               BadRows{"SI,2015-10-16,2015-10-17,0.5,11\n", "second value of this period and level"}}) {
        const auto made = read(start + bad.rows);
        ASSERT_FALSE(made) << bad.rows;
        EXPECT_THAT(made.error().detail, HasSubstr(bad.says));
    }
}

TEST(OutsideForecasts, NeedTheirColumnsTheirRowsAndTheirMaker)
{
    EXPECT_THAT(readOutsideForecasts("series,day\nSI,2015-10-16\n", centre).error().detail, HasSubstr("'made_on'"));
    EXPECT_FALSE(read(""));
    EXPECT_THAT(
        readOutsideForecasts("series,made_on,period,level,value\nSI,2015-10-16,2015-10-17,0.5,1\n", {}).error().detail,
        HasSubstr("whose forecasts"));
}

} // namespace
} // namespace antevia
