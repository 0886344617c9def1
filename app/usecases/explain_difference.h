#pragma once

#include "model/base/run_context.h"
#include "model/scenario/answers.h"
#include "model/store/project_file.h"

#include <string>

namespace antevia {

/// Why a run of `scenario` in `project` differs from another: of `earlier` in `before`, which is an earlier copy of the
/// project, or the same project with another scenario. Both are run with the replicates and days they share.
///
/// Causes: data (figures, forecast, stocks, as-of day), parameters (and network), measures, seed, and the program, if
/// the earlier run is kept, current, of the same length, and no longer comes out the same. Each cause is replaced with
/// all subsets of the others already replaced; its share is the mean over all orders (Shapley), so that shares sum to
/// the difference. Conflict if the forecast of the earlier entries is out of date; InvalidInput if the places differ.
Result<RunDifference> explainDifference(const ProjectFile& before, const ScenarioId& earlier,
                                        const ProjectFile& project, const ScenarioId& scenario, const RunContext& run);

/// The same against the run that is kept in the project, which the file has no old inputs of: the difference is laid to
/// the one cause whose inputs changed. Conflict, naming them, if inputs of several causes changed.
Result<RunDifference> explainSinceKept(const ProjectFile& project, const ScenarioId& scenario, const RunContext& run);

} // namespace antevia
