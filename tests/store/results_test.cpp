#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace samples;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Results : public ::testing::Test {
protected:
    std::string path() const { return folder.file("p.antevia"); }
    Folder folder;
    ProjectFile project = fullProject(folder.file("p.antevia"));
};

TEST_F(Results, AreKeptWithHowTheyCameAbout)
{
    const Provenance origin = provenance({{"series", "HR@2015-10-16", "abc"}});
    ASSERT_TRUE(project.put(forecast("HR"), origin));
    EXPECT_EQ(project.forecast(SeriesId{"HR"})->value, forecast("HR"));
    EXPECT_EQ(project.forecast(SeriesId{"HR"})->provenance, origin);
    EXPECT_EQ(project.provenanceOf("forecast", "HR").value(), origin);
    EXPECT_EQ(project.needs(ScenarioId{"closure"})->value, needs());
    EXPECT_THAT(project.traces(PlanId{"si"}).value(), ElementsAre(trace("F1"), trace("F2")));
    EXPECT_EQ(project.tracesProvenance(PlanId{"si"}).value(), provenance());
}

TEST_F(Results, OfASimulationComeBackWithEveryPath)
{
    const Simulation before = simulation("closure", 50, 30);
    ASSERT_TRUE(project.put(before, provenance()));
    EXPECT_EQ(project.simulation(ScenarioId{"closure"})->value, before);
    const Simulation smaller = simulation("closure", 3, 2);
    ASSERT_TRUE(project.put(smaller, provenance()));
    EXPECT_EQ(project.simulation(ScenarioId{"closure"})->value, smaller);
}

TEST_F(Results, AreListedByWhatTheyAreOf)
{
    ASSERT_TRUE(project.put(forecast("AT"), provenance()));
    ASSERT_TRUE(project.put(simulation("calm", 2, 2), provenance()));
    EXPECT_THAT(project.forecastSeries().value(), ElementsAre(SeriesId{"AT"}, SeriesId{"HR"}));
    EXPECT_THAT(project.simulatedScenarios().value(), ElementsAre(ScenarioId{"calm"}, ScenarioId{"closure"}));
    EXPECT_THAT(project.tracedPlans().value(), ElementsAre(PlanId{"si"}));
}

TEST_F(Results, ThatWereNotWorkedOutSaySo)
{
    EXPECT_EQ(project.forecast(SeriesId{"XX"}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(project.simulation(ScenarioId{"XX"}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(project.needs(ScenarioId{"XX"}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(project.traces(PlanId{"XX"}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(project.provenanceOf("simulation", "XX").error().code, ErrorCode::NotFound);
}

TEST_F(Results, OfAScenarioAreRemovedTogetherAndOthersStay)
{
    ASSERT_TRUE(project.put(simulation("calm", 2, 2), provenance()));
    ASSERT_TRUE(project.removeResults(ScenarioId{"closure"}));
    EXPECT_THAT(project.simulatedScenarios().value(), ElementsAre(ScenarioId{"calm"}));
    EXPECT_EQ(project.needs(ScenarioId{"closure"}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(querySql(path(), "SELECT DISTINCT scenario FROM paths"), "calm\n");
}

TEST_F(Results, ChangedBehindOurBackAreRefused)
{
    runSql(path(), "UPDATE result SET document = replace(document, '2000.2', '9000.2') WHERE kind = 'forecast'");
    EXPECT_EQ(project.forecast(SeriesId{"HR"}).error().code, ErrorCode::Format);
    runSql(path(), "UPDATE result SET provenance = replace(provenance, '42', '43') WHERE kind = 'needs'");
    EXPECT_EQ(project.needs(ScenarioId{"closure"}).error().code, ErrorCode::Format);
}

TEST_F(Results, WithAChangedPathAreRefusedByTheNameOfThePart)
{
    runSql(path(), "UPDATE paths SET packed = (SELECT packed FROM paths WHERE part = 'place/SI/present')"
                   " WHERE part = 'place/SI/arrivals'");
    const auto got = project.simulation(ScenarioId{"closure"});
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, ErrorCode::Format);
    EXPECT_THAT(got.error().detail, HasSubstr("place/SI/arrivals"));
}

TEST_F(Results, AreUpToDateUntilAnInputChanges)
{
    const std::vector<std::pair<std::string, std::string>> things{{"info", ""},
                                                                  {"network", ""},
                                                                  {"parameters", ""},
                                                                  {"measure", "measure-1"},
                                                                  {"scenario", "closure"},
                                                                  {"site", "brezice"},
                                                                  {"profile", "transit"},
                                                                  {"plan", "si"},
                                                                  {"stock", "SI"},
                                                                  {"series", "HR@2015-10-03"},
                                                                  {"vintage", "v1"},
                                                                  {"forecast", "HR"},
                                                                  {"simulation", "closure"},
                                                                  {"needs", "closure"}};
    Provenance origin = provenance();
    for (const auto& [kind, id] : things) {
        origin.inputs.push_back(project.inputRef(kind, id).value());
        EXPECT_THAT(origin.inputs.back().hash, SizeIs(64)) << kind;
    }
    EXPECT_THAT(project.changedInputs(origin).value(), IsEmpty());

    ASSERT_TRUE(project.put(measure("measure-1", "Another title")));
    ASSERT_TRUE(project.put(stock("SI", 3501)));
    ASSERT_TRUE(project.remove<Plan>("si"));
    ASSERT_TRUE(project.put(simulation("closure", 20, 11), provenance()));
    EXPECT_THAT(project.changedInputs(origin).value(),
                ElementsAre(origin.inputs[3], origin.inputs[7], origin.inputs[8], origin.inputs[12]));
}

TEST_F(Results, StayUpToDateWhenWorkedOutAgainWithTheSameOutcome)
{
    const InputRef before = project.inputRef("forecast", "HR").value();
    Provenance later = provenance();
    later.madeAt = "2026-11-23T09:00:00Z";
    ASSERT_TRUE(project.put(forecast("HR"), later));
    EXPECT_EQ(project.inputRef("forecast", "HR").value(), before);
}

TEST_F(Results, OfASeriesAsOfADayDoNotDependOnWhatCameLater)
{
    const InputRef before = project.inputRef("series", "HR@2015-10-03").value();
    const InputRef whole = project.inputRef("series", "HR").value();
    ASSERT_TRUE(project.addVintage(delivery("c"), {figures("HR", {4000, 5100, 5500, 9999, 9999})}));
    EXPECT_EQ(project.inputRef("series", "HR@2015-10-03").value(), before);
    EXPECT_NE(project.inputRef("series", "HR").value(), whole);
    ASSERT_TRUE(project.addVintage(delivery("d"), {figures("HR", {4000, 5100, 5501})}));
    EXPECT_NE(project.inputRef("series", "HR@2015-10-03").value(), before);
}

TEST_F(Results, OfThingsThatAreNotThereHaveAnEmptyHash)
{
    for (const char* kind : {"measure", "series", "vintage", "forecast", "simulation", "needs", "stock"})
        EXPECT_EQ(project.inputRef(kind, "XX").value(), (InputRef{kind, "XX", ""}));
    EXPECT_EQ(project.inputRef("series", "HR@2015-09-30")->hash, "");
    EXPECT_EQ(project.inputRef("weather", "XX").error().code, ErrorCode::InvalidInput);
}

TEST_F(Results, FromDamagedFiguresAreOutOfDate)
{
    const Provenance origin = provenance({project.inputRef("series", "HR@2015-10-16").value()});
    runSql(path(), "UPDATE observation SET value = 1 WHERE vintage = 'v2' AND period = '2015-10-02'");
    EXPECT_THAT(project.changedInputs(origin).value(), SizeIs(1));
}

TEST_F(Results, AreHashedWithoutLoadingTheirPaths)
{
    const InputRef before = project.inputRef("simulation", "closure").value();
    runSql(path(), "DELETE FROM paths");
    EXPECT_EQ(project.inputRef("simulation", "closure").value(), before);
    EXPECT_TRUE(project.provenanceOf("simulation", "closure"));
    EXPECT_EQ(project.simulation(ScenarioId{"closure"}).error().code, ErrorCode::Format);
}

} // namespace
} // namespace antevia
