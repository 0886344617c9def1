#pragma once

#include "model/report/chart_spec.h"
#include "model/store/project_file.h"

#include <vector>

namespace antevia {

/// What a run writes: the kept forecasts, and of each place its arrivals, people present and days of breach in the
/// simulated scenario, the arrivals beside those of `comparison` if it is not empty. Where charts show published
/// figures, those that do not leave the program are left out.
Result<std::vector<ChartSpec>> chartsOfRun(const ProjectFile& project, const Scenario& scenario,
                                           const ScenarioId& comparison);

} // namespace antevia
