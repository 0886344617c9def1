#include "app/usecases/take_in_figures.h"
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

TakeInRequest requestFor(const std::string& path)
{
    TakeInRequest request;
    request.path = path;
    request.source = {Standing::Cited, "Border police", "Daily report", "2016-05-03", {}, {}};
    request.now = "2026-11-22T10:00:00Z";
    return request;
}

TEST(TakeIn, AddsAVintageAndKeepsTheOlderOne)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto report = takeInFigures(
        project, requestFor(fileWith(folder, "date,SI,AT\n2016-05-01,5900.0,12\n2016-05-02,N/A,3\n")), RunContext());
    ASSERT_TRUE(report) << report.error().detail;
    ASSERT_TRUE(report->vintage);
    EXPECT_EQ(report->observations, 3);
    EXPECT_EQ(report->missing, 1);
    EXPECT_EQ(project.vintages()->size(), 2U);
    EXPECT_EQ(project.vintages()->back().contentHash.size(), 64U);
}

TEST(TakeIn, RefusesAFractionOfAPersonAndChangesNothing)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto report = takeInFigures(
        project, requestFor(fileWith(folder, "date,SI\n2016-05-01,100\n2016-05-02,12.7\n")), RunContext());
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_FALSE(report->vintage);
    EXPECT_EQ(report->errors, 1);
    EXPECT_NE(report->messages.front().place.find("row 3"), std::string::npos) << report->messages.front().place;
    EXPECT_EQ(project.vintages()->size(), 1U);
}

TEST(TakeIn, TakesTheSameFiguresInOnce)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const std::string path = fileWith(folder, "date,SI\n2016-05-01,100\n2016-05-02,120\n");
    ASSERT_TRUE(takeInFigures(project, requestFor(path), RunContext())->vintage);
    const auto again = takeInFigures(project, requestFor(path), RunContext());
    EXPECT_FALSE(again->vintage);
    EXPECT_FALSE(again->alreadyThere.empty());
}

TEST(TakeIn, AsksInsteadOfGuessingWhatADateMeans)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto report =
        takeInFigures(project, requestFor(fileWith(folder, "date,SI\n03/04/2016,100\n04/04/2016,120\n")), RunContext());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::InvalidInput);
}

TEST(TakeIn, NeverTakesPersonalData)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto report = takeInFigures(
        project, requestFor(fileWith(folder, "date,name,passport number,SI\n2016-05-01,A,X1,1\n2016-05-02,B,X2,1\n")),
        RunContext());
    EXPECT_TRUE(!report || !report->vintage);
    EXPECT_EQ(project.vintages()->size(), 1U);
}

} // namespace
} // namespace antevia
