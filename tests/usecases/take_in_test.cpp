#include "app/usecases/take_in_found.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace antevia {
namespace {

using testing::sampleProject;
using testing::TemporaryFolder;

std::string fileWith(const TemporaryFolder& folder, const std::string& text, const std::string& name = "figures.csv")
{
    std::ofstream(folder / name) << text;
    return folder / name;
}

TakeInFoundRequest requestFor(const std::string& path)
{
    TakeInFoundRequest request;
    request.paths = {path};
    request.source = {Standing::Cited, "Border police", "Daily report", "2016-05-03", {}, {}};
    request.now = "2026-11-22T10:00:00Z";
    return request;
}

TEST(TakeIn, AddsAVintageAndKeepsTheOlderOne)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto report = takeInFound(
        project, requestFor(fileWith(folder, "date,SI,AT\n2016-05-01,5900.0,12\n2016-05-02,N/A,3\n")), RunContext());
    ASSERT_TRUE(report) << report.error().detail;
    ASSERT_EQ(report->vintages.size(), 1U);
    EXPECT_EQ(report->observations, 3);
    EXPECT_EQ(report->notFigures, 1);
    EXPECT_EQ(project.vintages()->size(), 2U);
    EXPECT_EQ(project.vintages()->back().contentHash.size(), 64U);
}

TEST(TakeIn, RefusesWhatIsNoCountOfPeopleAndChangesNothing)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto report = takeInFound(
        project, requestFor(fileWith(folder, "date,SI\n2016-05-01,-3\n2016-05-02,12.7\n2016-02-30,4\n")), RunContext());
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_TRUE(report->vintages.empty());
    const FoundFile& file = report->files.front();
    ASSERT_EQ(file.errors, 3);
    EXPECT_EQ(file.messages[0].code + " " + file.messages[0].place, "C20 row 2, column B");
    EXPECT_EQ(file.messages[1].code + " " + file.messages[1].place, "C22 row 3, column B");
    EXPECT_EQ(file.messages[2].code + " " + file.messages[2].place, "C26 row 4, column A");
    EXPECT_EQ(project.vintages()->size(), 1U);
}

TEST(TakeIn, TakesTheSameFiguresInOnce)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const std::string path = fileWith(folder, "date,SI\n2016-05-01,100\n2016-05-02,120\n");
    ASSERT_EQ(takeInFound(project, requestFor(path), RunContext())->vintages.size(), 1U);
    const auto again = takeInFound(project, requestFor(path), RunContext());
    EXPECT_TRUE(again->vintages.empty());
    EXPECT_EQ(again->alreadyThere.size(), 1U);
}

TEST(TakeIn, AsksInsteadOfGuessingWhatADateMeans)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto report =
        takeInFound(project, requestFor(fileWith(folder, "date,SI\n03/04/2016,100\n04/04/2016,120\n")), RunContext());
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_TRUE(report->vintages.empty());
    EXPECT_EQ(report->files.front().messages.front().code, "C25");
}

TEST(TakeIn, NeverTakesPersonalDataWhateverColumnIsNamed)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    auto request = requestFor(fileWith(folder, "date,name,passport number,SI\n2016-05-01,A,X1,1\n2016-05-02,B,X2,1\n"));
    EXPECT_EQ(takeInFound(project, request, RunContext())->refused, 1);
    request.columns.series = {{"SI", SeriesId{"SI"}}};
    EXPECT_EQ(takeInFound(project, request, RunContext())->refused, 1);
    request.columns.series = {{"passport number", SeriesId{"SI"}}};
    const auto report = takeInFound(project, request, RunContext());
    EXPECT_TRUE(!report || report->vintages.empty());
    EXPECT_EQ(project.vintages()->size(), 1U);
}

class NamedColumnsOf : public ::testing::Test {
protected:
    Result<TakeInFoundReport> taken(const std::string& text, const NamedColumns& columns)
    {
        auto request = requestFor(fileWith(folder, text));
        request.columns = columns;
        return takeInFound(project, request, RunContext());
    }
    /// The one series of the newest delivery.
    Series delivered() { return project.figuresOf(project.vintages()->back().id)->front().series; }

    TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
};

TEST_F(NamedColumnsOf, ATableAreTakenInAsTheSeriesThatAreSaidAndNoOthers)
{
    const auto report = taken("date,weekday,Crossings,AT\n2016-05-01,Sun,100,7\n2016-05-02,Mon,120,8\n",
                              {{{"Crossings", SeriesId{"SI"}}}});
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_EQ(report->taken, std::vector{SeriesId{"SI"}});
    EXPECT_EQ(delivered().at(makeDay(2016, 5, 2)), 120.0);
}

TEST_F(NamedColumnsOf, ATableAreToldApartByNumberWhereTwoHaveTheSameHeading)
{
    const std::string table = "date,SI,SI\n2016-05-01,100,5\n2016-05-02,120,6\n";
    EXPECT_EQ(taken(table, {})->refused, 1);
    ASSERT_EQ(taken(table, {{{"3", SeriesId{"SI"}}}})->vintages.size(), 1U);
    EXPECT_EQ(delivered().at(makeDay(2016, 5, 2)), 6.0);
}

TEST_F(NamedColumnsOf, ATableSayWhichOfTwoColumnsOfDatesCounts)
{
    const std::string table = "x,y,SI\n2016-05-01,2016-06-01,100\n2016-05-02,2016-06-02,120\n";
    ASSERT_TRUE(taken(table, {{}, 2}));
    EXPECT_EQ(printPeriod(delivered().last()), "2016-06-02");
}

TEST_F(NamedColumnsOf, ATableBecomeNewSeriesOnceItIsSaidWhatTheyCount)
{
    const std::string table = "date,North,SI\n2016-05-01,100,5\n2016-05-02,120,6\n";
    NamedColumns columns{{}, 0, true};
    EXPECT_EQ(taken(table, columns).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(project.vintages()->size(), 1U);
    columns.unit = CountingUnit::Detection;
    const auto report = taken(table, columns);
    ASSERT_TRUE(report) << report.error().detail;
    ASSERT_EQ(report->taken.size(), 2U) << "the project's own series comes along and counts what it counted";
    EXPECT_EQ(project.get<SeriesInfo>(report->taken[0].value)->basis.unit, CountingUnit::Detection);
    EXPECT_EQ(project.get<SeriesInfo>("SI")->basis.unit, CountingUnit::Arrival);
}

TEST_F(NamedColumnsOf, ATableThatAreNotThereOrNoFiguresAreRefusedByName)
{
    const std::string table = "date,SI\n2016-05-01,100\n2016-05-02,120\n";
    EXPECT_EQ(taken(table, {{{"7", SeriesId{"SI"}}}}).error().code, ErrorCode::NotFound);
    EXPECT_NE(taken(table, {{{"date", SeriesId{"SI"}}}}).error().detail.find("holds the periods"), std::string::npos);
    EXPECT_EQ(taken(table, {{{"SI", SeriesId{"AT"}}, {"2", SeriesId{"SI"}}}}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(project.vintages()->size(), 1U);
}

TEST(TakeIn, SaysWhatItWouldTakeInWithoutChangingAnything)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    auto request = requestFor(fileWith(folder, "date,SI,other\n2016-05-01,100,1\n2016-05-02,120,2\n"));
    request.published = makeDay(2016, 10, 1);
    const auto would = wouldTakeIn(project, request, RunContext());
    ASSERT_TRUE(would) << would.error().detail;
    EXPECT_EQ(would->taken, std::vector{SeriesId{"SI"}});
    EXPECT_EQ(would->observations, 2);
    ASSERT_FALSE(would->coverages.empty());
    EXPECT_GT(would->coverages.front().leftOut, 200) << "the days of 2015 and 2016 that the file does not have";
    EXPECT_EQ(project.vintages()->size(), 1U);
}

} // namespace
} // namespace antevia
