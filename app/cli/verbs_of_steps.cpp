#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/simulate_scenario.h"
#include "app/usecases/work_out_needs.h"
#include "model/formats/json_values.h"

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string scenario;
    std::string plan;
};

Result<ScenarioId> scenarioOf(const ProjectFile& project, const Options& options)
{
    TRY(const ProjectInfo info, project.info());
    return options.scenario.empty() ? info.scenario : ScenarioId{options.scenario};
}

nlohmann::json toJson(const Simulation& simulation)
{
    nlohmann::json start = nlohmann::json::array();
    for (const StartingPoint& point : simulation.start)
        start.push_back(antevia::toJson(point));
    return {{"scenario", text(simulation.scenario)},
            {"day0", printDay(simulation.day0)},
            {"days", simulation.days},
            {"replicates", simulation.replicates},
            {"seed", simulation.seed},
            {"start", start},
            {"conservation", antevia::toJson(simulation.conservation)},
            {"warnings", simulation.warnings}};
}

std::string describe(const Simulation& simulation)
{
    const Wording wording;
    std::string out = "Simulated '" + text(simulation.scenario) + "': " + wording.number(simulation.replicates) +
                      " courses of " + wording.days(simulation.days) + " from " + wording.date(simulation.day0) +
                      ", seed " + std::to_string(simulation.seed) + ".\n";
    for (const StartingPoint& point : simulation.start)
        out += "  day 0, " + text(point.place) + ": arrivals " + wording.number(point.arrivalsObserved) + ", present " +
               wording.number(point.stock) + " (" + wording.name(point.source.standing) + ")\n";
    out += "  every person accounted for: worst imbalance " + std::to_string(simulation.conservation.worstImbalance) +
           "\n";
    for (const std::string& warning : simulation.warnings)
        out += "  " + warning + "\n";
    return out;
}

ExitCode simulateVerb(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto scenario = scenarioOf(*project, options);
    if (!scenario)
        return terminal.fail(scenario.error());
    const auto made = simulateScenario(*project, {*scenario, terminal.now}, terminal.run());
    if (!made)
        return terminal.fail(made.error());
    terminal.print(toJson(*made), describe(*made));
    return ExitCode::Ok;
}

std::string describe(const NeedsResult& needs)
{
    const Wording wording;
    std::string out;
    for (const BreachCurve& curve : needs.breaches)
        out += text(curve.place) + ", " + wording.name(curve.kind) + ": capacity " + wording.number(curve.capacity) +
               " " + wording.unit(curve.kind) + "; " +
               (curve.breachDay ? "runs out by " + wording.date(*curve.breachDay)
                                : "does not run out at the chosen probability") +
               "; passed by the end in " + wording.probability(curve.byDay.tail(1)[0]) + " of courses\n";
    for (const DecideBy& decision : needs.decisions)
        out += "Decide by " + wording.date(decision.decideBy) +
               (decision.daysLate > 0 ? " (" + wording.days(decision.daysLate) + " late)" : "") + ": " +
               decision.action + " – " + decision.owner + "\n";
    for (const std::string& warning : needs.warnings)
        out += warning + "\n";
    return out;
}

ExitCode needsVerb(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto scenario = scenarioOf(*project, options);
    if (!scenario)
        return terminal.fail(scenario.error());
    const auto made = workOutNeeds(*project, {*scenario, {options.plan}, terminal.now}, terminal.run());
    if (!made)
        return terminal.fail(made.error());
    terminal.print(toJson(*made), describe(*made));
    return ExitCode::Ok;
}

} // namespace

void addSimulate(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("simulate", "Run a scenario on the corridor as an ensemble");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("scenario", options->scenario, "Scenario, by id; else the project's");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return simulateVerb(*options, terminal); };
    });
}

void addNeeds(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("needs", "Set needs against capacity, with decide-by dates");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("scenario", options->scenario, "Scenario, by id; else the project's");
    verb->add_option("--plan", options->plan, "Plan whose standards and actions count; else the project's");
    verb->callback(
        [options, &action] { action = [options](const Terminal& terminal) { return needsVerb(*options, terminal); }; });
}

} // namespace antevia
