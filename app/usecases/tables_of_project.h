#pragma once

#include "model/formats/sheet.h"
#include "model/store/project_file.h"

#include <vector>

namespace antevia {

/// Everything that the plan rests on as tables: summary, figures (with references), arrivals, people present, needs,
/// capacities, breaches, decisions, forecasts, backtests, measures, assumptions, sources, observations. Each with its
/// as-of date, sources and, where named, the note on Kosovo*.
Result<std::vector<Sheet>> tablesOfProject(const ProjectFile& project, const ScenarioId& scenario);

} // namespace antevia
