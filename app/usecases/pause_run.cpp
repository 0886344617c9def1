#include "app/usecases/pause_run.h"

#include "analysis/corridor/ensemble.h"
#include "analysis/questions/load.h"
#include "app/usecases/compute.h"
#include "app/usecases/inputs.h"
#include "app/usecases/run_file.h"
#include "app/usecases/simulate_scenario.h"
#include "model/formats/file.h"

namespace antevia {
namespace {

Result<int> dayOf(const Scenario& scenario, Day until)
{
    const int day = daysBetween(scenario.asOf, until);
    if (day >= 0 && day <= scenario.days)
        return day;
    return Error{ErrorCode::InvalidInput,
                 printDay(until) + " is outside the run of scenario '" + text(scenario.id) + "', which goes from " +
                     printDay(scenario.asOf) + " to " + printDay(scenario.asOf + Days(scenario.days)),
                 "Choose a day in between."};
}

/// A simulation's first days as one of its own.
Simulation upTo(Simulation simulation, int day)
{
    const auto cut = [day](Paths& paths) {
        if (paths.size() > 0)
            paths = paths.leftCols(day + 1).eval();
    };
    for (PlacePaths& place : simulation.places)
        for (Paths* paths : {&place.arrivals, &place.departures, &place.present, &place.waiting, &place.stranded})
            cut(*paths);
    simulation.days = day;
    return simulation;
}

Result<CorridorEnsemble> ensembleFrom(const RunAside& aside, const SimulationInput& input)
{
    TRY(CorridorEnsemble begun,
        CorridorEnsemble::begin(input, CorridorEnsemble::Keep::Paths, aside.replicatesPerBlock));
    TRY(const EnsembleSnapshot snapshot, takenUp(aside, std::move(begun).finish()));
    return CorridorEnsemble::resume(input, snapshot, CorridorEnsemble::Keep::Paths, aside.replicatesPerBlock);
}

ScenarioOutcome outcomeOf(const Scenario& scenario, const Simulation& base, const Simulation& simulation)
{
    return {scenario.id, scenario.title, loadOf(simulation), addedLoad(base, simulation), {}, {}};
}

/// The run as it was and under another scenario's measures, from the same day on.
Result<ResumedRun> forked(const ProjectFile& project, CorridorEnsemble ensemble, const Scenario& other,
                          const RunContext& run)
{
    const Scenario scenario = ensemble.input().scenario;
    const Day paused = scenario.asOf + Days(ensemble.day());
    TRY(std::vector<Measure> measures, measuresOf(project, other));
    TRY(CorridorEnsemble fork, ensemble.fork(std::move(measures)));
    RETURN_IF_ERROR(ensemble.advance(scenario.days, run.stage(0.0, 0.5)));
    RETURN_IF_ERROR(fork.advance(scenario.days, run.stage(0.5, 1.0)));
    const Simulation base = std::move(ensemble).finish();
    ResumedRun made{paused, std::move(fork).finish(), {}};
    made.fork = ComparedScenarios{scenario.asOf,
                                  scenario.days,
                                  scenario.replicates,
                                  scenario.seed,
                                  {outcomeOf(scenario, base, base), outcomeOf(other, base, made.simulation)}};
    return made;
}

} // namespace

Result<PausedRun> pauseRun(ProjectFile& project, const PauseRequest& request, const RunContext& run)
{
    TRY(const Scenario scenario, project.get<Scenario>(request.scenario.value));
    TRY(const int day, dayOf(scenario, request.until));
    RETURN_IF_ERROR(prepareRun(project, {request.scenario, request.now}, run.stage(0.0, 0.2)));
    TRY(const Kept<SimulationInput> input,
        simulationInput(project, request.scenario, request.now, run.stage(0.2, 0.3)));
    TRY(CorridorEnsemble ensemble, CorridorEnsemble::begin(input.value));
    RETURN_IF_ERROR(ensemble.advance(day, run.stage(0.3, 0.9)));
    RETURN_IF_ERROR(writeFileAtomically(request.path, fileOf(putAside(ensemble, input.provenance))));
    return PausedRun{scenario.id, request.until, scenario.replicates, loadOf(upTo(ensemble.soFar(), day))};
}

Result<ResumedRun> resumeRun(ProjectFile& project, const ResumeRequest& request, const RunContext& run)
{
    constexpr std::size_t mostBytes = std::size_t{2} << 30;
    TRY(const std::string bytes, readFile(request.path, mostBytes));
    TRY(const RunAside aside, runIn(bytes));
    RETURN_IF_ERROR(expectCurrent(project, aside.provenance, "the paused run of '" + text(aside.scenario) + "'"));
    TRY(const Kept<SimulationInput> input, simulationInput(project, aside.scenario, request.now, run.stage(0.0, 0.2)));
    TRY(CorridorEnsemble ensemble, ensembleFrom(aside, input.value));
    if (request.measures) {
        TRY(const Scenario other, project.get<Scenario>(request.measures->value));
        return forked(project, std::move(ensemble), other, run.stage(0.2, 1.0));
    }
    const Scenario& scenario = input.value.scenario;
    RETURN_IF_ERROR(ensemble.advance(scenario.days, run.stage(0.2, 1.0)));
    ResumedRun made{scenario.asOf + Days(aside.day), std::move(ensemble).finish(), {}};
    RETURN_IF_ERROR(project.put(made.simulation, input.provenance));
    return made;
}

} // namespace antevia
