#include "app/usecases/charts_by_place.h"
#include "app/usecases/flows_of_corridor.h"
#include "app/usecases/simulate_scenario.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

using testing::sampleNow;
using testing::sampleProject;
using testing::TemporaryFolder;

constexpr double rounding = 1e-6; // of means of whole people

const ScenarioId closure{"closure"};

class CorridorPictures : public ::testing::Test {
protected:
    void simulate()
    {
        const auto made = simulateScenario(project, {closure, sampleNow}, RunContext());
        ASSERT_TRUE(made) << made.error().detail;
    }
    TemporaryFolder folder;
    ProjectFile project = sampleProject(folder, "p.antevia", 20);
};

TEST_F(CorridorPictures, ConserveWhoCameAndWhoWentInEveryPlace)
{
    simulate();
    const auto flows = flowsOfCorridor(project, {closure, {}, {}});
    ASSERT_TRUE(flows) << flows.error().detail;
    const FlowDiagram& diagram = flows->diagram;
    for (std::size_t i = 0; i < diagram.stops.size(); ++i) {
        EXPECT_NEAR(peopleIn(diagram, i), peopleOut(diagram, i), rounding) << diagram.stops[i].name;
        EXPECT_GE(diagram.stops[i].left, 0.0) << diagram.stops[i].name;
        EXPECT_GE(diagram.stops[i].entered, 0.0) << diagram.stops[i].name;
    }
}

TEST_F(CorridorPictures, CountTheSamePeopleAsTheRun)
{
    simulate();
    const auto flows = flowsOfCorridor(project, {closure, {}, {}});
    const auto kept = project.simulation(closure);
    ASSERT_TRUE(flows && kept);
    double entered = 0.0;
    double left = 0.0;
    for (const FlowStop& stop : flows->diagram.stops) {
        entered += stop.entered;
        left += stop.left;
    }
    const Conservation& run = kept->value.conservation;
    const double courses = kept->value.replicates;
    EXPECT_NEAR(entered, static_cast<double>(run.entered + run.unrecorded) / courses, rounding);
    EXPECT_NEAR(left, static_cast<double>(run.arrivedAtExits + run.appliedForAsylum + run.turnedBack) / courses,
                rounding);
}

TEST_F(CorridorPictures, TwoHalvesOfTheDaysMakeTheWhole)
{
    simulate();
    const auto whole = flowsOfCorridor(project, {closure, {}, {}});
    ASSERT_TRUE(whole);
    const Day middle = whole->first + Days(9);
    const auto early = flowsOfCorridor(project, {closure, {}, middle});
    const auto late = flowsOfCorridor(project, {closure, middle + Days(1), {}});
    ASSERT_TRUE(early && late);
    for (std::size_t i = 0; i < whole->diagram.ways.size(); ++i)
        EXPECT_NEAR(early->diagram.ways[i].setOut + late->diagram.ways[i].setOut, whole->diagram.ways[i].setOut,
                    rounding);
    EXPECT_NEAR(early->diagram.stops[0].after, late->diagram.stops[0].before, rounding);
}

TEST_F(CorridorPictures, DaysOutsideTheRunAreRefusedWithTheDaysThereAre)
{
    simulate();
    const auto late = flowsOfCorridor(project, {closure, makeDay(2030, 1, 1), {}});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(late.error().remedy.find("2015-10-17"), std::string::npos) << late.error().remedy;
}

TEST_F(CorridorPictures, AScenarioThatWasNotRunHasNone)
{
    EXPECT_EQ(flowsOfCorridor(project, {closure, {}, {}}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(chartsByPlace(project, {closure, PlaceFigure::Present, false}).error().code, ErrorCode::NotFound);
}

TEST_F(CorridorPictures, ByPlaceShowPlacesWherePeopleStayAndNameTheOthers)
{
    simulate();
    const auto network = project.network();
    const auto present = chartsByPlace(project, {closure, PlaceFigure::Present, false});
    const auto arrivals = chartsByPlace(project, {closure, PlaceFigure::Arrivals, true});
    ASSERT_TRUE(present && arrivals);
    const auto exits = std::ranges::count(network->places(), PlaceRole::Exit, &Place::role);
    EXPECT_EQ(present->places.size() + static_cast<std::size_t>(exits), network->places().size());
    EXPECT_NE(present->charts.note.find("Not shown"), std::string::npos);
    EXPECT_EQ(arrivals->places.size(), network->places().size());
    EXPECT_TRUE(arrivals->charts.sameScale);
}

TEST_F(CorridorPictures, ByPlaceTheMiddleLiesInsideItsRange)
{
    simulate();
    const auto made = chartsByPlace(project, {closure, PlaceFigure::Present, false});
    ASSERT_TRUE(made);
    for (const ChartSpec& chart : made->charts.charts) {
        const ChartLine& middle = *std::ranges::find(chart.lines, ChartRole::Median, &ChartLine::role);
        for (std::size_t i = 0; i < middle.points.size(); ++i) {
            EXPECT_GE(middle.points[i].value, chart.bands[0].lower[i].value) << chart.title;
            EXPECT_LE(middle.points[i].value, chart.bands[0].upper[i].value) << chart.title;
        }
    }
}

} // namespace
} // namespace antevia
