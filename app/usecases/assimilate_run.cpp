#include "app/usecases/assimilate_run.h"

#include "analysis/corridor/assimilate.h"
#include "analysis/questions/load.h"
#include "app/usecases/compute.h"
#include "app/usecases/simulate_scenario.h"

namespace antevia {

Result<AssimilatedRun> assimilateRun(ProjectFile& project, const AssimilateRequest& request, const RunContext& run)
{
    RETURN_IF_ERROR(prepareRun(project, {request.scenario, request.now}, run.stage(0.0, 0.1)));
    TRY(Kept<SimulationInput> kept, simulationInput(project, request.scenario, request.now));
    SimulationInput& input = kept.value;
    TRY(Assimilation made, assimilate(input, request.days, run.stage(0.1, 0.3)));
    TRY(const Simulation assumed, simulate(input, run.stage(0.3, 0.6)));
    input.parametersOf = std::move(made.ancestors);
    TRY(const Simulation weighted, simulate(input, run.stage(0.6, 1.0)));
    const Scenario& scenario = input.scenario;
    return AssimilatedRun{
        request.days,
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

} // namespace antevia
