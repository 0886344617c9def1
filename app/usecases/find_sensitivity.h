#pragma once

#include "model/base/run_context.h"
#include "model/scenario/answers.h"
#include "model/store/project_file.h"

#include <string>

namespace antevia {

struct SensitivityRequest {
    ScenarioId scenario;
    PlaceId place; ///< empty: the partner of the plan
    PlanId plan;   ///< whose standards, breach level and actions count; empty: the project's
    SensitivityTarget target = SensitivityTarget::BreachProbability;
    int trajectories = 8; ///< of Morris's screening; each costs one ensemble more than there are assumptions
    int sobolSamples = 0; ///< 0: no Sobol indices; else samples × (flips + 2) ensembles
    int leading = 5;      ///< how many of the assumptions that matter most are looked at more closely
    int flipDays = 1;     ///< a decision that moves by so many days is another
    int replicates = 100; ///< of each ensemble
    std::string now;
};

/// Which assumption changes the decision: all parameters with a range are screened by their effect on whether (or how
/// much) the reception of a place runs out; those that matter most get Sobol indices if asked for, and the smallest
/// change that alone moves or removes the decide-by date. All ensembles share the scenario's random numbers. Nothing
/// is kept but the entry's forecast. InvalidInput if the place has no known capacity and its breach is asked for.
Result<Sensitivity> findSensitivity(ProjectFile& project, const SensitivityRequest& request, const RunContext& run);

} // namespace antevia
