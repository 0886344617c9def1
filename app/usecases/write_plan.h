#pragma once

#include "model/base/run_context.h"
#include "model/report/document.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

struct PlanRequest {
    PlanId plan;           ///< empty: the project's
    ScenarioId scenario;   ///< empty: the project's
    ScenarioId comparison; ///< empty: the project's; shown beside if it was simulated
    std::string now;
};

struct PlanDocument {
    Document document;
    std::vector<FigureTrace> traces; ///< every figure printed, by reference
};

/// The plan as a document, worked out from the kept results; changes nothing. NotFound names the step that is missing,
/// Conflict a result that is stale.
Result<PlanDocument> composePlan(const ProjectFile& project, const PlanRequest& request);

/// Composes the plan and keeps the traces of its figures, so that `trace` finds them.
Result<PlanDocument> writePlan(ProjectFile& project, const PlanRequest& request, const RunContext& run);

/// The same, printed to files. Endings tell the form: .pdf, .odt.
Result<PlanDocument> printPlan(ProjectFile& project, const PlanRequest& request, const std::vector<std::string>& paths,
                               const RunContext& run);

} // namespace antevia
