#include "app/usecases/simulate_scenario.h"

#include "analysis/corridor/simulate.h"
#include "analysis/forecast/forecast.h"
#include "analysis/forecast/outside.h"
#include "app/usecases/compute.h"
#include "app/usecases/inputs.h"

namespace antevia {
namespace {

Result<SimulationInput> inputOf(const ProjectFile& project, const Scenario& scenario, Inputs& inputs)
{
    SimulationInput input;
    input.scenario = scenario;
    TRY(input.network, project.network());
    TRY(input.parameters, project.parameters());
    TRY(input.measures, measuresOf(project, scenario));
    TRY(input.stocks, project.all<InitialStock>());
    RETURN_IF_ERROR(inputs.add("network", ""));
    RETURN_IF_ERROR(inputs.add("parameters", ""));
    RETURN_IF_ERROR(inputs.add("scenario", scenario.id.value));
    for (const Measure& measure : input.measures)
        RETURN_IF_ERROR(inputs.add("measure", measure.id.value));
    for (const Place& place : input.network.places()) {
        RETURN_IF_ERROR(inputs.add("stock", place.id.value));
        if (place.observed.empty())
            continue;
        TRY(input.observed[place.id], project.series(place.observed, scenario.asOf));
        RETURN_IF_ERROR(inputs.addSeries(place.observed, scenario.asOf));
    }
    return input;
}

/// A forecast from outside that enters in place of ours.
Result<Forecast> outsideEntry(const ProjectFile& project, const Scenario& scenario)
{
    TRY(const OutsideForecast outside, project.get<OutsideForecast>(scenario.outsideEntry.value));
    const std::string what = "the forecast '" + text(outside.id) + "'";
    if (outside.levels.size() < 2)
        return Error{ErrorCode::InvalidInput, what + " has no range, so no courses can be drawn from it",
                     "Take one in that gives two levels or more."};
    if (outside.madeOn > scenario.asOf)
        return Error{ErrorCode::Conflict, what + " was made after " + printDay(scenario.asOf)};
    const int skipped = periodOf(scenario.asOf + Days(1), Frequency::Daily).index - outside.first.index;
    if (outside.first.frequency != Frequency::Daily || skipped < 0 || outside.horizon() - skipped < scenario.days)
        return Error{ErrorCode::Conflict, what + " does not cover the " + std::to_string(scenario.days) +
                                              " days after " + printDay(scenario.asOf)};
    Forecast entry = asForecast(outside);
    entry.first = later(entry.first, skipped);
    entry.quantiles = entry.quantiles.bottomRows(entry.quantiles.rows() - skipped).eval();
    return entry;
}

Result<Forecast> entryForecast(const ProjectFile& project, const Scenario& scenario)
{
    if (!scenario.outsideEntry.empty())
        return outsideEntry(project, scenario);
    TRY(Kept<Forecast> kept, project.forecast(scenario.entrySeries));
    const std::string what = "the forecast of series '" + text(scenario.entrySeries) + "'";
    RETURN_IF_ERROR(expectCurrent(project, kept.provenance, what));
    if (kept.value.asOf != scenario.asOf || kept.value.horizon() < scenario.days)
        return Error{ErrorCode::Conflict,
                     what + " does not begin on " + printDay(scenario.asOf) + " or ends too early"};
    if (kept.value.first.frequency != Frequency::Daily)
        return Error{ErrorCode::InvalidInput,
                     "the corridor runs in days, and " + what + " is " + word(kept.value.first.frequency),
                     "Choose a daily series as the entry of the scenario."};
    return std::move(kept.value);
}

} // namespace

Result<void> prepareRun(ProjectFile& project, const SimulateRequest& request, const RunContext& run)
{
    TRY(const Scenario scenario, project.get<Scenario>(request.scenario.value));
    const auto there = entryForecast(project, scenario);
    if (there || !scenario.outsideEntry.empty())
        return there ? Result<void>() : there.error();
    TRY(const Forecast made,
        forecastSeries(project, {scenario.entrySeries, scenario.asOf, scenario.days, request.now}, run));
    return {};
}

Result<ScenarioRun> scenarioRun(const ProjectFile& project, const ScenarioId& id)
{
    TRY(const Scenario scenario, project.get<Scenario>(id.value));
    Inputs inputs(project);
    ScenarioRun run;
    TRY(run.input, inputOf(project, scenario, inputs));
    TRY(run.entry, entryForecast(project, scenario));
    return run;
}

SimulationInput withEntries(const ScenarioRun& run)
{
    SimulationInput input = run.input;
    const Scenario& scenario = input.scenario;
    input.entryPaths = samplePaths(run.entry, scenario.replicates, scenario.seed).leftCols(scenario.days);
    return input;
}

Result<Kept<SimulationInput>> simulationInput(const ProjectFile& project, const ScenarioId& id, const std::string& now)
{
    TRY(const Scenario scenario, project.get<Scenario>(id.value));
    Inputs inputs(project);
    TRY(SimulationInput input, inputOf(project, scenario, inputs));
    TRY(const Forecast entry, entryForecast(project, scenario));
    if (scenario.outsideEntry.empty())
        RETURN_IF_ERROR(inputs.add("forecast", scenario.entrySeries.value));
    else
        RETURN_IF_ERROR(inputs.add("outside", scenario.outsideEntry.value));
    input.entryPaths = samplePaths(entry, scenario.replicates, scenario.seed).leftCols(scenario.days);
    return Kept<SimulationInput>{std::move(input), inputs.provenance(now, scenario.seed)};
}

Result<Kept<Simulation>> computeSimulation(const ProjectFile& project, const ScenarioId& id, const std::string& now,
                                           const RunContext& run)
{
    TRY(Kept<SimulationInput> input, simulationInput(project, id, now));
    TRY(Simulation made, simulate(input.value, run));
    return Kept<Simulation>{std::move(made), std::move(input.provenance)};
}

Result<Simulation> simulateScenario(ProjectFile& project, const SimulateRequest& request, const RunContext& run)
{
    TRY(const Scenario scenario, project.get<Scenario>(request.scenario.value));
    RETURN_IF_ERROR(prepareRun(project, request, run.stage(0.0, 0.2)));
    run.report(0.2, "simulating " + scenario.title);
    TRY(Kept<Simulation> made, computeSimulation(project, request.scenario, request.now, run.stage(0.2, 0.95)));
    RETURN_IF_ERROR(project.put(made.value, made.provenance));
    run.report(1.0, "simulated " + scenario.title);
    return std::move(made.value);
}

Result<std::vector<StartingPoint>> startingPoints(const ProjectFile& project, const ScenarioId& id)
{
    TRY(const Scenario scenario, project.get<Scenario>(id.value));
    Inputs inputs(project);
    TRY(const SimulationInput input, inputOf(project, scenario, inputs));
    return spinUp(input);
}

} // namespace antevia
