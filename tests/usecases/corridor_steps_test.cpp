// Templates of measures and networks as data, on the sample project.
#include "analysis/corridor/simulate.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/measure_templates.h"
#include "app/usecases/network_steps.h"
#include "app/usecases/simulate_scenario.h"
#include "tests/support/sample_project.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace antevia {
namespace {

using ::testing::HasSubstr;
using testing::sampleProject;
using testing::TemporaryFolder;

TemplateRequest requestOf(const std::string& id)
{
    TemplateRequest request;
    request.id = id;
    request.scenario = {"closure"};
    request.start = makeDay(2015, 10, 20);
    request.links = {{"HR-SI"}};
    request.places = {{"SI"}};
    request.group = {"SIA"};
    return request;
}

TEST(MeasureTemplates, AreAtLeastTwelveEachExplainedAndSourced)
{
    const auto all = measureTemplates();
    ASSERT_TRUE(all) << all.error().detail;
    EXPECT_GE(all->size(), 12U);
    for (const MeasureTemplate& each : *all) {
        EXPECT_FALSE(each.explanation.empty() || each.magnitude.empty()) << each.id;
        EXPECT_FALSE(each.source.document.empty() && each.source.note.empty()) << each.id;
        EXPECT_FALSE(each.steps.empty()) << each.id;
    }
}

TEST(MeasureTemplates, EachCanBeLaidOnTheSampleCaseAndRun)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto networkBefore = *project.network();
    SimulationInput input;
    input.network = networkBefore;
    input.parameters = *project.parameters();
    input.scenario = *project.get<Scenario>("closure");
    input.scenario.days = 12;
    input.scenario.replicates = 8;
    input.entryPaths[{"GR"}] = Eigen::MatrixXd::Constant(8, 12, 5000.0);
    const auto templates = measureTemplates().value();
    for (const MeasureTemplate& each : templates) {
        const auto made = measuresFromTemplate(project, requestOf(each.id));
        ASSERT_TRUE(made) << each.id << ": " << made.error().detail;
        EXPECT_GE(made->size(), each.steps.size());
        input.measures = *made;
        const auto run = simulate(input, RunContext());
        ASSERT_TRUE(run) << each.id << ": " << run.error().detail;
        for (const std::string& warning : run->warnings)
            EXPECT_THAT(warning, ::testing::Not(HasSubstr("left out"))) << each.id;
    }
}

TEST(MeasureTemplates, AddedOnesAreOrdinaryMeasuresOfTheScenario)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    TemplateRequest request = requestOf("coordinated-closure");
    request.links = {{"HR-SI"}, {"RS-HR"}};
    const auto made = addFromTemplate(project, request);
    ASSERT_TRUE(made) << made.error().detail;
    ASSERT_EQ(made->size(), 3U); // two borders, and the entries
    EXPECT_EQ((*made)[0].title, "Croatia – Slovenia: closed to transit");
    EXPECT_EQ(*project.get<Measure>((*made)[1].id.value), (*made)[1]);
    EXPECT_EQ(project.get<Scenario>("closure")->measures.size(), 5U);
    EXPECT_NE(addFromTemplate(project, request)->front().id, made->front().id); // a second time: ids of their own
}

TEST(MeasureTemplates, ALossOfCapacityIsAShareOfWhatThePlaceHas)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto made = measuresFromTemplate(project, requestOf("capacity-loss"));
    ASSERT_TRUE(made) << made.error().detail;
    const auto sites = project.all<Site>().value();
    double beds = 0.0;
    for (const Site& site : sites)
        for (const CapacityFigure& figure : site.lines)
            if (site.place.value == "SI" && figure.line == CapacityLine::Beds && figure.kind != CapacityKind::Planned)
                beds += figure.amount;
    EXPECT_GT(beds, 0.0);
    EXPECT_DOUBLE_EQ(std::get<ChangeCapacity>((*made)[0].effect).amount, -0.57 * beds);
}

TEST(MeasureTemplates, WhatIsMissingOrUnknownIsNamed)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    TemplateRequest noLink = requestOf("upstream-closure");
    noLink.links.clear();
    EXPECT_THAT(measuresFromTemplate(project, noLink).error().detail, HasSubstr("'Upstream closure' needs a link"));
    TemplateRequest unknown = requestOf("upstream-closure");
    unknown.links = {{"XX-YY"}};
    EXPECT_THAT(measuresFromTemplate(project, unknown).error().detail, HasSubstr("no link 'XX-YY'"));
    TemplateRequest early = requestOf("upstream-closure");
    early.start = makeDay(2015, 10, 16);
    EXPECT_THAT(measuresFromTemplate(project, early).error().detail, HasSubstr("is not after day 0"));
    EXPECT_EQ(measuresFromTemplate(project, requestOf("nothing")).error().code, ErrorCode::NotFound);
}

TEST(NetworkSteps, EveryShippedNetworkHasNothingThatStopsItAndRuns)
{
    const TemporaryFolder folder;
    for (const std::string& name : shippedNetworks()) {
        ProjectFile project = ProjectFile::create(folder / (name + ".antevia"), {}, testing::sampleNow).value();
        const auto change = importNetwork(project, {.shipped = name});
        ASSERT_TRUE(change) << change.error().detail;
        for (const NetworkFinding& finding : change->findings)
            ADD_FAILURE() << finding.what;
        SimulationInput input;
        input.network = *project.network();
        input.parameters = *project.parameters();
        input.scenario.asOf = makeDay(2023, 6, 1);
        input.scenario.days = 20;
        input.scenario.replicates = 8;
        for (const Place& place : input.network.places())
            if (place.role == PlaceRole::Entry)
                input.entryPaths[place.id] = Eigen::MatrixXd::Constant(8, 20, 500.0);
        const auto run = simulate(input, RunContext());
        ASSERT_TRUE(run) << run.error().detail;
        EXPECT_EQ(run->conservation.worstImbalance, 0);
    }
}

/// The sample corridor with a second entry that leads to Serbia.
void addEntry(ProjectFile& project, const std::string& observed)
{
    const Network before = *project.network();
    std::vector<Place> places = before.places();
    places.push_back(
        {.id = {"BG"}, .name = "Bulgaria", .countryCode = "BG", .role = PlaceRole::Entry, .observed = {observed}});
    std::vector<Link> links = before.links();
    links.push_back({{"BG-RS"}, {"BG"}, {"RS"}, "Bulgaria – Serbia", {}});
    CorridorParameters parameters = *project.parameters();
    PlaceParameters& place = parameters.places.emplace_back();
    place.place = {"BG"};
    place.stayDays = fixedAt(1.0);
    LinkParameters& link = parameters.links.emplace_back();
    link.link = {"BG-RS"};
    link.transitDays = fixedAt(1.0);
    ASSERT_TRUE(project.put(*Network::make(places, links)));
    ASSERT_TRUE(project.put(parameters));
}

TEST(SimulateScenario, ForecastsTheSeriesOfEveryEntry)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto alone = simulateScenario(project, {{"closure"}, testing::sampleNow}, RunContext());
    ASSERT_TRUE(alone) << alone.error().detail;
    addEntry(project, "MK");
    const auto both = simulateScenario(project, {{"closure"}, testing::sampleNow}, RunContext());
    ASSERT_TRUE(both) << both.error().detail;
    EXPECT_TRUE(project.forecast(SeriesId{"MK"}));
    const auto arrivalsIn = [](const Simulation& simulation, const char* place) {
        const auto found = std::ranges::find(simulation.places, PlaceId{place}, &PlacePaths::place);
        return found->arrivals.rightCols(simulation.days).cast<double>().rowwise().sum().mean();
    };
    const double more = arrivalsIn(*both, "RS") - arrivalsIn(*alone, "RS");
    EXPECT_GT(arrivalsIn(*both, "BG"), 0.0);
    EXPECT_NEAR(more / arrivalsIn(*both, "BG"), 1.0, 0.2); // some are on the way at the end; unrecorded people come on top
}

TEST(SimulateScenario, LeavesAForecastThatStillHoldsAsItWasMade)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    addEntry(project, "MK");
    ForecastRequest own{SeriesId{"MK"}, {}, 70, testing::sampleNow};
    const auto longer = forecastSeries(project, own, RunContext());
    ASSERT_TRUE(longer) << longer.error().detail;
    ASSERT_TRUE(simulateScenario(project, {{"closure"}, testing::sampleNow}, RunContext()));
    EXPECT_EQ(project.forecast(SeriesId{"MK"})->value.horizon(), 70);
}

TEST(SimulateScenario, NamesAnEntryThatCountsNothing)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    addEntry(project, {});
    const auto made = simulateScenario(project, {{"closure"}, testing::sampleNow}, RunContext());
    ASSERT_FALSE(made);
    EXPECT_THAT(made.error().detail, HasSubstr("people come in at 'BG', and no series says how many"));
}

TEST(NetworkSteps, AnImportOnTopOfTheSampleCaseNamesTheMeasuresThatNoLongerFit)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto change = readNetworkFor(project, {.shipped = "western-balkans"});
    ASSERT_TRUE(change) << change.error().detail;
    ASSERT_FALSE(change->findings.empty());
    EXPECT_TRUE(change->findings.front().stopsRuns);
    EXPECT_THAT(change->findings.front().what, HasSubstr("the network has no link 'RS-HU'"));
    EXPECT_NE(*project.network(), change->network.network); // nothing was changed
}

TEST(NetworkSteps, WhatIsExportedCanBeImportedAgain)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto written = exportNetwork(project, folder / "network");
    ASSERT_TRUE(written) << written.error().detail;
    EXPECT_EQ(written->size(), 3U); // the sample case has no longitudes
    const auto again = readNetworkFor(project, {.places = (*written)[0], .links = (*written)[1]});
    ASSERT_TRUE(again) << again.error().detail;
    EXPECT_EQ(again->network.network, *project.network());
    EXPECT_EQ(readNetworkFor(project, {.file = (*written)[2]})->network.parameters, *project.parameters());
}

} // namespace
} // namespace antevia
