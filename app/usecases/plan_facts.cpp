#include "app/usecases/plan_facts.h"

#include "app/usecases/charts_of_project.h"
#include "app/usecases/inputs.h"
#include "app/usecases/withheld_charts.h"
#include "model/base/if_found.h"

#include <algorithm>
#include <limits>

namespace antevia {
namespace {

/// A kept result that must be current.
template <class T>
Result<T> current(const ProjectFile& project, Result<Kept<T>> kept, const std::string& what)
{
    RETURN_IF_ERROR(kept);
    RETURN_IF_ERROR(expectCurrent(project, kept->provenance, what));
    return std::move((*kept).value);
}

Result<std::optional<Forecast>> keptForecast(const ProjectFile& project, const SeriesId& series)
{
    if (series.empty())
        return std::optional<Forecast>();
    return ifFound(current(project, project.forecast(series), "the forecast of series '" + text(series) + "'"));
}

Result<SeriesFacts> seriesFacts(const ProjectFile& project, const SeriesId& id, Day asOf)
{
    SeriesFacts facts;
    TRY(facts.info, project.get<SeriesInfo>(id.value));
    TRY(const Series newest, project.series(id));
    facts.known = newest.until(asOf);
    facts.afterwards = newest.from(asOf + Days(1));
    TRY(const auto known, ifFound(project.figuresAsKnown(id, asOf)));
    if (known) {
        facts.known = known->series;
        facts.info = known->info;
    }
    TRY(facts.vintage, known ? Result<VintageId>(known->vintage) : project.vintageOf(id));
    return facts;
}

/// The series without the figures that do not leave the program.
Series withoutWithheld(const Series& series, const SeriesId& id, const WithheldCells& withheld)
{
    Eigen::VectorXd values = series.values();
    for (int row = 0; row < series.size(); ++row)
        if (withheld.contains({id, later(series.first(), row)}))
            values[row] = std::numeric_limits<double>::quiet_NaN();
    return Series(series.first(), std::move(values));
}

Result<void> readSeries(const ProjectFile& project, PlanFacts& facts, const WithheldCells& withheld)
{
    std::vector<SeriesId> ids{facts.scenario.entrySeries};
    for (const Place& place : facts.network.places())
        if (!place.observed.empty() && std::ranges::find(ids, place.observed) == ids.end())
            ids.push_back(place.observed);
    for (const SeriesId& id : ids) {
        TRY(SeriesFacts each, seriesFacts(project, id, facts.scenario.asOf));
        each.known = withoutWithheld(each.known, id, withheld);
        each.afterwards = withoutWithheld(each.afterwards, id, withheld);
        facts.series.push_back(std::move(each));
    }
    return {};
}

Result<std::optional<ComparedScenario>> comparedScenario(const ProjectFile& project, const ScenarioId& id)
{
    std::optional<ComparedScenario> compared;
    if (id.empty())
        return compared;
    const std::string what = "the simulation of '" + text(id) + "'";
    TRY(auto simulation, ifFound(current(project, project.simulation(id), what)));
    if (!simulation)
        return compared;
    compared.emplace();
    TRY(compared->scenario, project.get<Scenario>(id.value));
    compared->simulation = *std::move(simulation);
    TRY(compared->needs, ifFound(current(project, project.needs(id), "the needs of '" + text(id) + "'")));
    return compared;
}

std::vector<PlaceId> neighbours(const Network& network, const PlaceId& partner)
{
    std::vector<PlaceId> out;
    for (const Link& link : network.links()) {
        const PlaceId& other = link.from == partner ? link.to : link.from;
        if ((link.from == partner || link.to == partner) && network.find(other)->role != PlaceRole::Exit)
            out.push_back(other);
    }
    return out;
}

/// The chart up to the end of the brief: what lies further off would squeeze what the plan speaks of.
void cutAt(ChartSpec& chart, Day last)
{
    const auto later = [last](const ChartPoint& point) { return point.day > last; };
    for (ChartLine& line : chart.lines)
        std::erase_if(line.points, later);
    for (ChartBand& band : chart.bands) {
        std::erase_if(band.lower, later);
        std::erase_if(band.upper, later);
    }
}

void cutAt(std::optional<ChartSpec>& chart, Day last)
{
    if (chart)
        cutAt(*chart, last);
}

SeriesId observedAt(const PlanFacts& facts, const PlaceId& place)
{
    const Place* found = facts.network.find(place);
    return found ? found->observed : SeriesId();
}

Result<PlanCharts> charts(const ProjectFile& project, const PlanFacts& facts, const WithheldCells& withheld)
{
    const PlaceId& partner = facts.plan.partner;
    const ScenarioId& scenario = facts.scenario.id;
    const ScenarioId other = facts.comparison ? facts.comparison->scenario.id : ScenarioId();
    PlanCharts made;
    TRY(made.arrivals, ifFound(placeChart(project, partner, PlaceQuantity::Arrivals, scenario, other)));
    TRY(made.present, ifFound(placeChart(project, partner, PlaceQuantity::Present, scenario)));
    TRY(made.breach, ifFound(breachChart(project, partner, scenario)));
    TRY(made.entryForecast, ifFound(forecastChart(project, facts.scenario.entrySeries)));
    for (const PlaceId& place : neighbours(facts.network, partner)) {
        TRY(auto chart, ifFound(placeChart(project, place, PlaceQuantity::Arrivals, scenario, other)));
        if (chart) {
            leaveOutWithheld(*chart, observedAt(facts, place), facts.scenario.asOf, withheld);
            made.neighbours.push_back(*std::move(chart));
        }
    }
    if (made.arrivals)
        leaveOutWithheld(*made.arrivals, observedAt(facts, partner), facts.scenario.asOf, withheld);
    if (made.entryForecast)
        leaveOutWithheld(*made.entryForecast, facts.scenario.entrySeries, facts.scenario.asOf, withheld);
    const Day last = facts.scenario.asOf + Days(facts.scenario.briefDays);
    for (auto* chart : {&made.arrivals, &made.present, &made.breach, &made.entryForecast})
        cutAt(*chart, last);
    for (ChartSpec& chart : made.neighbours)
        cutAt(chart, last);
    return made;
}

Result<void> readResults(const ProjectFile& project, const ProjectInfo& info, const PlanRequest& request,
                         PlanFacts& facts)
{
    const std::string id = facts.scenario.id.value;
    TRY(facts.simulation, current(project, project.simulation(facts.scenario.id), "the simulation of '" + id + "'"));
    TRY(facts.needs, current(project, project.needs(facts.scenario.id), "the needs of '" + id + "'"));
    TRY(facts.comparison, comparedScenario(project, request.comparison.empty() ? info.comparison : request.comparison));
    TRY(facts.entryForecast, keptForecast(project, facts.scenario.entrySeries));
    const Place* partner = facts.network.find(facts.plan.partner);
    TRY(facts.ownForecast, keptForecast(project, partner ? partner->observed : SeriesId()));
    return {};
}

} // namespace

Result<PlanFacts> planFacts(const ProjectFile& project, const PlanRequest& request)
{
    PlanFacts facts;
    TRY(facts.info, project.info());
    TRY(facts.network, project.network());
    TRY(facts.parameters, project.parameters());
    TRY(facts.plan, project.get<Plan>((request.plan.empty() ? facts.info.plan : request.plan).value));
    TRY(const bool isExercise, holdsExercise(project));
    facts.plan.marking.exercise = facts.plan.marking.exercise || isExercise;
    TRY(facts.profile, project.get<StandardsProfile>(facts.plan.profile.value));
    TRY(facts.sites, project.all<Site>());
    TRY(facts.measures, project.all<Measure>());
    TRY(facts.scenario,
        project.get<Scenario>((request.scenario.empty() ? facts.info.scenario : request.scenario).value));
    RETURN_IF_ERROR(readResults(project, facts.info, request, facts));
    TRY(const WithheldCells withheld, withheldThenOrNow(project, facts.scenario.asOf));
    RETURN_IF_ERROR(readSeries(project, facts, withheld));
    TRY(facts.vintages, project.vintages());
    std::vector<SeriesId> series;
    for (const SeriesFacts& each : facts.series)
        series.push_back(each.info.id);
    TRY(WithheldCells untold, withheldThenOrNow(project, facts.scenario.asOf, true)); // the note tells of deliveries
    untold.insert(withheld.begin(), withheld.end());
    TRY(facts.dataNote, dataNote(project, series, facts.scenario.asOf, RunContext(), untold));
    TRY(facts.charts, charts(project, facts, withheld));
    facts.now = request.now;
    for (const InputRef& input : inputsOfPlan(facts)) {
        TRY(InputRef hashed, project.inputRef(input.kind, input.id));
        facts.inputs.push_back(std::move(hashed));
    }
    return facts;
}

} // namespace antevia
