#pragma once

#include "model/base/run_context.h"
#include "model/scenario/answers.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

struct LoadIfClosedRequest {
    ScenarioId scenario;
    std::vector<LinkId> links; ///< each closed by itself; none: every link
    std::optional<Day> from;   ///< first day of the closures; else the day after the scenario's as-of day
    std::string now;
};

/// Who carries the load if a link closes: for each link the scenario with it closed less the scenario without, course
/// by course with the same random numbers. A closure leaks as the link's parameters say. Nothing is kept but the
/// entry's forecast. NotFound for unknown links; InvalidInput for a day outside the run.
Result<LoadIfClosed> loadIfClosed(ProjectFile& project, const LoadIfClosedRequest& request, const RunContext& run);

} // namespace antevia
