#include "analysis/corridor/simulate.h"

#include "analysis/corridor/ensemble.h"

namespace antevia {

Result<Simulation> simulate(const SimulationInput& input, const RunContext& run, int replicatesPerTask)
{
    EXPECTS(replicatesPerTask >= 0);
    TRY(CorridorEnsemble ensemble, CorridorEnsemble::begin(input, CorridorEnsemble::Keep::Paths, replicatesPerTask));
    RETURN_IF_ERROR(ensemble.advance(input.scenario.days, run));
    return std::move(ensemble).finish();
}

Result<std::vector<StartingPoint>> spinUp(const SimulationInput& input)
{
    TRY(const corridor::Prepared prepared, corridor::prepare(input));
    return prepared.start.points;
}

} // namespace antevia
