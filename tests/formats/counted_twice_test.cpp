#include "model/formats/total_columns.h"
#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::cells;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(SamePlaces, ByTwoCodesWithDifferentFiguresAreRefused) // C19
{
    const FoundFile file = understood("date;country;arrivals\n2024-01-01;UK;5\n2024-01-01;EL;7\n2024-01-01;GR;9\n");
    ASSERT_TRUE(refuses(file, "C19"));
    EXPECT_EQ(file.messages.front().place, "row 4");
}

TEST(SamePlaces, ByTwoNamesAreOneSeries)
{
    const FoundFile file = understood("date;country;arrivals\n2018-01-01;FYROM;5\n2018-01-02;FYROM;6\n"
                                      "2018-01-02;North Macedonia;6\n2018-01-03;North Macedonia;8\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series.front()), 19);
    EXPECT_TRUE(warns(file, "C18"));
}

TEST(SamePlaces, LeavesOfficesOfOneCountryApart)
{
    const FoundFile file = understood("date;country;arrivals\n2016-01-01;USA (EOIR);18\n2016-01-01;USA (INS/DHS);4\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 2U);
}

TEST(SamePlaces, LeavesDifferentColumnsOfOnePlaceApart)
{
    EXPECT_EQ(understood("date;country;sex;arrivals\n2024-01-01;EL;F;7\n2024-01-01;GR;M;9\n").series.size(), 2U);
}

TEST(CountedTwice, GroupsOfCountriesBesideTheirMembersAreTold) // T1
{
    const auto file = [](const std::string& group, const std::string& one, const std::string& two) {
        return understood("period;geo;arrivals\n2024-01;" + group + ";300\n2024-01;" + one + ";200\n2024-01;" + two +
                          ";100\n");
    };
    EXPECT_TRUE(warns(file("EU27_2020", "DE", "FR"), "T1"));
    EXPECT_TRUE(warns(file("Western Balkans", "Serbia", "Albania"), "T1"));
    EXPECT_TRUE(warns(file("Africa", "Eritrea", "Mali"), "T1"));
    EXPECT_TRUE(warns(file("EA20", "DE", "RS"), "T1"));
    EXPECT_FALSE(warns(file("EU27_2020", "RS", "ME"), "T1"));
    EXPECT_FALSE(warns(file("Western Balkans", "Austria", "Germany"), "T1"));
    EXPECT_FALSE(warns(file("BA", "DE", "FR"), "T1"));
}

TEST(CountedTwice, GroupsWithinGroupsAreTold) // T1
{
    EXPECT_TRUE(warns(understood("period;geo;arrivals\n2024-01;EU27_2020;300\n2024-01;EA20;200\n"), "T1"));
}

TEST(CountedTwice, AllApplicationsBesideFirstOnesAreTold) // T1
{
    const std::string head = "TIME,GEO,ASYL_APP,Value\n2016M01,Austria,";
    EXPECT_TRUE(warns(understood(head + "Asylum applicant,100\n2016M01,Austria,First time applicant,80\n"), "T1"));
    EXPECT_FALSE(warns(understood(head + "First time applicant,100\n2016M02,Austria,First time applicant,80\n"), "T1"));
}

TEST(TotalColumns, AreLookedForOnlyUntilTheWorkIsStopped)
{
    std::stop_source stop;
    const RunContext run(stop.get_token(), {}, 1);
    const SeriesDimension columns{"indicator",
                                  {{"indicator", "women", {}}, {"indicator", "men", {}}, {"indicator", "Total", {}}}};
    ASSERT_TRUE(columnsThatAddUp(columns, {}, run));
    stop.request_stop();
    const auto stopped = columnsThatAddUp(columns, {}, run);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace antevia
