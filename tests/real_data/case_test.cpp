// The sample case beside the published figures it was taken from, and its answer beside what happened.
#include "analysis/corridor/hindcast.h"
#include "analysis/corridor/outcome.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/simulate_scenario.h"
#include "app/usecases/take_in_found.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <iostream>

namespace antevia {
namespace {

using testing::sampleProject;
using testing::TemporaryFolder;

const std::string published = ANTEVIA_SOURCE_DIR "/../shared/data/unhcr-corridor-daily/balkan_daily_tidy.csv";

TEST(SampleCaseOnPublishedData, HoldsThePublishedFiguresCellByCell)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const auto infos = *project.all<SeriesInfo>();
    std::vector<Series> ofCase;
    for (const SeriesInfo& info : infos)
        ofCase.push_back(*project.series(info.id));
    TakeInFoundRequest request;
    request.paths = {published};
    request.now = testing::sampleNow;
    const auto report = takeInFound(project, request, RunContext());
    ASSERT_TRUE(report) << report.error().detail;
    ASSERT_EQ(report->vintages.size(), 1U);
    for (std::size_t i = 0; i < infos.size(); ++i) {
        const Series all = *project.series(infos[i].id);
        EXPECT_EQ(all.size(), 357) << infos[i].id.value;
        EXPECT_EQ(ofCase[i], all.until(makeDay(2016, 4, 30))) << infos[i].id.value;
    }
}

/// Prints, for each place, the published total of the 30 days beside the ensemble's, and the share of days in the
/// range.
TEST(SampleCaseOnPublishedData, SurroundsWhatReachedSloveniaAndAustria)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder, "x.antevia", 1000);
    const auto made = simulateScenario(project, {ScenarioId{"closure"}, testing::sampleNow}, RunContext({}, {}, 2));
    ASSERT_TRUE(made) << made.error().detail;
    const Network network = *project.network();
    constexpr int days = 30;
    for (const PlacePaths& place : made->places) {
        const SeriesId observed = network.find(place.place)->observed;
        if (observed.empty())
            continue;
        const Series series = *project.series(observed);
        const std::array<double, 2> levels{0.1, 0.9};
        const Eigen::MatrixXd range = dailyQuantiles(place.arrivals, levels);
        double total = 0.0;
        int inside = 0;
        for (int day = 1; day <= days; ++day) {
            const double seen = series.at(made->day0 + Days(day));
            ASSERT_FALSE(std::isnan(seen));
            total += seen;
            inside += seen >= range(day, 0) && seen <= range(day, 1);
        }
        const double low = totalQuantile(place.arrivals, 1, days, 0.1);
        const double high = totalQuantile(place.arrivals, 1, days, 0.9);
        std::cout << place.place.value << ": published " << total << ", 80 % range " << low << " to " << high
                  << ", days inside the 80 % range " << inside << " of " << days << "\n";
        if (place.place.value == "SI" || place.place.value == "AT") {
            EXPECT_GE(total, low) << place.place.value;
            EXPECT_LE(total, high) << place.place.value;
        }
    }
}

/// Prints error and coverage of daily forecasts one to seven days ahead from every seventh day of the winter.
TEST(ForecastOnPublishedData, CoversWhatCameAsOftenAsItSays)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    double error = 0.0;
    double actual = 0.0;
    int inside = 0;
    int points = 0;
    for (Day day = makeDay(2015, 11, 1); day <= makeDay(2016, 3, 5); day += Days(7))
        for (const char* id : {"MK", "RS", "HR", "SI", "AT"}) {
            const auto made = forecastSeries(project, {SeriesId{id}, day, 7, testing::sampleNow}, RunContext());
            ASSERT_TRUE(made) << made.error().detail;
            const Series series = *project.series(SeriesId{id});
            for (int h = 1; h <= 7; ++h) {
                const double seen = series.at(day + Days(h));
                if (std::isnan(seen))
                    continue;
                error += std::abs(seen - made->quantile(0.5)[h - 1]);
                actual += seen;
                inside += seen >= made->quantile(0.1)[h - 1] && seen <= made->quantile(0.9)[h - 1];
                ++points;
            }
        }
    const double coverage = static_cast<double>(inside) / points;
    std::cout << "WAPE over 1 – 7 days: " << error / actual << "; inside the 80 % range: " << coverage << " of "
              << points << " points\n";
    EXPECT_LT(error / actual, 0.47); // the last value, for these rows: 0.457 over all origins
    EXPECT_GT(coverage, 0.70);
    EXPECT_LT(coverage, 0.90);
}

/// The whole winter forecast again from each day. The best published row at each horizon: 0.252, 0.307, 0.347, 0.373,
/// 0.392, 0.423, 0.437; their mean 0.366.
TEST(HindcastOnPublishedData, IsBetterThanTheBestPublishedRowAtEveryHorizon)
{
    const TemporaryFolder folder;
    const ProjectFile project = sampleProject(folder);
    const std::vector<PlaceId> places{{"GRi"}, {"GRm"}, {"MK"}, {"RS"}, {"HR"}, {"SI"}, {"AT"}};
    std::vector<FlowLink> links;
    for (std::size_t i = 1; i < places.size(); ++i)
        links.push_back({places[i - 1], places[i]});
    HindcastInput input;
    input.network = *FlowNetwork::make(places, links);
    input.first = makeDay(2015, 10, 1);
    input.counts.resize(213, 7);
    for (std::size_t i = 0; i < places.size(); ++i)
        input.counts.col(static_cast<Eigen::Index>(i)) = project.series(SeriesId{places[i].value})->values();
    input.targets.assign(places.begin() + 2, places.end());
    const auto made = hindcast(input, {makeDay(2015, 11, 1), makeDay(2016, 3, 5), 7}, RunContext({}, {}, 2));
    ASSERT_TRUE(made) << made.error().detail;
    const HindcastScore& score = made->scores.front();
    std::cout << "WAPE by days ahead " << score.wape.transpose() << ", mean " << score.meanWape << ", 80 % range "
              << score.coverage80 << "\n";
    const std::array best{0.252, 0.307, 0.347, 0.373, 0.392, 0.423, 0.437};
    for (std::size_t h = 0; h < best.size(); ++h)
        EXPECT_LT(score.wape[static_cast<Eigen::Index>(h)], best[h]) << h + 1;
    EXPECT_LT(score.meanWape, 0.34); // without any measure told
    EXPECT_LT(score.wape[0], 0.22);
    EXPECT_GT(score.coverage80, 0.76);
    EXPECT_LT(score.coverage80, 0.84);
}

} // namespace
} // namespace antevia
