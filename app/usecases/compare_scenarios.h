#pragma once

#include "model/base/run_context.h"
#include "model/scenario/answers.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

struct CompareRequest {
    std::vector<ScenarioId> scenarios; ///< the others are held against the first; none: all of the project
    PlanId plan;                       ///< whose standards and actions count; empty: the project's
    std::string now;
};

/// Runs scenarios side by side with the first one's seed, replicates and days, so that they differ by what they assume
/// and not by chance. Nothing is kept but entry forecasts. InvalidInput if they begin on different days.
Result<ComparedScenarios> compareScenarios(ProjectFile& project, const CompareRequest& request, const RunContext& run);

} // namespace antevia
