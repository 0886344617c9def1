#pragma once

#include "app/usecases/write_plan.h"
#include "model/store/project_file.h"

#include <nlohmann/json.hpp>

namespace antevia {

/// What a machine reads of a run: project, scenario, figures of the plan by reference, arrivals and people present by
/// place and day (p10, p50, p90), breaches, decisions, forecasts with their backtests, conservation, provenance.
/// Keys are English and stable.
Result<nlohmann::json> summaryOfProject(const ProjectFile& project, const ScenarioId& scenario,
                                        const std::vector<FigureTrace>& figures);

} // namespace antevia
