#include "analysis/corridor/outcome.h"
#include "app/usecases/chart_parts.h"
#include "app/usecases/charts_of_project.h"
#include "app/usecases/info_as_shown.h"
#include "app/usecases/inputs.h"
#include "app/wording/wording.h"
#include "model/base/if_found.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {
namespace {

constexpr std::array<double, 5> shownLevels{0.025, 0.1, 0.5, 0.9, 0.975};
/// Days before the as-of day that a chart of results shows.
constexpr int daysBefore = 21;

void addFan(ChartSpec& chart, Day day0, const Eigen::MatrixXd& quantiles, ChartRole median, ChartRole band,
            const std::string& name)
{
    const auto column = [&](int i) { return pointsOf(day0, Eigen::VectorXd(quantiles.col(i))); };
    if (median == ChartRole::Median)
        chart.bands.push_back({"Range 95 %", ChartRole::Band95, column(0), column(4)});
    chart.bands.push_back({name.empty() ? "Range 80 %" : name + ", range 80 %", band, column(1), column(3)});
    chart.lines.push_back({name.empty() ? "Middle (median)" : name, median, column(2), false});
}

const Paths& pathsOf(const PlacePaths& place, PlaceQuantity quantity)
{
    switch (quantity) {
    case PlaceQuantity::Arrivals: return place.arrivals;
    case PlaceQuantity::Present: return place.present;
    case PlaceQuantity::Departures: return place.departures;
    case PlaceQuantity::Waiting: return place.waiting;
    case PlaceQuantity::Stranded: return place.stranded;
    }
    return place.arrivals;
}

std::string titleOf(PlaceQuantity quantity, const std::string& place)
{
    switch (quantity) {
    case PlaceQuantity::Arrivals: return "People arriving each day, " + place;
    case PlaceQuantity::Present: return "People present, " + place;
    case PlaceQuantity::Departures: return "People leaving each day, " + place;
    case PlaceQuantity::Waiting: return "People waiting for registration, " + place;
    case PlaceQuantity::Stranded: return "People with no way on, " + place;
    }
    return place;
}

bool isFlow(PlaceQuantity quantity)
{
    return quantity == PlaceQuantity::Arrivals || quantity == PlaceQuantity::Departures;
}

Result<PlacePaths> placePaths(const Simulation& simulation, const PlaceId& place)
{
    const auto found = std::ranges::find(simulation.places, place, &PlacePaths::place);
    if (found == simulation.places.end())
        return Error{ErrorCode::NotFound, "the simulation has no place '" + text(place) + "'"};
    return *found;
}

Result<Place> placeNamed(const ProjectFile& project, const PlaceId& id)
{
    TRY(const Network network, project.network());
    const Place* place = network.find(id);
    if (!place)
        return Error{ErrorCode::NotFound, "there is no place '" + text(id) + "' in this project"};
    return *place;
}

void addMeasureMarks(ChartSpec& chart, const std::vector<Measure>& measures, Day asOf, Day until)
{
    chart.marks.push_back({asOf, "as of " + Wording().shortDate(asOf)});
    for (const Measure& measure : measures)
        if (measure.effective > asOf && measure.effective <= until && measure.knownFrom <= asOf)
            chart.marks.push_back({measure.effective, measure.title});
}

/// Capacity for people present, as a line by day, if any line of the place is known.
void addCapacity(ChartSpec& chart, const NeedsResult& needs, const PlaceId& place)
{
    ChartLine line{"Places (tightest known line)", ChartRole::Capacity, {}, false};
    for (const PlaceCapacity& capacity : needs.capacities)
        if (capacity.place == place && std::isfinite(capacity.persons)) {
            line.points.push_back({capacity.day, capacity.persons});
            line.name = "Capacity: " + Wording().lineName(capacity.tightest);
        }
    if (!line.points.empty())
        chart.lines.push_back(std::move(line));
}

Result<void> addComparison(ChartSpec& chart, const ProjectFile& project, const PlaceId& place, PlaceQuantity quantity,
                           const ScenarioId& comparison)
{
    TRY(const auto kept, ifFound(project.simulation(comparison)));
    if (!kept)
        return {};
    TRY(const Scenario scenario, project.get<Scenario>(comparison.value));
    TRY(const PlacePaths paths, placePaths(kept->value, place));
    const Paths& values = pathsOf(paths, quantity);
    if (values.size() > 0)
        addFan(chart, kept->value.day0, dailyQuantiles(values, shownLevels), ChartRole::Comparison,
               ChartRole::ComparisonBand, scenario.title);
    return {};
}

const char* breachName(BreachKind kind)
{
    switch (kind) {
    case BreachKind::Reception: return "Places run out";
    case BreachKind::Registration: return "Registration cannot keep up";
    case BreachKind::Transport: return "Onward transport cannot keep up";
    }
    return "";
}

} // namespace

Result<ChartSpec> placeChart(const ProjectFile& project, const PlaceId& id, PlaceQuantity quantity,
                             const ScenarioId& scenarioId, const ScenarioId& comparison)
{
    TRY(const Place place, placeNamed(project, id));
    TRY(const Scenario scenario, project.get<Scenario>(scenarioId.value));
    TRY(const Kept<Simulation> kept, project.simulation(scenarioId));
    TRY(const PlacePaths paths, placePaths(kept.value, id));
    TRY(const auto measures, measuresOf(project, scenario));
    const Simulation& simulation = kept.value;
    ChartSpec chart = emptyChart(text(id) + "-" + word(quantity), titleOf(quantity, place.name),
                                 isFlow(quantity) ? ChartUnit::PeoplePerDay : ChartUnit::People);
    chart.subtitle = scenario.title + "; " + Wording().number(simulation.replicates) + " simulated courses";
    if (!comparison.empty())
        RETURN_IF_ERROR(addComparison(chart, project, id, quantity, comparison));
    const Paths& values = pathsOf(paths, quantity);
    if (values.size() == 0)
        return Error{ErrorCode::NotFound, place.name + " has no " + word(quantity) + " in the simulation",
                     "People who reach an exit of the corridor are only counted as arriving."};
    addFan(chart, simulation.day0, dailyQuantiles(values, shownLevels), ChartRole::Median, ChartRole::Band80, {});
    const Day end = simulation.day0 + Days(simulation.days);
    if (quantity == PlaceQuantity::Arrivals && !place.observed.empty()) {
        TRY(const Observations seen, observations(project, place.observed, simulation.day0));
        addObservations(chart, seen, simulation.day0 - Days(daysBefore), end);
        TRY(const SeriesInfo series, infoAsShown(project, place.observed, simulation.day0));
        chart.source = sourceLine(series, simulation.day0) + " Simulation by Antevia.";
        chart.note = series.qualityNote;
    } else {
        chart.source = "Simulation by Antevia from figures as of " + Wording().date(simulation.day0) + ".";
    }
    if (quantity == PlaceQuantity::Present)
        if (const auto needs = project.needs(scenarioId))
            addCapacity(chart, needs->value, id);
    addMeasureMarks(chart, measures, simulation.day0, end);
    return chart;
}

Result<ChartSpec> breachChart(const ProjectFile& project, const PlaceId& id, const ScenarioId& scenarioId)
{
    TRY(const Place place, placeNamed(project, id));
    TRY(const Scenario scenario, project.get<Scenario>(scenarioId.value));
    TRY(const Kept<NeedsResult> kept, project.needs(scenarioId));
    ChartSpec chart = emptyChart(text(id) + "-breach", "Probability that capacity is passed, by date, " + place.name,
                                 ChartUnit::Percent);
    chart.subtitle = scenario.title + "; share of simulated courses in which it has happened by that day";
    for (const BreachCurve& curve : kept.value.breaches)
        if (curve.place == id) {
            const ChartRole role = curve.kind == BreachKind::Reception      ? ChartRole::Probability
                                   : curve.kind == BreachKind::Registration ? ChartRole::Capacity
                                                                            : ChartRole::Comparison;
            chart.lines.push_back({breachName(curve.kind), role, pointsOf(kept.value.day0, curve.byDay), false});
        }
    if (chart.lines.empty())
        return Error{ErrorCode::NotFound, "no capacity of " + place.name + " is known",
                     "Enter what its sites have; then work the needs out again."};
    chart.levels.push_back({kept.value.breachLevel, "level at which it counts"});
    TRY(const auto measures, measuresOf(project, scenario));
    addMeasureMarks(chart, measures, kept.value.day0, kept.value.day0 + Days(kept.value.days));
    chart.source = "Simulation by Antevia from figures as of " + Wording().date(kept.value.day0) + ".";
    return chart;
}

Result<ChartSpec> needChart(const ProjectFile& project, const PlaceId& id, CapacityLine line,
                            const ScenarioId& scenarioId)
{
    TRY(const Place place, placeNamed(project, id));
    TRY(const Scenario scenario, project.get<Scenario>(scenarioId.value));
    TRY(const Kept<NeedsResult> kept, project.needs(scenarioId));
    const Wording wording;
    ChartSpec chart = emptyChart(text(id) + "-need-" + word(line),
                                 capitalised(wording.lineName(line)) + " needed, " + place.name, ChartUnit::Other);
    chart.unitText = wording.lineUnit(line);
    chart.subtitle = scenario.title;
    ChartLine p50{"Need, middle", ChartRole::Median, {}, false};
    ChartLine p90{"Need, nine in ten courses below", ChartRole::Need, {}, false};
    ChartLine inHand{"In hand", ChartRole::Capacity, {}, false};
    for (const NeedRow& row : kept.value.rows)
        if (row.place == id && row.line == line) {
            p50.points.push_back({row.day, row.needP50});
            p90.points.push_back({row.day, row.needP90});
            if (std::isfinite(row.inHand))
                inHand.points.push_back({row.day, row.inHand});
        }
    if (p50.points.empty())
        return Error{ErrorCode::NotFound, "the standards have no norm for " + wording.lineName(line)};
    chart.lines = {std::move(p90), std::move(p50)};
    if (!inHand.points.empty())
        chart.lines.push_back(std::move(inHand));
    else
        chart.note = "What is in hand is not known.";
    chart.marks.push_back({kept.value.day0, "as of " + wording.shortDate(kept.value.day0)});
    chart.source = "Simulation by Antevia from figures as of " + wording.date(kept.value.day0) + ".";
    return chart;
}

} // namespace antevia
