#pragma once

#include "analysis/corridor/simulate.h"
#include "analysis/planning/needs.h"
#include "app/usecases/backtest_series.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/reconcile_forecasts.h"
#include "app/usecases/scenario_entries.h"
#include "app/usecases/work_out_needs.h"
#include "model/base/run_context.h"
#include "model/store/project_file.h"

namespace antevia {

// The steps worked out without being kept: the verbs keep what these give, verify compares it with what was kept.

Result<Kept<Forecast>> computeForecast(const ProjectFile& project, const ForecastRequest& request,
                                       const RunContext& run);
Result<Kept<Scorecard>> computeScorecard(const ProjectFile& project, const BacktestSeriesRequest& request,
                                         const RunContext& run);
/// The total first; each with the inputs of all.
Result<std::vector<Kept<Forecast>>> computeReconciled(const ProjectFile& project, const ReconcileRequest& request,
                                                      const RunContext& run);
/// Uses the kept forecasts of the entries, which must be current and reach far enough.
Result<Kept<Simulation>> computeSimulation(const ProjectFile& project, const ScenarioId& scenario,
                                           const std::string& now, const RunContext& run);
/// What it starts from, as withEntries() gives it, and the provenance of its result.
Result<Kept<SimulationInput>> simulationInput(const ProjectFile& project, const ScenarioId& scenario,
                                              const std::string& now, const RunContext& run);
/// Uses the kept simulation, which must be current.
Result<Kept<NeedsResult>> computeNeeds(const ProjectFile& project, const NeedsRequest& request, const RunContext& run);

// What those steps start from, for questions that run them with something changed.

/// A run of a scenario before its entries are drawn.
struct ScenarioRun {
    SimulationInput input;              ///< without entry paths
    std::vector<EntryForecast> entries; ///< the scenario's own series first
};
/// Uses the kept forecasts of the entries, which must be current and reach far enough.
Result<ScenarioRun> scenarioRun(const ProjectFile& project, const ScenarioId& scenario);
/// The input with entry paths of its scenario's seed and number of replicates, and with the parameters that the latest
/// arrivals speak for where the scenario says so.
Result<SimulationInput> withEntries(const ScenarioRun& run, const RunContext& context);
/// `plan`: empty: the project's.
Result<NeedsInput> needsInput(const ProjectFile& project, const ScenarioId& scenario, const PlanId& plan);

} // namespace antevia
