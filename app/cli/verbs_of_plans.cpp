#include "app/cli/drawing.h"
#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/new_project.h"
#include "app/usecases/run_chain.h"
#include "app/usecases/write_plan.h"
#include "model/base/text.h"

#include <QApplication>

#include <filesystem>

namespace antevia {
namespace {

struct PlanOptions {
    std::string project;
    PlanRequest request;
    std::vector<std::string> out;
};

ExitCode planVerb(PlanOptions options, const Terminal& terminal)
{
    const auto application = applicationForDrawing();
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    options.request.now = terminal.now;
    const auto made = printPlan(*project, options.request, options.out, terminal.run());
    if (!made)
        return terminal.fail(made.error());
    const std::string figures = Wording().count(static_cast<double>(made->traces.size()), "figure", "figures");
    terminal.print({{"title", made->document.title}, {"figures", made->traces.size()}, {"written", options.out}},
                   "Wrote " + joined(options.out, ", ") + " with " + figures +
                       ". Resolve one with: antevia-cli trace " + options.project + " F1\n");
    return ExitCode::Ok;
}

struct RunOptions {
    std::string project;
    std::string caseName;
    std::string caseFile;
    RunRequest request;
};

/// The project to run: one that is there, or a new one made from a case in the folder written to.
Result<ProjectFile> projectOf(const RunOptions& options, const Terminal& terminal)
{
    if (options.caseName.empty() && options.caseFile.empty())
        return openProject(options.project, OpenMode::ReadWrite, terminal);
    std::error_code failure;
    std::filesystem::create_directories(options.request.outFolder, failure);
    if (failure)
        return Error{ErrorCode::Io,
                     "the folder '" + options.request.outFolder + "' cannot be made: " + failure.message(),
                     "Choose a folder that you may write to."};
    const std::string path = options.project.empty() ? options.request.outFolder + "/project.antevia" : options.project;
    if (options.project.empty())
        std::filesystem::remove(path, failure); // our own file of an earlier run
    return newProject({path, options.caseName, options.caseFile, {}, terminal.now}, terminal.run().stage(0.0, 0.05));
}

ExitCode runVerb(RunOptions options, const Terminal& terminal)
{
    if (options.project.empty() && options.caseName.empty() && options.caseFile.empty())
        return terminal.fail({ErrorCode::InvalidInput, "neither a project nor a case is given",
                              "Give a project file, or --case western-balkans-autumn-2015."});
    const auto application = applicationForDrawing();
    auto project = projectOf(options, terminal);
    if (!project)
        return terminal.fail(project.error());
    options.request.now = terminal.now;
    const auto report = runChain(*project, options.request, terminal.run());
    if (!report)
        return terminal.fail(report.error());
    std::string out = "Project: " + project->path() + "\n";
    for (const std::string& path : report->written)
        out += "Wrote " + path + "\n";
    out += "The plan has " + Wording().count(report->planPages, "page", "pages") + ".\n";
    for (const std::string& warning : report->warnings)
        out += warning + "\n";
    terminal.print({{"project", project->path()},
                    {"written", report->written},
                    {"planPages", report->planPages},
                    {"warnings", report->warnings}},
                   out);
    return ExitCode::Ok;
}

} // namespace

void addPlan(CLI::App& program, Action& action)
{
    auto options = std::make_shared<PlanOptions>();
    CLI::App* verb = program.add_subcommand("plan", "Print the contingency plan from the kept results");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("--out", options->out, "File to write, *.pdf or *.odt; may be given several times")->required();
    verb->add_option("--plan", options->request.plan.value, "Plan, by id; else the project's");
    verb->add_option("--scenario", options->request.scenario.value, "Scenario, by id; else the project's");
    verb->add_option("--compare", options->request.comparison.value, "Scenario to compare with; else the project's");
    verb->callback(
        [options, &action] { action = [options](const Terminal& terminal) { return planVerb(*options, terminal); }; });
}

void addRun(CLI::App& program, Action& action)
{
    auto options = std::make_shared<RunOptions>();
    CLI::App* verb = program.add_subcommand("run", "The whole chain: forecasts, scenario and comparison, needs, plan; "
                                                   "writes PDF, ODT, XLSX, CSV, SVG and summary.json");
    verb->add_option("project", options->project, "Project file; with --case, the file to make");
    auto* name = verb->add_option("--case", options->caseName, "Begin from a sample case");
    verb->add_option("--case-file", options->caseFile, "Begin from a case file (*.json)")->excludes(name);
    verb->add_option("--out", options->request.outFolder, "Folder to write to")->required();
    verb->add_option("--scenario", options->request.scenario.value, "Scenario, by id; else the project's");
    verb->callback(
        [options, &action] { action = [options](const Terminal& terminal) { return runVerb(*options, terminal); }; });
}

} // namespace antevia
