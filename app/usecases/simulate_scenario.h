#pragma once

#include "model/base/run_context.h"
#include "model/store/project_file.h"

#include <string>

namespace antevia {

struct SimulateRequest {
    ScenarioId scenario;
    std::string now;
};

/// Runs the ensemble of a scenario on the corridor and keeps it. Makes the forecast of the entry series first if there
/// is none or it is stale.
Result<Simulation> simulateScenario(ProjectFile& project, const SimulateRequest& request, const RunContext& run);

/// Makes the forecast of the scenario's entry series if there is none or it is stale, so that it can be run.
Result<void> prepareRun(ProjectFile& project, const SimulateRequest& request, const RunContext& run);

/// What day 0 of a scenario is: arrivals as observed, stocks as entered or spun up.
Result<std::vector<StartingPoint>> startingPoints(const ProjectFile& project, const ScenarioId& scenario);

} // namespace antevia
