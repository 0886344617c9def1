#include "app/usecases/summary.h"

#include "analysis/corridor/outcome.h"
#include "model/base/version.h"
#include "model/formats/json_values.h"

#include <array>
#include <cmath>

namespace antevia {
namespace {

using nlohmann::json;

json number(double value)
{
    return std::isfinite(value) ? json(value) : json(nullptr);
}

json quantiles(const Paths& paths, Day day0)
{
    constexpr std::array<double, 3> levels{0.1, 0.5, 0.9};
    json rows = json::array();
    if (paths.size() == 0)
        return rows;
    const Eigen::MatrixXd values = dailyQuantiles(paths, levels);
    for (Eigen::Index day = 0; day < values.rows(); ++day)
        rows.push_back({{"day", printDay(day0 + Days(static_cast<int>(day)))},
                        {"p10", values(day, 0)},
                        {"p50", values(day, 1)},
                        {"p90", values(day, 2)}});
    return rows;
}

json placesOf(const Simulation& simulation, const Network& network, int briefDays)
{
    json places = json::array();
    for (const PlacePaths& each : simulation.places) {
        const Place* place = network.find(each.place);
        json total;
        for (const auto& [name, level] : {std::pair{"p10", 0.1}, std::pair{"p50", 0.5}, std::pair{"p90", 0.9}})
            total[name] = each.arrivals.size() == 0 ? json() : json(totalQuantile(each.arrivals, 1, briefDays, level));
        places.push_back({{"place", text(each.place)},
                          {"name", place ? place->name : text(each.place)},
                          {"arrivalsInBrief", total},
                          {"arrivals", quantiles(each.arrivals, simulation.day0)},
                          {"present", quantiles(each.present, simulation.day0)},
                          {"departures", quantiles(each.departures, simulation.day0)}});
    }
    return places;
}

json breachesOf(const NeedsResult& needs)
{
    json out = json::array();
    for (const BreachCurve& curve : needs.breaches)
        out.push_back({{"place", text(curve.place)},
                       {"kind", word(curve.kind)},
                       {"line", word(curve.line)},
                       {"capacity", number(curve.capacity)},
                       {"breachDay", curve.breachDay ? json(printDay(*curve.breachDay)) : json()},
                       {"probabilityByEnd", curve.byDay.size() ? number(curve.byDay.tail(1)[0]) : json()},
                       {"worstGapP90", number(curve.worstGapP90)},
                       {"worstDay", printDay(curve.worstDay)}});
    return out;
}

json forecastsOf(const std::vector<Kept<Forecast>>& forecasts)
{
    json out = json::array();
    for (const Kept<Forecast>& kept : forecasts) {
        json each = toJson(kept.value);
        each.erase("quantiles");
        each.erase("members");
        each.erase("levels");
        out.push_back(std::move(each));
    }
    return out;
}

json figuresOf(const std::vector<FigureTrace>& figures)
{
    json out = json::array();
    for (const FigureTrace& trace : figures)
        out.push_back({{"ref", trace.ref},
                       {"label", trace.label},
                       {"value", number(trace.value)},
                       {"shown", trace.shown},
                       {"unit", trace.unit}});
    return out;
}

} // namespace

Result<json> summaryOfProject(const ProjectFile& project, const ScenarioId& id, const std::vector<FigureTrace>& figures)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const Network network, project.network());
    TRY(const Scenario scenario, project.get<Scenario>(id.value));
    TRY(const Kept<Simulation> simulation, project.simulation(id));
    TRY(const Kept<NeedsResult> needs, project.needs(id));
    TRY(const auto series, project.forecastSeries());
    std::vector<Kept<Forecast>> forecasts;
    for (const SeriesId& each : series) {
        TRY(Kept<Forecast> kept, project.forecast(each));
        forecasts.push_back(std::move(kept));
    }
    return json{{"format", "antevia-summary"},
                {"version", 1},
                {"program", programVersion},
                {"project", toJson(info)},
                {"scenario", toJson(scenario)},
                {"figures", figuresOf(figures)},
                {"places", placesOf(simulation.value, network, scenario.briefDays)},
                {"conservation", toJson(simulation.value.conservation)},
                {"breaches", breachesOf(needs.value)},
                {"decisions", toJson(needs.value)["decisions"]},
                {"forecasts", forecastsOf(forecasts)},
                {"provenance", {{"simulation", toJson(simulation.provenance)}, {"needs", toJson(needs.provenance)}}}};
}

} // namespace antevia
