#include "app/usecases/plan_composition.h"
#include "app/usecases/sheets.h"
#include "app/usecases/simulate_scenario.h"
#include "model/formats/case_file.h"
#include "model/formats/json_values.h"
#include "resources/embedded_files.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using testing::sampleProject;
using testing::TemporaryFolder;

std::string sampleText()
{
    for (const EmbeddedFile& file : embeddedCases())
        if (file.name == std::string(testing::sampleCase) + ".json")
            return std::string(file.bytes);
    return {};
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), by);
}

TEST(SampleCase, HoldsNineSeriesOfSevenMonthsWithThePublishedMaxima)
{
    const TemporaryFolder folder;
    const ProjectFile project = sampleProject(folder);
    const auto series = project.all<SeriesInfo>();
    ASSERT_TRUE(series);
    EXPECT_EQ(series->size(), 9U);
    const Series slovenia = *project.series(SeriesId{"SI"});
    EXPECT_EQ(slovenia.size(), 213);
    EXPECT_EQ(slovenia.at(makeDay(2015, 10, 21)), 12616);
    EXPECT_EQ(project.series(SeriesId{"GRi"})->at(makeDay(2015, 10, 20)), 10006);
    EXPECT_EQ(project.series(SeriesId{"HU"})->at(makeDay(2015, 10, 12)), 8702);
    EXPECT_EQ(project.series(SeriesId{"MK"})->at(makeDay(2015, 11, 9)), 11572);
}

TEST(SampleCase, KeepsNotAvailableApartFromZero)
{
    const TemporaryFolder folder;
    const ProjectFile project = sampleProject(folder);
    const Series slovenia = *project.series(SeriesId{"SI"});
    EXPECT_TRUE(std::isnan(slovenia.at(makeDay(2015, 10, 3))));
    EXPECT_EQ(slovenia.at(makeDay(2015, 10, 2)), 0);
}

TEST(SampleCase, ShowsModelsNothingLaterThanTheAsOfDay)
{
    const TemporaryFolder folder;
    const ProjectFile project = sampleProject(folder);
    const Series seen = *project.series(SeriesId{"GRm"}, makeDay(2015, 10, 16));
    EXPECT_EQ(printPeriod(seen.last()), "2015-10-16");
}

TEST(SampleCase, CitesThePublisherAndItsLicence)
{
    const TemporaryFolder folder;
    const ProjectFile project = sampleProject(folder);
    EXPECT_NE(project.info()->attribution.find("CC BY 4.0"), std::string::npos);
    const auto series = *project.all<SeriesInfo>();
    for (const SeriesInfo& info : series)
        EXPECT_EQ(info.source.licence, "CC BY 4.0") << info.id.value;
}

TEST(SampleCase, SaysOfEveryFigureKnownOnlyAsADefaultThatItIsOne)
{
    const auto made = readCase(sampleText());
    ASSERT_TRUE(made) << made.error().detail;
    for (const Site& site : made->sites)
        for (const CapacityFigure& figure : site.lines)
            if (figure.source.publisher.empty()) {
                EXPECT_EQ(figure.source.standing, Standing::Default) << site.name;
            }
}

TEST(SampleCase, CarriesChildrenAndUnaccompaniedChildrenThroughToTheTables)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto made = simulateScenario(project, {ScenarioId{"closure"}, testing::sampleNow}, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    const auto sheet = childrenSheet(*project.network(), *made, project.parameters()->groups);
    ASSERT_TRUE(sheet);
    const PlacePaths& greece = made->places.front();
    EXPECT_GT(greece.presentByGroup[0](0, 0), 100);
    const std::vector<SheetValue>& dayZero = sheet->rows.front(); // place, day, arriving, present, unaccompanied
    const double present = 0.25 * greece.presentByGroup[0](0, 0) + 0.1 * greece.presentByGroup[1](0, 0);
    EXPECT_NEAR(std::get<double>(dayZero[6]), present, 1.0);
    EXPECT_NEAR(std::get<double>(dayZero[9]), 0.03 * greece.present(0, 0), 1.0);
}

TEST(Composition, OfTheRouteIsADefaultWithItsSourceAndReadFromItsFile)
{
    const auto shares = defaultComposition();
    ASSERT_EQ(shares.size(), 3u);
    for (const CompositionShare& each : shares) {
        EXPECT_EQ(each.share.source.standing, Standing::Default);
        EXPECT_FALSE(each.share.source.publisher.empty());
        EXPECT_LE(each.share.low, each.share.central);
        EXPECT_LE(each.share.central, each.share.high);
    }
    EXPECT_FALSE(compositionIn("{\"format\": \"something\", \"version\": 1, \"shares\": []}"));
}

TEST(CaseFile, IsTheSameAfterItsPartsWentThroughJson)
{
    const auto made = readCase(sampleText());
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(*fromJson<CorridorParameters>(toJson(made->parameters)), made->parameters);
    EXPECT_EQ(*fromJson<Network>(toJson(made->network)), made->network);
    for (const Measure& measure : made->measures)
        EXPECT_EQ(*fromJson<Measure>(toJson(measure)), measure);
    for (const Plan& plan : made->plans)
        EXPECT_EQ(*fromJson<Plan>(toJson(plan)), plan);
}

TEST(CaseFile, NamesThePlaceOfWhatIsWrong)
{
    const auto wrongDay = readCase(replaced(sampleText(), "\"asOf\": \"2015-10-16\"", "\"asOf\": \"2015-02-30\""));
    ASSERT_FALSE(wrongDay);
    EXPECT_NE(wrongDay.error().detail.find("/info/asOf"), std::string::npos) << wrongDay.error().detail;
    const auto unknownKey = readCase(replaced(sampleText(), "\"version\": 1", "\"version\": 1, \"colour\": 3"));
    ASSERT_FALSE(unknownKey);
    EXPECT_NE(unknownKey.error().detail.find("'colour'"), std::string::npos) << unknownKey.error().detail;
}

TEST(CaseFile, RefusesPartsThatDoNotFitEachOther)
{
    const auto lost = readCase(replaced(sampleText(), "\"link\": \"HR-HU\"", "\"link\": \"HR-XX\""));
    ASSERT_FALSE(lost);
    EXPECT_NE(lost.error().detail.find("HR-XX"), std::string::npos) << lost.error().detail;
    const auto shares = readCase(replaced(sampleText(), "\"share\": 0.9", "\"share\": 0.8"));
    ASSERT_FALSE(shares);
    EXPECT_EQ(shares.error().code, ErrorCode::InvalidInput);
}

TEST(CaseFile, LeavesNoFileBehindWhenItCannotBeRead)
{
    const TemporaryFolder folder;
    const auto made = newProject({folder / "x.antevia", "no-such-case", {}, {}, testing::sampleNow}, RunContext());
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().remedy.find(testing::sampleCase), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(folder / "x.antevia"));
}

} // namespace
} // namespace antevia
