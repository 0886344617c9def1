#include "app/usecases/assimilate_run.h"

#include "analysis/corridor/assimilate.h"
#include "analysis/questions/load.h"
#include "app/usecases/compute.h"
#include "app/usecases/simulate_scenario.h"

namespace antevia {
namespace {

Result<void> setDays(ProjectFile& project, const ScenarioId& id, int days)
{
    TRY(Scenario scenario, project.get<Scenario>(id.value));
    scenario.assimilatedDays = days;
    return project.put(scenario);
}

} // namespace

Result<AssimilatedRun> assimilateRun(ProjectFile& project, const AssimilateRequest& request, const RunContext& run)
{
    RETURN_IF_ERROR(prepareRun(project, {request.scenario, request.now}, run.stage(0.0, 0.1)));
    TRY(ScenarioRun scenarioAsAssumed, scenarioRun(project, request.scenario));
    scenarioAsAssumed.input.scenario.assimilatedDays = 0;
    TRY(SimulationInput input, withEntries(scenarioAsAssumed, run));
    TRY(Assimilation made, assimilate(input, request.days, run.stage(0.1, 0.3)));
    TRY(const Simulation assumed, simulate(input, run.stage(0.3, 0.6)));
    input.parametersOf = std::move(made.ancestors);
    TRY(const Simulation weighted, simulate(input, run.stage(0.6, 1.0)));
    const Scenario& scenario = input.scenario;
    if (request.keep)
        RETURN_IF_ERROR(setDays(project, request.scenario, request.days));
    return AssimilatedRun{
        request.days,
        request.keep,
        made.figures,
        made.effective,
        made.errorBefore,
        made.errorAfter,
        {scenario.asOf,
         scenario.days,
         scenario.replicates,
         scenario.seed,
         {{scenario.id, "as assumed", loadOf(assumed), addedLoad(assumed, assumed), {}, {}},
          {scenario.id, "weighted by the days before", loadOf(weighted), addedLoad(assumed, weighted), {}, {}}}}};
}

Result<void> dropAssimilation(ProjectFile& project, const ScenarioId& scenario)
{
    return setDays(project, scenario, 0);
}

} // namespace antevia
