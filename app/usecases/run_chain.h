#pragma once

#include "model/base/run_context.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

struct RunRequest {
    ScenarioId scenario;   ///< empty: the project's
    std::string outFolder; ///< made if it is not there
    std::string now;
};

struct RunReport {
    std::vector<std::string> written; ///< paths, in order
    int planPages = 0;
    std::vector<std::string> warnings;
};

/// The whole chain on a project: forecasts of every series, the scenario and its comparison, needs, and the plan; then
/// everything written to a folder: plan.pdf, plan.odt, tables.xlsx, tables/*.csv, charts/*.svg, summary.json.
Result<RunReport> runChain(ProjectFile& project, const RunRequest& request, const RunContext& run);

} // namespace antevia
