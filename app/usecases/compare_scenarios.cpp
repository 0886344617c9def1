#include "app/usecases/compare_scenarios.h"

#include "analysis/corridor/simulate.h"
#include "analysis/planning/needs.h"
#include "analysis/questions/load.h"
#include "app/usecases/compute.h"
#include "app/usecases/simulate_scenario.h"

namespace antevia {
namespace {

Result<std::vector<ScenarioId>> scenariosOf(const ProjectFile& project, const CompareRequest& request)
{
    std::vector<ScenarioId> ids = request.scenarios;
    if (ids.empty()) {
        TRY(const auto scenarios, project.all<Scenario>());
        for (const Scenario& scenario : scenarios)
            ids.push_back(scenario.id);
    }
    if (ids.empty())
        return Error{ErrorCode::NotFound, "the project has no scenario to compare"};
    return ids;
}

/// Days, replicates and seed of the first scenario for all.
Result<void> alignWith(const Scenario& first, Scenario& scenario)
{
    if (scenario.asOf != first.asOf)
        return Error{ErrorCode::InvalidInput,
                     "scenario '" + text(scenario.id) + "' begins on " + printDay(scenario.asOf) + " and '" +
                         text(first.id) + "' on " + printDay(first.asOf),
                     "Give them one as-of day."};
    scenario.days = first.days;
    scenario.replicates = first.replicates;
    scenario.seed = first.seed;
    scenario.assimilatedDays = first.assimilatedDays;
    return {};
}

Result<ScenarioRun> alignedRun(ProjectFile& project, const ScenarioId& id, const Scenario& first,
                               const std::string& now, const RunContext& run)
{
    RETURN_IF_ERROR(prepareRun(project, {id, now}, run));
    TRY(ScenarioRun scenario, scenarioRun(project, id));
    RETURN_IF_ERROR(alignWith(first, scenario.input.scenario));
    for (const EntryForecast& entry : scenario.entries)
        if (entry.forecast.horizon() < first.days)
            return Error{ErrorCode::InvalidInput,
                         "the entries of scenario '" + text(id) + "' are forecast for " +
                             std::to_string(entry.forecast.horizon()) + " days, not " + std::to_string(first.days),
                         "Forecast its entry series with a longer horizon."};
    return scenario;
}

} // namespace

Result<ComparedScenarios> compareScenarios(ProjectFile& project, const CompareRequest& request, const RunContext& run)
{
    TRY(const std::vector<ScenarioId> ids, scenariosOf(project, request));
    TRY(const Scenario first, project.get<Scenario>(ids.front().value));
    ComparedScenarios comparison{first.asOf, first.days, first.replicates, first.seed, {}};
    Simulation base;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto share = [&](std::size_t n) { return static_cast<double>(n) / static_cast<double>(ids.size()); };
        const RunContext part = run.stage(share(i), share(i + 1));
        TRY(const ScenarioRun scenario, alignedRun(project, ids[i], first, request.now, part.stage(0.0, 0.2)));
        TRY(const SimulationInput input, withEntries(scenario, part.stage(0.2, 0.3)));
        TRY(Simulation simulation, simulate(input, part.stage(0.3, 0.8)));
        TRY(const NeedsInput needs, needsInput(project, ids[i], request.plan));
        TRY(const NeedsResult worked, workOut(simulation, needs, part.stage(0.8, 1.0)));
        if (i == 0)
            base = simulation;
        ScenarioOutcome outcome{
            ids[i], scenario.input.scenario.title, loadOf(simulation), addedLoad(base, simulation), worked.breaches,
            {}};
        if (!worked.decisions.empty())
            outcome.decideBy = worked.decisions.front().decideBy;
        comparison.scenarios.push_back(std::move(outcome));
    }
    return comparison;
}

} // namespace antevia
