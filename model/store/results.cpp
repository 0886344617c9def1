#include "model/base/text.h"
#include "model/store/project_file.h"
#include "model/store/result_rows.h"
#include "model/store/simulation_rows.h"
#include "model/store/state.h"

namespace antevia {
namespace {

template <class T>
Result<Kept<T>> keptOf(const Database& database, const std::string& kind, const std::string& id)
{
    TRY(const ResultRow row, resultRow(database, kind, id));
    TRY(T value, valueOf<T>(row.document, resultName(kind, id)));
    TRY(Provenance provenance, valueOf<Provenance>(row.provenance, "how " + resultName(kind, id) + " came about"));
    return Kept<T>{std::move(value), std::move(provenance)};
}

template <class Id>
Result<std::vector<Id>> idsOf(const Database& database, const std::string& kind)
{
    TRY(const auto names, resultIds(database, kind));
    std::vector<Id> ids;
    for (const std::string& name : names)
        ids.push_back(Id{name});
    return ids;
}

} // namespace

Result<void> ProjectFile::put(const Forecast& forecast, const Provenance& provenance)
{
    return m_state->change(
        [&] { return putResult(m_state->database, "forecast", text(forecast.series), toJson(forecast), provenance); });
}

Result<Kept<Forecast>> ProjectFile::forecast(const SeriesId& series) const
{
    return keptOf<Forecast>(m_state->database, "forecast", text(series));
}

Result<void> ProjectFile::put(const Scorecard& scorecard, const Provenance& provenance)
{
    return m_state->change([&] {
        return putResult(m_state->database, "scorecard", text(scorecard.series), toJson(scorecard), provenance);
    });
}

Result<Kept<Scorecard>> ProjectFile::scorecard(const SeriesId& series) const
{
    return keptOf<Scorecard>(m_state->database, "scorecard", text(series));
}

Result<std::vector<SeriesId>> ProjectFile::forecastSeries() const
{
    return idsOf<SeriesId>(m_state->database, "forecast");
}

Result<void> ProjectFile::put(const Simulation& simulation, const Provenance& provenance)
{
    return m_state->change([&]() -> Result<void> {
        TRY(const auto head, writePaths(m_state->database, simulation));
        return putResult(m_state->database, "simulation", text(simulation.scenario), head, provenance);
    });
}

Result<Kept<Simulation>> ProjectFile::simulation(const ScenarioId& scenario) const
{
    const std::string name = resultName("simulation", text(scenario));
    TRY(const ResultRow row, resultRow(m_state->database, "simulation", text(scenario)));
    TRY(Provenance provenance, valueOf<Provenance>(row.provenance, "how " + name + " came about"));
    TRY(Simulation simulation, readSimulation(m_state->database, scenario, row.document));
    return Kept<Simulation>{std::move(simulation), std::move(provenance)};
}

Result<std::vector<ScenarioId>> ProjectFile::simulatedScenarios() const
{
    return idsOf<ScenarioId>(m_state->database, "simulation");
}

Result<void> ProjectFile::put(const ScenarioId& scenario, const NeedsResult& needs, const Provenance& provenance)
{
    return m_state->change(
        [&] { return putResult(m_state->database, "needs", text(scenario), toJson(needs), provenance); });
}

Result<Kept<NeedsResult>> ProjectFile::needs(const ScenarioId& scenario) const
{
    return keptOf<NeedsResult>(m_state->database, "needs", text(scenario));
}

Result<void> ProjectFile::putTraces(const PlanId& plan, const std::vector<FigureTrace>& traces,
                                    const Provenance& provenance)
{
    nlohmann::json list = nlohmann::json::array();
    for (const FigureTrace& trace : traces)
        list.push_back(toJson(trace));
    return m_state->change([&] { return putResult(m_state->database, "traces", text(plan), list, provenance); });
}

Result<std::vector<FigureTrace>> ProjectFile::traces(const PlanId& plan) const
{
    TRY(const ResultRow row, resultRow(m_state->database, "traces", text(plan)));
    TRY(const auto list, checkedJson(row.document, resultName("traces", text(plan))));
    std::vector<FigureTrace> traces;
    for (const nlohmann::json& each : list) {
        TRY(FigureTrace trace, fromJson<FigureTrace>(each));
        traces.push_back(std::move(trace));
    }
    return traces;
}

Result<Provenance> ProjectFile::tracesProvenance(const PlanId& plan) const
{
    return provenanceOf("traces", text(plan));
}

Result<std::vector<PlanId>> ProjectFile::tracedPlans() const
{
    return idsOf<PlanId>(m_state->database, "traces");
}

Result<void> ProjectFile::removeResults(const ScenarioId& scenario)
{
    return m_state->change([&]() -> Result<void> {
        RETURN_IF_ERROR(removePaths(m_state->database, scenario));
        RETURN_IF_ERROR(removeResult(m_state->database, "simulation", text(scenario)));
        return removeResult(m_state->database, "needs", text(scenario));
    });
}

Result<Provenance> ProjectFile::provenanceOf(const std::string& kind, const std::string& id) const
{
    return provenanceOfResult(m_state->database, kind, id);
}

} // namespace antevia
