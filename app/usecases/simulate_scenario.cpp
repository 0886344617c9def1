#include "app/usecases/simulate_scenario.h"

#include "analysis/corridor/assimilate.h"
#include "analysis/corridor/simulate.h"
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

/// The run, with all that it rests on noted.
Result<ScenarioRun> runOf(const ProjectFile& project, const ScenarioId& id, Inputs& inputs)
{
    TRY(const Scenario scenario, project.get<Scenario>(id.value));
    ScenarioRun run;
    TRY(run.input, inputOf(project, scenario, inputs));
    TRY(run.entries, entryForecasts(project, run.input.network, scenario));
    for (const EntryForecast& entry : run.entries) {
        const InputRef used = forecastInput(entry);
        RETURN_IF_ERROR(inputs.add(used.kind, used.id));
    }
    return run;
}

} // namespace

Result<void> prepareRun(ProjectFile& project, const SimulateRequest& request, const RunContext& run)
{
    TRY(const Scenario scenario, project.get<Scenario>(request.scenario.value));
    TRY(const Network network, project.network());
    TRY(const auto entries, entriesToForecast(network, scenario));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto there = entryForecast(project, entries[i], scenario);
        if (there)
            continue;
        if (!entries[i].outside.empty())
            return there.error();
        const auto part = [&](std::size_t n) { return static_cast<double>(n) / static_cast<double>(entries.size()); };
        RETURN_IF_ERROR(forecastSeries(project, {entries[i].series, scenario.asOf, scenario.days, request.now},
                                       run.stage(part(i), part(i + 1))));
    }
    return {};
}

Result<ScenarioRun> scenarioRun(const ProjectFile& project, const ScenarioId& id)
{
    Inputs inputs(project);
    return runOf(project, id, inputs);
}

Result<SimulationInput> withEntries(const ScenarioRun& run, const RunContext& context)
{
    SimulationInput input = run.input;
    input.entryPaths = entryPathsOf(run.entries, input.scenario);
    if (input.scenario.assimilatedDays > 0) {
        TRY(Assimilation made, assimilate(input, input.scenario.assimilatedDays, context));
        input.parametersOf = std::move(made.ancestors);
    }
    return input;
}

Result<Kept<SimulationInput>> simulationInput(const ProjectFile& project, const ScenarioId& id, const std::string& now,
                                              const RunContext& context)
{
    Inputs inputs(project);
    TRY(const ScenarioRun run, runOf(project, id, inputs));
    TRY(SimulationInput input, withEntries(run, context));
    return Kept<SimulationInput>{std::move(input), inputs.provenance(now, run.input.scenario.seed)};
}

Result<Kept<Simulation>> computeSimulation(const ProjectFile& project, const ScenarioId& id, const std::string& now,
                                           const RunContext& run)
{
    TRY(Kept<SimulationInput> input, simulationInput(project, id, now, run.stage(0.0, 0.2)));
    TRY(Simulation made, simulate(input.value, run.stage(0.2, 1.0)));
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
