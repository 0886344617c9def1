#pragma once

#include "model/base/run_context.h"
#include "model/scenario/answers.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>

namespace antevia {

struct PauseRequest {
    ScenarioId scenario;
    Day until;        ///< last day that passes, of those of the run
    std::string path; ///< of the file that is written
    std::string now;
};

/// Where a paused run stands.
struct PausedRun {
    ScenarioId scenario;
    Day until;
    int replicates = 0;
    std::vector<PlaceLoad> load; ///< up to the day
};

/// Runs a scenario up to a day and puts everybody's place in all courses aside in a file. The project stays as it is,
/// apart from the entry forecast, which is made if it is missing or stale.
Result<PausedRun> pauseRun(ProjectFile& project, const PauseRequest& request, const RunContext& run);

struct ResumeRequest {
    std::string path;                   ///< of a file of pauseRun
    std::optional<ScenarioId> measures; ///< fork: go on under the measures of this scenario
    std::string now;
};

/// A run that went on to its end.
struct ResumedRun {
    Day paused;
    Simulation simulation;
    std::optional<ComparedScenarios> fork; ///< the run as it was and the fork, with the same random numbers
};

/// Takes a paused run up again. Without other measures it ends as if it had never been paused and is kept as the
/// scenario's simulation; a fork is shown beside it and not kept. Fails with Conflict, naming what was changed, if the
/// project's inputs are others than when it was paused, and as CorridorEnsemble::fork does.
Result<ResumedRun> resumeRun(ProjectFile& project, const ResumeRequest& request, const RunContext& run);

} // namespace antevia
