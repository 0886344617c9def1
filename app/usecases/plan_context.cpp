#include "app/usecases/plan_context.h"

#include "app/usecases/scenario_entries.h"
#include "model/base/number.h"

#include <algorithm>

namespace antevia {
namespace {

std::string seriesAsOf(const SeriesId& series, Day day)
{
    return text(series) + "@" + printDay(day);
}

/// The forecasts that come in at the entries.
std::vector<InputRef> entryForecastsOf(const PlanFacts& facts, const Scenario& scenario)
{
    std::vector<InputRef> forecasts;
    if (const auto entries = entriesToForecast(facts.network, scenario))
        for (const EntryForecast& entry : *entries)
            forecasts.push_back(forecastInput(entry));
    return forecasts;
}

/// Positions of places without repeats, in the network's order.
std::vector<const Place*> placesAt(const Network& network, std::vector<int> positions)
{
    std::ranges::sort(positions);
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    std::vector<const Place*> places;
    for (const int position : positions)
        places.push_back(&network.places()[static_cast<std::size_t>(position)]);
    return places;
}

std::string cellOf(const SeriesFacts& series, Period period)
{
    const std::string value = printNumber(series.known.at(period));
    std::string cell = text(series.info.id) + " " + printPeriod(period) + " = " + (value.empty() ? "missing" : value);
    return cell + " (" + text(series.vintage) + ": " + cite(series.info.source) + ")";
}

/// The newest known figure; nothing if there is none.
std::vector<std::string> newestCell(const SeriesFacts* series)
{
    if (series)
        for (int i = series->known.size() - 1; i >= 0; --i)
            if (const double value = series->known.values()[i]; value == value)
                return {cellOf(*series, later(series->known.first(), i))};
    return {};
}

} // namespace

const PlacePaths& PlanContext::pathsOf(const Simulation& simulation, const PlaceId& place)
{
    const auto found = std::ranges::find(simulation.places, place, &PlacePaths::place);
    EXPECTS(found != simulation.places.end());
    return *found;
}

const SeriesFacts* PlanContext::series(const SeriesId& id) const
{
    const auto found = std::ranges::find_if(facts.series, [&](const SeriesFacts& each) { return each.info.id == id; });
    return found == facts.series.end() || id.empty() ? nullptr : &*found;
}

const Norm* PlanContext::norm(CapacityLine line) const
{
    const auto found = std::ranges::find(facts.profile.norms, line, &Norm::line);
    return found == facts.profile.norms.end() ? nullptr : &*found;
}

const BreachCurve* PlanContext::breach(BreachKind kind) const
{
    const auto found = std::ranges::find_if(
        facts.needs.breaches, [&](const BreachCurve& each) { return each.place == partner.id && each.kind == kind; });
    return found == facts.needs.breaches.end() ? nullptr : &*found;
}

const PlaceCapacity* PlanContext::capacity(int day) const
{
    const auto found = std::ranges::find_if(facts.needs.capacities, [&](const PlaceCapacity& each) {
        return each.place == partner.id && each.day == dayAt(day);
    });
    return found == facts.needs.capacities.end() ? nullptr : &*found;
}

std::vector<NeedRow> PlanContext::needsOf(CapacityLine line) const
{
    std::vector<NeedRow> rows;
    std::ranges::copy_if(facts.needs.rows, std::back_inserter(rows),
                         [&](const NeedRow& row) { return row.place == partner.id && row.line == line; });
    return rows;
}

std::string PlanContext::phaseName(const std::string& id) const
{
    const auto found = std::ranges::find(facts.plan.phases, id, &Phase::id);
    return found == facts.plan.phases.end() ? id : found->name;
}

std::vector<const Place*> PlanContext::upstream() const
{
    std::vector<int> positions;
    for (const int link : facts.network.linksInto(facts.network.indexOf(partner.id)))
        positions.push_back(facts.network.indexOf(facts.network.links()[static_cast<std::size_t>(link)].from));
    return placesAt(facts.network, std::move(positions));
}

std::vector<const Place*> PlanContext::downstream() const
{
    std::vector<int> positions;
    for (const int link : facts.network.linksFrom(facts.network.indexOf(partner.id)))
        positions.push_back(facts.network.indexOf(facts.network.links()[static_cast<std::size_t>(link)].to));
    return placesAt(facts.network, std::move(positions));
}

std::vector<InputRef> inputsOf(const PlanContext& context, const Scenario& scenario)
{
    std::vector<InputRef> inputs{{"simulation", text(scenario.id), {}}, {"scenario", text(scenario.id), {}}};
    for (const InputRef& forecast : entryForecastsOf(context.facts, scenario)) {
        inputs.push_back(forecast);
        if (forecast.kind == "forecast")
            inputs.push_back({"series", seriesAsOf({forecast.id}, context.asOf()), {}});
    }
    inputs.push_back({"parameters", "", {}});
    return inputs;
}

std::vector<InputRef> inputsOfNeeds(const PlanContext& context)
{
    std::vector<InputRef> inputs{{"needs", text(context.facts.scenario.id), {}},
                                 {"simulation", text(context.facts.scenario.id), {}},
                                 {"profile", text(context.facts.profile.id), {}}};
    for (const Site& site : context.facts.sites)
        if (site.place == context.partner.id)
            inputs.push_back({"site", text(site.id), {}});
    return inputs;
}

std::vector<InputRef> inputsOf(const PlanContext& context, const SeriesFacts& series)
{
    return {{"series", seriesAsOf(series.info.id, context.asOf()), {}}, {"vintage", text(series.vintage), {}}};
}

std::vector<InputRef> inputsOf(const Forecast& forecast)
{
    return {{"forecast", text(forecast.series), {}}, {"series", seriesAsOf(forecast.series, forecast.asOf), {}}};
}

std::vector<std::string> cellsOf(const SeriesFacts& series, Day first, Day last)
{
    std::vector<std::string> cells;
    const Period end = periodOf(last, series.info.frequency);
    for (Period period = periodOf(first, series.info.frequency); period.index <= end.index; ++period.index)
        cells.push_back(cellOf(series, period));
    return cells;
}

std::vector<std::string> cellsOfStart(const PlanContext& context, const Place& place)
{
    std::vector<std::string> cells = newestCell(context.series(context.facts.scenario.entrySeries));
    if (place.observed != context.facts.scenario.entrySeries)
        for (std::string& cell : newestCell(context.series(place.observed)))
            cells.push_back(std::move(cell));
    return cells;
}

std::vector<std::string> cellsOfSites(const PlanContext& context, CapacityLine line)
{
    std::vector<std::string> cells;
    for (const Site& site : context.facts.sites)
        for (const CapacityFigure& figure : site.lines)
            if (site.place == context.partner.id && figure.line == line && figure.kind != CapacityKind::Planned)
                cells.push_back(site.name + ", " + context.words.lineName(line) + " = " + printNumber(figure.amount) +
                                " (" + cite(figure.source) + ")");
    return cells;
}

std::vector<InputRef> inputsOfPlan(const PlanFacts& facts)
{
    const auto asOf = facts.scenario.asOf;
    std::vector<InputRef> inputs{{"info", "", {}},
                                 {"network", "", {}},
                                 {"parameters", "", {}},
                                 {"plan", text(facts.plan.id), {}},
                                 {"profile", text(facts.profile.id), {}},
                                 {"scenario", text(facts.scenario.id), {}},
                                 {"simulation", text(facts.scenario.id), {}},
                                 {"needs", text(facts.scenario.id), {}}};
    const auto add = [&](std::string kind, std::string id) { inputs.push_back({std::move(kind), std::move(id), {}}); };
    if (facts.comparison)
        for (const char* kind : {"scenario", "simulation"})
            add(kind, text(facts.comparison->scenario.id));
    if (facts.comparison && facts.comparison->needs)
        add("needs", text(facts.comparison->scenario.id));
    for (const SeriesFacts& series : facts.series)
        add("series", seriesAsOf(series.info.id, asOf));
    for (const Vintage& vintage : facts.vintages)
        add("vintage", text(vintage.id));
    for (const InputRef& forecast : entryForecastsOf(facts, facts.scenario))
        inputs.push_back(forecast);
    if (facts.ownForecast && facts.ownForecast->series != facts.scenario.entrySeries)
        add("forecast", text(facts.ownForecast->series));
    for (const Measure& measure : facts.measures)
        add("measure", text(measure.id));
    for (const Site& site : facts.sites)
        add("site", text(site.id));
    return inputs;
}

} // namespace antevia
