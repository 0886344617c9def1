#include "app/usecases/state_of_project.h"

#include <algorithm>

namespace antevia {
namespace {

Result<StepState> stateOf(const ProjectFile& project, const std::string& step, const std::string& id,
                          const Provenance& provenance)
{
    StepState state{step, id, ResultState::Current, provenance.madeAt, {}};
    TRY(const auto changed, project.changedInputs(provenance));
    for (const InputRef& input : changed)
        state.changed.push_back(input.kind + (input.id.empty() ? "" : " " + input.id));
    if (!changed.empty())
        state.state = ResultState::Stale;
    return state;
}

/// The state of a result that may be missing.
template <class T>
Result<StepState> stateOf(const ProjectFile& project, const std::string& step, const std::string& id,
                          const Result<T>& provenance)
{
    if (provenance)
        return stateOf(project, step, id, *provenance);
    if (provenance.error().code == ErrorCode::NotFound)
        return StepState{step, id, ResultState::Missing, {}, {}};
    return provenance.error();
}

/// The project's series, and those that are gone but whose forecast is still kept.
Result<std::vector<SeriesId>> seriesOf(const ProjectFile& project)
{
    TRY(const auto infos, project.all<SeriesInfo>());
    TRY(const auto forecast, project.forecastSeries());
    std::vector<SeriesId> ids;
    for (const SeriesInfo& info : infos)
        ids.push_back(info.id);
    for (const SeriesId& id : forecast)
        if (std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    return ids;
}

} // namespace

Result<std::vector<StepState>> stateOfProject(const ProjectFile& project)
{
    std::vector<StepState> states;
    TRY(const auto series, seriesOf(project));
    for (const SeriesId& id : series) {
        TRY(StepState state, stateOf(project, "forecast", id.value, project.provenanceOf("forecast", id.value)));
        states.push_back(std::move(state));
    }
    TRY(const auto scenarios, project.all<Scenario>());
    for (const char* step : {"simulation", "needs"})
        for (const Scenario& scenario : scenarios) {
            TRY(StepState state,
                stateOf(project, step, scenario.id.value, project.provenanceOf(step, scenario.id.value)));
            states.push_back(std::move(state));
        }
    TRY(const auto plans, project.all<Plan>());
    for (const Plan& plan : plans) {
        TRY(StepState state, stateOf(project, "plan", plan.id.value, project.tracesProvenance(plan.id)));
        states.push_back(std::move(state));
    }
    return states;
}

} // namespace antevia
