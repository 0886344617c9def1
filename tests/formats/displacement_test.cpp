#include "model/formats/displacement_files.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace antevia {
namespace {

/// A small instance in its published layout; each test changes one file.
class DisplacementFiles : public ::testing::Test {
protected:
    void SetUp() override
    {
        write("input_csv/locations.csv",
              "#name,region,country,latitude,longitude,location_type,conflict_date,population\n"
              "Town,R,Home,1,2,conflict_zone,1,5000\n"
              "Hub,R,Away,1,2,forwarding_hub,,\n"
              "North,R,Away,1,2,camp,,900\n"
              "South,R,Away,1,2,camp,,-1\n");
        write("input_csv/routes.csv", "#name1,name2,distance,forced_redirection\nTown,Hub,10,\nHub,North,20.5,2\n"
                                      "Town,South,40,0\n");
        write("input_csv/closures.csv", "#closure_type,name1,name2,closure_start,closure_end\n"
                                        "country,Home,Away,0,2\nlocation,Town,South,1,0\ncamp,North,,0,1\n");
        write("input_csv/conflicts.csv", "#Day, Town, Hub, North, South,\n0, 0, 0, 0, 0, 0\n1, 1, 0, 0, 0, 0\n");
        write("input_csv/sim_period.csv", "StartDate,2020-01-01\nLength,3\n");
        write("input_csv/registration_corrections.csv", "North,2020-02-01,normalize\nElsewhere,2020-02-01,normalize\n");
        write("derived/unhcr_daily.csv", "day,date,North,South,total\n0,2020-01-01,0,5,5\n1,2020-01-02,10,5,15\n"
                                         "2,2020-01-03,10,9,19\n");
        write("source_data/data_layout.csv", "total,refugees.csv\nNorth,n1.csv,n2.csv\nSouth,s.csv\n");
        write("source_data/n1.csv", "2020-01-02,7\n2019-12-31,0\t\n");
        write("source_data/n2.csv", "Date,count\n2020-01-02,3,remark\n2020-01-03,\n");
        write("source_data/s.csv", "2020-1-1,5\n");
    }
    void write(const std::string& name, const std::string& text)
    {
        const std::filesystem::path path = std::filesystem::path(folder / "instance") / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text;
    }
    void remove(const std::string& name) { std::filesystem::remove(folder / ("instance/" + name)); }
    Result<DisplacementSet> read() { return readDisplacement(folder / "instance"); }
    std::string refusal()
    {
        const auto set = read();
        return set ? "" : set.error().detail;
    }

    testing::TemporaryFolder folder;
};

TEST_F(DisplacementFiles, AreReadInTheirPublishedLayout)
{
    const auto set = read();
    ASSERT_TRUE(set) << set.error().detail;
    const DisplacementInstance& instance = set->instance;
    EXPECT_EQ(instance.name, "instance");
    EXPECT_EQ(instance.firstDay, makeDay(2020, 1, 1));
    ASSERT_EQ(instance.places.size(), 4u);
    EXPECT_EQ(instance.places[0].capacity, std::nullopt) << "of a town it is the population";
    EXPECT_EQ(instance.places[2].capacity, 900.0);
    EXPECT_EQ(instance.places[3].capacity, std::nullopt) << "below 0 is no limit";
    EXPECT_EQ(instance.routes[1], (DisplacementRoute{1, 2, 20.5}));
    EXPECT_EQ(instance.conflict(1, 0), 1.0);
    EXPECT_EQ(set->observed.people(2, 1), 9.0);
    EXPECT_EQ(set->observed.given().dayZero, Eigen::Vector2d(0, 5));
}

TEST_F(DisplacementFiles, KeepReportsByDayAndPart)
{
    const auto set = read();
    ASSERT_TRUE(set) << set.error().detail;
    const DisplacementCamp& north = set->instance.camps[0];
    ASSERT_EQ(north.reports.size(), 2u);
    EXPECT_EQ(north.reports[0], (std::vector<CampReport>{{-1, 0}, {1, 7}}));
    EXPECT_EQ(north.reports[1], (std::vector<CampReport>{{1, 3}}));
    EXPECT_EQ(north.correctionDays, std::vector<int>{31});
    EXPECT_EQ(set->instance.camps[1].reports[0], (std::vector<CampReport>{{0, 5}})) << "2020-1-1 is a day too";
}

TEST_F(DisplacementFiles, ShutARouteWhereALocationClosureNamesTwoPlaces)
{
    const auto set = read();
    ASSERT_TRUE(set) << set.error().detail;
    using Kind = DisplacementClosure::Kind;
    EXPECT_EQ(set->instance.closures, (std::vector<DisplacementClosure>{{Kind::Border, "Home", "Away", 0, 2},
                                                                        {Kind::Route, "Town", "South", 1, std::nullopt},
                                                                        {Kind::Place, "North", "", 0, 1}}));
}

TEST_F(DisplacementFiles, MayStandInAnotherOrderWithMoreColumns)
{
    write("input_csv/locations.csv", "location_type,extra,name,country,conflict_date,pop/cap\n"
                                     "conflict_zone,x,Town,Home,1,5000\nforwarding_hub,,Hub,Away,,\n"
                                     "camp,,North,Away,,900\nidpcamp,,South,Away,,0\n");
    const auto set = read();
    ASSERT_TRUE(set) << set.error().detail;
    EXPECT_EQ(set->instance.places[2].capacity, 900.0);
}

TEST_F(DisplacementFiles, MayLackClosuresCorrectionsConflictsAndReports)
{
    for (const char* name : {"input_csv/closures.csv", "input_csv/registration_corrections.csv",
                             "input_csv/conflicts.csv", "source_data/data_layout.csv"})
        remove(name);
    const auto set = read();
    ASSERT_TRUE(set) << set.error().detail;
    EXPECT_EQ(set->instance.conflict(0, 0), 0.0);
    EXPECT_EQ(set->instance.conflict(1, 0), 1.0) << "from the conflict_date on";
    EXPECT_EQ(set->instance.remarks.size(), 5u) << "four files and the forced redirection";
}

TEST_F(DisplacementFiles, MayHaveAListOfClosuresWithoutAny)
{
    write("input_csv/closures.csv", "#closure_type,name1,name2,closure_start,closure_end\n");
    EXPECT_TRUE(read());
}

TEST_F(DisplacementFiles, MayHaveCommentsOtherDelimitersAndOtherFormsOfDays)
{
    write("input_csv/routes.csv",
          "# lengths by road\n#name1;name2;distance\nTown;Hub;10\nHub;North;20.5\nHub;South;30\n");
    write("source_data/s.csv", "# counted at the gate\nDate\tPeople\n01/31/2020\t6\n2020/02/01\t7\n2/3/2020\t8\n");
    const auto set = read();
    ASSERT_TRUE(set) << set.error().detail;
    EXPECT_EQ(set->instance.routes[1], (DisplacementRoute{1, 2, 20.5}));
    EXPECT_EQ(set->instance.camps[1].reports[0], (std::vector<CampReport>{{30, 6}, {31, 7}, {33, 8}}));
}

TEST_F(DisplacementFiles, MayCountByDateOnlyAndWithoutATotal)
{
    write("derived/unhcr_daily.csv", "date,North,South\n2020-1-1,4,5\n2020-1-2,6,7\n");
    const auto set = read();
    ASSERT_TRUE(set) << set.error().detail;
    EXPECT_EQ(set->observed.total, Eigen::Vector2d(9, 13));
}

TEST_F(DisplacementFiles, MayNameThePopulationBeforeOtherColumns)
{
    write("input_csv/locations.csv", "#name,country,location_type,population,remark\nTown,Home,town,5000,a\n"
                                     "Hub,Away,forwarding_hub,,b\nNorth,Away,camp,900,c\nSouth,Away,camp,,d\n");
    write("input_csv/closures.csv", "#closure_type,name1,name2,closure_start,closure_end\nCountry,Home,Away,2,\n");
    const auto set = read();
    ASSERT_TRUE(set) << set.error().detail;
    EXPECT_EQ(set->instance.places[2].capacity, 900.0);
    EXPECT_EQ(set->instance.closures[0].endDay, std::nullopt);
}

TEST_F(DisplacementFiles, NameAMissingFileAndItsRemedy)
{
    remove("derived/unhcr_daily.csv");
    const auto counts = read();
    ASSERT_FALSE(counts);
    EXPECT_NE(counts.error().detail.find("unhcr_daily.csv"), std::string::npos);
    EXPECT_FALSE(counts.error().remedy.empty());
    remove("input_csv/locations.csv");
    const auto places = read();
    ASSERT_FALSE(places);
    EXPECT_NE(places.error().detail.find("locations.csv"), std::string::npos);
    EXPECT_FALSE(places.error().remedy.empty());
}

TEST_F(DisplacementFiles, AreRefusedWhereARouteEndsNowhere)
{
    write("input_csv/routes.csv", "#name1,name2,distance\nTown,Hub,10\nTown,Nowhere,10\n");
    EXPECT_EQ(refusal(), "routes.csv, line 3, column 'name2': locations.csv has no place 'Nowhere'");
}

TEST_F(DisplacementFiles, AreRefusedWithARouteOfNoLength)
{
    write("input_csv/routes.csv", "#name1,name2,distance\nTown,Hub,0\n");
    EXPECT_EQ(refusal(), "routes.csv, line 2, column 'distance': a route is 0 km long; it has to be above 0");
}

TEST_F(DisplacementFiles, AreRefusedWithoutANeededColumn)
{
    write("input_csv/routes.csv", "#name1,name2\nTown,Hub\n");
    EXPECT_EQ(refusal(), "routes.csv has no column 'distance'; its headings are name1, name2");
}

TEST_F(DisplacementFiles, AreRefusedWithAPlaceListedTwice)
{
    write("input_csv/locations.csv", "#name,country,location_type,population\nTown,Home,town,\nTown,Home,town,\n");
    EXPECT_EQ(refusal(), "locations.csv, line 3, column 'name': the place 'Town' is listed twice");
}

TEST_F(DisplacementFiles, AreRefusedWithAClosureOfAnUnknownKindOrEnd)
{
    write("input_csv/closures.csv", "#closure_type,name1,name2,closure_start,closure_end\nmoon,Town,,0,1\n");
    EXPECT_NE(refusal().find("closures of 'moon' are not known"), std::string::npos);
    write("input_csv/closures.csv", "#closure_type,name1,name2,closure_start,closure_end\ncamp,North,,5,4\n");
    EXPECT_EQ(refusal(), "closures.csv, line 2, column 'closure_end': a closure ends before it starts");
    write("input_csv/closures.csv", "#closure_type,name1,name2,closure_start,closure_end\ncountry,Home,Narnia,0,4\n");
    EXPECT_EQ(refusal(), "closures.csv, line 2, column 'name2': locations.csv has no country 'Narnia'");
}

TEST_F(DisplacementFiles, AreRefusedWithConflictsThatMakeNoSense)
{
    write("input_csv/conflicts.csv", "#Day,Town\n0,1\n2,1\n");
    EXPECT_EQ(refusal(),
              "conflicts.csv, line 3, column 'Day': day 2 stands where day 1 belongs; days run without gaps from 0");
    write("input_csv/conflicts.csv", "#Day,Town\n0,7\n");
    EXPECT_EQ(refusal(), "conflicts.csv, line 2, column 'Town': a conflict of 7; it lies between 0 and 1");
    write("input_csv/conflicts.csv", "#Day,Ghost\n0,1\n");
    EXPECT_EQ(refusal(),
              "conflicts.csv, line 2, column 'Ghost': a conflict in a place that locations.csv does not have");
}

TEST_F(DisplacementFiles, AreRefusedWithCountsThatMakeNoSense)
{
    write("derived/unhcr_daily.csv", "day,date,North,total\n0,2020-01-01,-4,5\n");
    EXPECT_EQ(refusal(), "unhcr_daily.csv, line 2, column 'North': a count of -4 people");
    write("derived/unhcr_daily.csv", "day,date,North,total\n0,2020-01-02,4,5\n");
    EXPECT_EQ(refusal(),
              "unhcr_daily.csv, line 2, column 'date': day 0 after the StartDate of sim_period.csv is 2020-01-01");
    write("derived/unhcr_daily.csv", "day,date,West,total\n0,2020-01-01,4,5\n");
    EXPECT_EQ(refusal(), "unhcr_daily.csv counts 'West', which locations.csv does not have");
}

TEST_F(DisplacementFiles, AreRefusedWithReportsOutsideTheirFolder)
{
    write("source_data/data_layout.csv", "North,../../secret.csv\n");
    EXPECT_EQ(refusal(), "data_layout.csv, line 1: '../../secret.csv' is no file in source_data");
}

TEST_F(DisplacementFiles, AreRefusedWithReportsWithoutADay)
{
    write("source_data/s.csv", "2020-01-01,5\n3/4/2020,6\n");
    EXPECT_EQ(refusal(), "s.csv, line 2: '3/4/2020' is no day that can be read in one way only");
}

TEST_F(DisplacementFiles, AreNotThereInAnEmptyFolder)
{
    const auto set = readDisplacement(folder / "nothing");
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, ErrorCode::NotFound);
    EXPECT_NE(set.error().remedy.find("input_csv"), std::string::npos);
}

} // namespace
} // namespace antevia
