#pragma once

#include "model/base/run_context.h"
#include "model/store/project_file.h"

#include <string>

namespace antevia {

struct NeedsRequest {
    ScenarioId scenario;
    PlanId plan; ///< whose standards profile, breach level and actions count; empty: the project's plan
    std::string now;
};

/// Works out needs against capacity from the kept ensemble of a scenario, and keeps them. NotFound if the scenario was
/// not simulated; Conflict if its simulation is stale.
Result<NeedsResult> workOutNeeds(ProjectFile& project, const NeedsRequest& request, const RunContext& run);

} // namespace antevia
