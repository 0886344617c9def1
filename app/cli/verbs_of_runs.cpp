#include "app/cli/project_argument.h"
#include "app/cli/question_words.h"
#include "app/cli/verbs.h"
#include "app/usecases/assimilate_run.h"
#include "app/usecases/pause_run.h"
#include "model/base/text.h"
#include "model/scenario/calibration.h"

#include <memory>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string scenario;
    std::string day;
    std::string file;
    std::string measures;
    int days = 14;
    bool keep = false;
    bool drop = false;
};

nlohmann::json toJson(const PausedRun& paused)
{
    return {{"scenario", text(paused.scenario)},
            {"until", printDay(paused.until)},
            {"replicates", paused.replicates},
            {"load", antevia::toJson(paused.load)}};
}

std::string describe(const PausedRun& paused)
{
    const Wording wording;
    return "Paused '" + text(paused.scenario) + "' at the end of " + wording.date(paused.until) + " in " +
           wording.number(paused.replicates) + " courses. Up to then:\n" + antevia::describe(paused.load);
}

nlohmann::json toJson(const ResumedRun& resumed)
{
    nlohmann::json json{{"paused", printDay(resumed.paused)},
                        {"scenario", text(resumed.simulation.scenario)},
                        {"kept", !resumed.fork.has_value()},
                        {"worstImbalance", resumed.simulation.conservation.worstImbalance}};
    if (resumed.fork)
        json["fork"] = antevia::toJson(*resumed.fork);
    return json;
}

std::string describe(const ResumedRun& resumed)
{
    const Wording wording;
    if (!resumed.fork)
        return "Went on from the end of " + wording.date(resumed.paused) +
               " to the last day; kept as the simulation of '" + text(resumed.simulation.scenario) + "'.\n";
    return "Forked at the end of " + wording.date(resumed.paused) +
           ": one past, two futures. Nothing of them is kept.\n" + antevia::describe(*resumed.fork);
}

nlohmann::json toJson(const AssimilatedRun& made)
{
    return {{"days", made.days},
            {"kept", made.isKept},
            {"figures", made.figures},
            {"effectiveShare", made.effective},
            {"errorBefore", made.errorBefore},
            {"errorAfter", made.errorAfter},
            {"outcome", antevia::toJson(made.outcome)}};
}

std::string describe(const AssimilatedRun& made)
{
    const Wording wording;
    return "Weighted by " + wording.count(made.figures, "arrival figure", "arrival figures") + " of the " +
           wording.days(made.days) + " up to the as-of day; the weights are worth " + wording.percent(made.effective) +
           " of the courses. Error over arrivals: " + wording.percent(made.errorBefore) + " before, " +
           wording.percent(made.errorAfter) + " after. " +
           (made.isKept
                ? "From now on the scenario's runs, and the plan, start from these weights; simulate it again.\n"
                : "Nothing of it is kept; --keep lets the scenario's runs start from these weights.\n") +
           antevia::describe(made.outcome);
}

Result<ScenarioId> scenarioOf(const ProjectFile& project, const Options& options)
{
    TRY(const ProjectInfo info, project.info());
    return options.scenario.empty() ? info.scenario : ScenarioId{options.scenario};
}

Result<AssimilatedRun> assimilated(ProjectFile& project, const Options& options, const Terminal& terminal)
{
    TRY(const ScenarioId scenario, scenarioOf(project, options));
    return assimilateRun(project, {scenario, options.days, terminal.now, options.keep}, terminal.run());
}

Result<ScenarioId> dropped(ProjectFile& project, const Options& options, const Terminal&)
{
    TRY(const ScenarioId scenario, scenarioOf(project, options));
    RETURN_IF_ERROR(dropAssimilation(project, scenario));
    return scenario;
}

nlohmann::json toJson(const ScenarioId& scenario)
{
    return {{"scenario", text(scenario)}, {"days", 0}, {"kept", false}};
}

std::string describe(const ScenarioId& scenario)
{
    return "The runs of '" + text(scenario) + "' are as assumed again; simulate it again.\n";
}

Result<PausedRun> paused(ProjectFile& project, const Options& options, const Terminal& terminal)
{
    TRY(const ScenarioId scenario, scenarioOf(project, options));
    TRY(const Day day, dayOf(options.day, "--on"));
    return pauseRun(project, {scenario, day, options.file, terminal.now}, terminal.run());
}

Result<ResumedRun> resumed(ProjectFile& project, const Options& options, const Terminal& terminal)
{
    ResumeRequest request{options.file, {}, terminal.now};
    if (!options.measures.empty())
        request.measures = ScenarioId{options.measures};
    return resumeRun(project, request, terminal.run());
}

template <class Do>
ExitCode runVerb(const Options& options, const Terminal& terminal, const Do& act)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto made = act(*project, options, terminal);
    if (!made)
        return terminal.fail(made.error());
    terminal.print(toJson(*made), describe(*made));
    return ExitCode::Ok;
}

} // namespace

void addAssimilate(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("assimilate", "Weight a scenario's courses by the arrivals counted lately, "
                                                          "beside the run as assumed");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("scenario", options->scenario, "Scenario, by id; else the project's");
    verb->add_option("--days", options->days, "Days up to the as-of day whose arrivals count")
        ->check(CLI::Range(fewestCalibrationDays, 365));
    CLI::Option* keep =
        verb->add_flag("--keep", options->keep, "Let the scenario's runs, and the plan, start from them");
    verb->add_flag("--drop", options->drop, "Let the scenario's runs be as assumed again")->excludes(keep);
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) {
            return options->drop ? runVerb(*options, terminal, dropped) : runVerb(*options, terminal, assimilated);
        };
    });
}

void addPause(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("pause", "Run a scenario up to a day and put all its courses aside in a "
                                                     "file, to go on or to fork from there");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("scenario", options->scenario, "Scenario, by id; else the project's");
    verb->add_option("--on", options->day, "Last day that passes, 2015-10-26")->required();
    verb->add_option("--to", options->file, "File to put the run aside in")->required();
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return runVerb(*options, terminal, paused); };
    });
}

void addResume(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("resume", "Go on with a run that was put aside, as if it had never been "
                                                      "paused; with --with fork it: same past, other measures");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("--from", options->file, "File that 'pause' wrote")->required();
    verb->add_option("--with", options->measures,
                     "Scenario whose measures apply from the day on; new ones have to begin after it");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return runVerb(*options, terminal, resumed); };
    });
}

} // namespace antevia
