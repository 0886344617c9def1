#include "app/usecases/charts_of_run.h"

#include "app/usecases/charts_of_project.h"
#include "app/usecases/withheld_charts.h"
#include "model/base/if_found.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace antevia {
namespace {

/// The cells that do not leave the program, worked out once for each day on which figures were known.
class WithheldOnDays {
public:
    explicit WithheldOnDays(const ProjectFile& project) : m_project(project) {}

    Result<void> leaveOutOf(ChartSpec& chart, const SeriesId& series, Day asOf)
    {
        auto found = m_cells.find(asOf);
        if (found == m_cells.end()) {
            TRY(WithheldCells cells, withheldThenOrNow(m_project, asOf));
            found = m_cells.emplace(asOf, std::move(cells)).first;
        }
        leaveOutWithheld(chart, series, asOf, found->second);
        return {};
    }

private:
    const ProjectFile& m_project;
    std::map<Day, WithheldCells> m_cells;
};

Result<std::vector<ChartSpec>> forecastCharts(const ProjectFile& project, WithheldOnDays& withheld)
{
    std::vector<ChartSpec> charts;
    TRY(const auto series, project.forecastSeries());
    for (const SeriesId& id : series) {
        TRY(const auto forecast, project.forecast(id));
        TRY(auto chart, ifFound(forecastChart(project, id)));
        if (!chart)
            continue;
        RETURN_IF_ERROR(withheld.leaveOutOf(*chart, id, forecast.value.asOf));
        charts.push_back(*std::move(chart));
    }
    return charts;
}

/// Those of a place that there are. Only its arrivals are published: people present and days of breach are simulated.
Result<std::vector<ChartSpec>> placeCharts(const ProjectFile& project, const Place& place, const Scenario& scenario,
                                           const ScenarioId& comparison, WithheldOnDays& withheld)
{
    TRY(auto arrivals, ifFound(placeChart(project, place.id, PlaceQuantity::Arrivals, scenario.id, comparison)));
    TRY(auto present, ifFound(placeChart(project, place.id, PlaceQuantity::Present, scenario.id, comparison)));
    TRY(auto breach, ifFound(breachChart(project, place.id, scenario.id)));
    if (arrivals)
        RETURN_IF_ERROR(withheld.leaveOutOf(*arrivals, place.observed, scenario.asOf));
    std::vector<ChartSpec> charts;
    for (auto* chart : {&arrivals, &present, &breach})
        if (*chart)
            charts.push_back(*std::move(*chart));
    return charts;
}

} // namespace

Result<std::vector<ChartSpec>> chartsOfRun(const ProjectFile& project, const Scenario& scenario,
                                           const ScenarioId& comparison)
{
    WithheldOnDays withheld(project);
    TRY(auto charts, forecastCharts(project, withheld));
    TRY(const Network network, project.network());
    for (const Place& place : network.places()) {
        TRY(auto ofPlace, placeCharts(project, place, scenario, comparison, withheld));
        std::ranges::move(ofPlace, std::back_inserter(charts));
    }
    return charts;
}

} // namespace antevia
