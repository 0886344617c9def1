#include "app/cli/project_argument.h"
#include "app/cli/question_words.h"
#include "app/cli/verbs.h"
#include "app/usecases/compare_scenarios.h"
#include "app/usecases/explain_difference.h"
#include "app/usecases/find_sensitivity.h"
#include "app/usecases/load_if_closed.h"
#include "app/usecases/simulate_scenario.h"

#include <memory>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string scenario;
    std::vector<std::string> scenarios;
    std::vector<std::string> links;
    std::string from;
    std::string plan;
    std::string place;
    std::string target = word(SensitivityTarget::BreachProbability);
    std::string before;
    std::string against;
    int trajectories = 8;
    int sobol = 0;
    int leading = 5;
    int flipDays = 1;
    int replicates = 100;
};

/// A verb that opens its project for writing and prints one answer.
template <class Ask>
ExitCode answer(const Options& options, const Terminal& terminal, Ask ask)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto made = ask(*project);
    if (!made)
        return terminal.fail(made.error());
    terminal.print(toJson(*made), describe(*made));
    return ExitCode::Ok;
}

Result<ScenarioId> scenarioOf(const ProjectFile& project, const Options& options)
{
    TRY(const ProjectInfo info, project.info());
    return options.scenario.empty() ? info.scenario : ScenarioId{options.scenario};
}

Result<LoadIfClosed> askLoad(ProjectFile& project, const Options& options, const Terminal& terminal)
{
    LoadIfClosedRequest request;
    TRY(request.scenario, scenarioOf(project, options));
    for (const std::string& link : options.links)
        request.links.push_back({link});
    TRY(request.from, saidDay(options.from, "--from"));
    request.now = terminal.now;
    return loadIfClosed(project, request, terminal.run());
}

Result<ComparedScenarios> askComparison(ProjectFile& project, const Options& options, const Terminal& terminal)
{
    CompareRequest request;
    for (const std::string& scenario : options.scenarios)
        request.scenarios.push_back({scenario});
    request.plan = {options.plan};
    request.now = terminal.now;
    return compareScenarios(project, request, terminal.run());
}

Result<Sensitivity> askSensitivity(ProjectFile& project, const Options& options, const Terminal& terminal)
{
    SensitivityRequest request;
    TRY(request.scenario, scenarioOf(project, options));
    request.place = {options.place};
    request.plan = {options.plan};
    request.target = options.target == word(SensitivityTarget::MostPresent) ? SensitivityTarget::MostPresent
                                                                            : SensitivityTarget::BreachProbability;
    request.trajectories = options.trajectories;
    request.sobolSamples = options.sobol;
    request.leading = options.leading;
    request.flipDays = options.flipDays;
    request.replicates = options.replicates;
    request.now = terminal.now;
    return findSensitivity(project, request, terminal.run());
}

Result<RunDifference> askDifference(ProjectFile& project, const Options& options, const Terminal& terminal)
{
    TRY(const ScenarioId scenario, scenarioOf(project, options));
    RETURN_IF_ERROR(prepareRun(project, {scenario, terminal.now}, terminal.run()));
    if (options.before.empty() && options.against.empty())
        return explainSinceKept(project, scenario, terminal.run());
    const ScenarioId earlier = options.against.empty() ? scenario : ScenarioId{options.against};
    if (options.before.empty()) {
        RETURN_IF_ERROR(prepareRun(project, {earlier, terminal.now}, terminal.run()));
        return explainDifference(project, earlier, project, scenario, terminal.run());
    }
    TRY(const ProjectFile before, openProject(options.before, OpenMode::ReadOnly, terminal));
    return explainDifference(before, earlier, project, scenario, terminal.run());
}

CLI::App* addQuestion(CLI::App& program, const std::string& name, const std::string& about, Options& options)
{
    CLI::App* verb = program.add_subcommand(name, about);
    verb->add_option("project", options.project, "Project file")->required();
    return verb;
}

} // namespace

void addLoadIfClosed(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        addQuestion(program, "load-if-closed",
                    "Who carries the load if a link closes: people more or fewer by place and day", *options);
    verb->add_option("scenario", options->scenario, "Scenario, by id; else the project's");
    verb->add_option("--link", options->links, "Link to close, by id; each by itself; none: every link in turn");
    verb->add_option("--from", options->from, "First day of the closure, 2015-10-17; else the day after the as-of day");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) {
            return answer(*options, terminal, [&](ProjectFile& file) { return askLoad(file, *options, terminal); });
        };
    });
}

void addCompare(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = addQuestion(program, "compare", "Scenarios side by side with the same random numbers", *options);
    verb->add_option("scenarios", options->scenarios, "Scenarios, by id; against the first; none: all");
    verb->add_option("--plan", options->plan, "Plan whose standards and actions count; else the project's");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) {
            return answer(*options, terminal,
                          [&](ProjectFile& file) { return askComparison(file, *options, terminal); });
        };
    });
}

void addSensitivity(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        addQuestion(program, "sensitivity", "Which assumption changes the decision, and by how little", *options);
    verb->add_option("scenario", options->scenario, "Scenario, by id; else the project's");
    verb->add_option("--place", options->place, "Place whose reception is asked about; else the plan's partner");
    verb->add_option("--plan", options->plan, "Plan whose standards and actions count; else the project's");
    verb->add_option("--target", options->target, "What the assumptions are judged by")
        ->check(CLI::IsMember({word(SensitivityTarget::BreachProbability), word(SensitivityTarget::MostPresent)}));
    verb->add_option("--trajectories", options->trajectories, "Of Morris's screening")->check(CLI::Range(2, 1000));
    verb->add_option("--sobol", options->sobol, "Samples for Sobol indices of the leading assumptions; 0: none")
        ->check(CLI::Range(0, 100000));
    verb->add_option("--leading", options->leading, "Assumptions looked at closely")->check(CLI::Range(0, 1000));
    verb->add_option("--days", options->flipDays, "A decision that moves by so many days is another")
        ->check(CLI::Range(1, 1000));
    verb->add_option("--replicates", options->replicates, "Courses of each ensemble")->check(CLI::Range(2, 100000));
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) {
            return answer(*options, terminal,
                          [&](ProjectFile& file) { return askSensitivity(file, *options, terminal); });
        };
    });
}

void addExplain(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = addQuestion(program, "explain", "Why a run differs from another, in persons, by cause", *options);
    verb->add_option("scenario", options->scenario, "Scenario, by id; else the project's");
    verb->add_option("--before", options->before, "Earlier copy of the project; else this one");
    verb->add_option("--against", options->against,
                     "Scenario of the other run; with neither option the kept run is explained");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) {
            return answer(*options, terminal,
                          [&](ProjectFile& file) { return askDifference(file, *options, terminal); });
        };
    });
}

} // namespace antevia
