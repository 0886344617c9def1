#include "app/usecases/look_at_files.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/take_in_found.h"
#include "model/formats/file.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace antevia {
namespace {

using testing::sampleProject;
using testing::TemporaryFolder;

const std::string longTable = "Applications by month\nmonth;country;citizenship;applications\n"
                              "2015-08;Austria;Syria;900\n2015-08;Austria;Narnia;8\n"
                              "2015-09;Austria;Syria;1000\n2015-09;Austria;Narnia;7\n"
                              "2015-10;Austria;Syria;1200\n2015-10;Austria;Narnia;2\n"
                              "2015-11;Austria;Syria;1300\n2015-11;Austria;Narnia;: c\nSource: own count\n";
const std::string dailyTable = "day,x\n2016-01-01,10\n2016-01-02,40\n2016-01-03,30\n";

class LookAtFile : public ::testing::Test {
protected:
    std::string write(const std::string& name, const std::string& text) const
    {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }
    FileLook look(const LookRequest& request) const
    {
        auto result = lookAtFile(project, request, RunContext());
        EXPECT_TRUE(result) << (result ? "" : result.error().detail);
        return result ? *std::move(result) : FileLook();
    }
    TakeInFoundRequest taking(const std::vector<std::string>& paths) const
    {
        TakeInFoundRequest request;
        request.paths = paths;
        request.source = {Standing::Cited, "Border police", "Report", "2016-05-03", {}, {}};
        request.now = "2026-11-22T10:00:00Z";
        return request;
    }
    TemporaryFolder folder;
    std::string mappings = folder / "mappings.json";
    ProjectFile project = sampleProject(folder);
};

TEST_F(LookAtFile, ShowsWhatEachRowOfALongTableWasTakenFor)
{
    const FileLook seen = look({write("a.csv", longTable), {}, {}, {}});
    ASSERT_EQ(seen.headRows.size(), 11U);
    EXPECT_EQ(seen.headRows[0], HeadRow::LeftOut);
    EXPECT_EQ(seen.headRows[1], HeadRow::Heading);
    EXPECT_EQ(seen.headRows[2], HeadRow::Figures);
    EXPECT_EQ(seen.headRows[10], HeadRow::LeftOut);
    ASSERT_EQ(seen.series.size(), 2U);
    EXPECT_EQ(seen.series[0].totals.sum, 4400.0);
    EXPECT_EQ(seen.series[1].totals.suppressed, 1);
    EXPECT_EQ(seen.series[1].totals.small, 1);
    EXPECT_EQ(printPeriod(seen.series[0].last), "2015-11");
}

TEST_F(LookAtFile, NamesPlacesThatNoDictionaryHasAndTakesAPersonsWordForThem)
{
    LookRequest request{write("a.csv", longTable), {}, {}, {}};
    ASSERT_EQ(look(request).file.unknownPlaces.size(), 1U);
    EXPECT_EQ(look(request).file.unknownPlaces[0].code, "Narnia");
    request.how = UnderstandOptions();
    request.how->placeNames = {{"Narnia", "AF"}};
    const FileLook named = look(request);
    EXPECT_TRUE(named.file.unknownPlaces.empty());
    EXPECT_EQ(named.file.series[1].meaning.origin, "AF");
    request.how->placeNames = {{"Narnia", "no such code"}};
    EXPECT_EQ(lookAtFile(project, request, RunContext()).error().code, ErrorCode::NotFound);
}

TEST_F(LookAtFile, TakesAPersonsWordForWhatAColumnIsAndWhatIsCounted)
{
    LookRequest request{write("a.csv", "day,place,people,kept\n2015-10-01,A,1,7\n2015-10-02,A,2,8\n"), {}, {}, {}};
    ASSERT_EQ(look(request).series.size(), 2U);
    request.how = UnderstandOptions();
    request.how->columns = {{4, "kept", ColumnRole::Ignored, {}}};
    request.how->unit = CountingUnit::Detection;
    request.how->scope = BorderScope::External;
    const FileLook corrected = look(request);
    ASSERT_EQ(corrected.series.size(), 1U);
    EXPECT_EQ(corrected.series[0].totals.sum, 3.0);
    EXPECT_EQ(corrected.series[0].unit, CountingUnit::Detection);
    EXPECT_EQ(corrected.series[0].scope, BorderScope::External);
}

TEST_F(LookAtFile, AListOfEventsIsReadAsFiguresWhereAPersonSaysWhichColumnHoldsThem)
{
    LookRequest request{write("a.csv", "day;place;note\n2015-10-01;A;12\n2015-10-02;A;about 15\n"), {}, {}, {}};
    EXPECT_TRUE(look(request).series.empty());
    request.how = UnderstandOptions();
    request.how->columns = {{3, "note", ColumnRole::Value, {}}};
    const FileLook corrected = look(request);
    ASSERT_EQ(corrected.file.errors, 1) << "the cell that is no number is told";
    EXPECT_EQ(corrected.file.messages.front().place, "row 3, column C");
}

TEST_F(LookAtFile, NoWordMakesAColumnOfPersonsSomethingElse)
{
    LookRequest request{write("a.csv", "day,passport number,people\n2015-10-01,X1,1\n2015-10-02,X2,1\n"), {}, {}, {}};
    request.how = UnderstandOptions();
    request.how->columns = {{2, "passport number", ColumnRole::Dimension, "place"}};
    EXPECT_GT(look(request).file.errors, 0);
    request.how->columns = {{2, "passport number", ColumnRole::Ignored, {}}};
    EXPECT_GT(look(request).file.errors, 0);
    EXPECT_TRUE(look(request).series.empty());
}

TEST_F(LookAtFile, ProposesOnlyTheProjectsSeriesWhereATableHasAColumnForThem)
{
    const FileLook seen = look({write("a.csv", "date,SI,New place\n2016-05-01,100,5\n2016-05-02,120,6\n"), {}, {}, {}});
    ASSERT_EQ(seen.series.size(), 2U);
    EXPECT_TRUE(seen.series[0].isKnown && seen.series[0].isProposed);
    EXPECT_EQ(seen.series[0].id.value, "SI");
    EXPECT_FALSE(seen.series[1].isKnown || seen.series[1].isProposed);
}

TEST_F(LookAtFile, WarnsOfFiguresOfAnotherMagnitudeThanTheDeliveryBefore)
{
    std::string first = "date,XY\n";
    std::string second = "date,XY\n";
    for (int day = 10; day < 30; ++day) {
        first += "2016-05-" + std::to_string(day) + "," + std::to_string(100 + day) + "\n";
        second += "2016-05-" + std::to_string(day) + "," + std::to_string(1000 * (100 + day)) + "\n";
    }
    ASSERT_TRUE(takeInFound(project, taking({write("a.csv", first)}), RunContext()));
    EXPECT_FALSE(look({write("a.csv", first), {}, {}, {}}).alreadyThere.empty());
    const FileLook seen = look({write("b.csv", second), {}, {}, {}});
    EXPECT_TRUE(seen.alreadyThere.empty());
    ASSERT_EQ(seen.series.size(), 1U);
    EXPECT_FALSE(seen.series[0].warnings.empty());
}

TEST_F(LookAtFile, ASavedMappingIsUsedForTheNextFileOfTheSameMakeAndIsTold)
{
    const std::string first = write("october.csv", "day;Land;people\n01/02/2016;3;4\n02/02/2016;5;6\n03/02/2016;9;8\n");
    LookRequest request{first, {}, mappings, {}};
    EXPECT_GT(look(request).file.errors, 0) << "day and month are in doubt";
    request.how = UnderstandOptions();
    request.how->dateForm = DateOrder::DayMonthYear;
    request.how->unit = CountingUnit::Arrival;
    const FileLook answered = look(request);
    ASSERT_EQ(answered.file.errors, 0);
    ASSERT_TRUE(
        saveMapping(mappings, {answered.fingerprint, "october.csv", "2026-11-22T09:00:00Z", answered.how, {}, {}}));

    const std::string next = write("march.csv", "day;Land;people\n04/03/2016;1;2\n05/03/2016;2;2\n06/03/2016;3;4\n");
    const FileLook again = look({next, {}, mappings, {}});
    EXPECT_TRUE(again.usedRemembered);
    EXPECT_EQ(again.remembered->file, "october.csv");
    EXPECT_EQ(again.file.errors, 0);
    EXPECT_EQ(printPeriod(again.series[0].first), "2016-03-04");
    EXPECT_EQ(again.series[0].unit, CountingUnit::Arrival);
    const auto files = understandFiles({next}, {}, RunContext(), *savedMappings(mappings));
    EXPECT_EQ(files->front().messages.back().code, "M1");

    const FileLook other =
        look({write("other.csv", "day;Ort;people\n04/03/2016;1;2\n05/03/2016;2;2\n"), {}, mappings, {}});
    EXPECT_FALSE(other.remembered);
    ASSERT_TRUE(forgetMapping(mappings, answered.fingerprint));
    EXPECT_FALSE(look({next, {}, mappings, {}}).remembered);
}

TEST_F(LookAtFile, FilesWithMorePeriodsAcrossHaveTheSameFingerprint)
{
    const std::string may = "geo;2016-04;2016-05\nAT;1;2\n";
    const std::string june = "geo;2016-04;2016-05;2016-06\nAT;1;2;3\n";
    EXPECT_EQ(fingerprintOf({"a", may}), fingerprintOf({"b", june}));
    EXPECT_NE(fingerprintOf({"a", may}), fingerprintOf({"b", "geo;sex;2016-04\nAT;F;1\n"}));
    EXPECT_EQ(fingerprintOf({"a", ""}), "");
}

TEST_F(LookAtFile, ManyFilesAreListedWithWhatIsWrongWithEach)
{
    const std::vector<std::string> paths{write("good.csv", longTable), write("empty.csv", ""),
                                         write("page.csv", "<!DOCTYPE html><html></html>")};
    const auto lines = lookAtFiles(project, paths, {}, RunContext());
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 3U);
    EXPECT_EQ((*lines)[0].series, 2);
    EXPECT_EQ((*lines)[0].errors, 0);
    EXPECT_NE((*lines)[1].problem.find("empty"), std::string::npos);
    EXPECT_NE((*lines)[2].problem.find("HTML"), std::string::npos);
}

TEST_F(LookAtFile, BrokenFilesStopEverythingUnlessTheGoodOnesAreAskedFor)
{
    auto request = taking({write("good.csv", longTable), write("empty.csv", ""), write("same.csv", longTable)});
    const auto refused = takeInFound(project, request, RunContext());
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->refused, 1);
    EXPECT_TRUE(refused->vintages.empty());
    EXPECT_EQ(project.vintages()->size(), 1U);
    request.goodFilesOnly = true;
    const auto taken = takeInFound(project, request, RunContext());
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->vintages.size(), 1U);
    EXPECT_EQ(taken->leftOut.size(), 1U);
    ASSERT_EQ(taken->alreadyThere.size(), 1U);
    EXPECT_EQ(text(taken->alreadyThere[0]), "same.csv: v2");
}

TEST_F(LookAtFile, AStoppedImportOfManyFilesChangesNothing)
{
    std::stop_source stop;
    const RunContext run(
        stop.get_token(),
        [&](double share, std::string_view) {
            if (share > 0.3)
                stop.request_stop();
        },
        1);
    const auto taken = takeInFound(
        project, taking({write("a.csv", longTable), write("b.csv", dailyTable), write("c.csv", longTable + "\n")}),
        run);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(project.vintages()->size(), 1U);
}

TEST(SavedMappings, AreWrittenAndReadAgainWithEveryChoice)
{
    SavedMapping mapping{"f1", "a.csv",    "2026-11-22T09:00:00Z",
                         {},   {"geo=AT"}, {Standing::Cited, "UNHCR", {}, {}, {}, {}}};
    mapping.how.delimiter = '\t';
    mapping.how.groupMark = '\0';
    mapping.how.decimalMark = ',';
    mapping.how.dateForm = DateOrder::MonthDayYear;
    mapping.how.encoding = "windows-1250";
    mapping.how.sheet = "Sheet 2";
    mapping.how.headerRow = 4;
    mapping.how.dailyFromCumulative = true;
    mapping.how.columns = {{3, "Spol", ColumnRole::Dimension, "sex"}};
    mapping.how.placeNames = {{"Narnia", "AF"}};
    mapping.how.unit = CountingUnit::Application;
    mapping.how.scope = BorderScope::Inland;
    const auto again = parseSavedMappings(printSavedMappings({mapping}));
    ASSERT_TRUE(again) << again.error().detail;
    EXPECT_EQ(*again, std::vector{mapping});
    EXPECT_FALSE(parseSavedMappings(R"({"mappings":[{"fingerprint":1}]})"));
}

TEST(SavedMappings, ADamagedFileIsToldAndNotTakenForNone)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "m.json") << "{\"mappings\":";
    EXPECT_FALSE(savedMappings(folder / "m.json"));
    EXPECT_TRUE(savedMappings(folder / "not-there.json")->empty());
}

} // namespace
} // namespace antevia
