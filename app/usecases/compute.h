#pragma once

#include "app/usecases/forecast_series.h"
#include "app/usecases/work_out_needs.h"
#include "model/base/run_context.h"
#include "model/store/project_file.h"

namespace antevia {

// The steps worked out without being kept: the verbs keep what these give, verify compares it with what was kept.

Result<Kept<Forecast>> computeForecast(const ProjectFile& project, const ForecastRequest& request,
                                       const RunContext& run);
/// Uses the kept forecast of the entry series, which must be current and reach far enough.
Result<Kept<Simulation>> computeSimulation(const ProjectFile& project, const ScenarioId& scenario,
                                           const std::string& now, const RunContext& run);
/// Uses the kept simulation, which must be current.
Result<Kept<NeedsResult>> computeNeeds(const ProjectFile& project, const NeedsRequest& request, const RunContext& run);

} // namespace antevia
