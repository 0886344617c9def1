#pragma once

#include "app/usecases/plan_document.h"
#include "model/store/project_file.h"

namespace antevia {

/// Reads everything that a plan is written from. NotFound names the step that is missing, Conflict a stale result.
Result<PlanFacts> planFacts(const ProjectFile& project, const PlanRequest& request);

} // namespace antevia
