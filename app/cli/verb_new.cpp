#include "app/cli/verbs.h"
#include "app/usecases/new_project.h"

namespace antevia {
namespace {

struct Options {
    NewProjectRequest request;
    bool list = false;
};

ExitCode listCases(const Terminal& terminal)
{
    const auto cases = sampleCases();
    if (!cases)
        return terminal.fail(cases.error());
    nlohmann::json list = nlohmann::json::array();
    std::string text;
    for (const SampleCase& each : *cases) {
        list.push_back(
            {{"name", each.name}, {"title", each.title}, {"question", each.question}, {"asOf", printDay(each.asOf)}});
        text +=
            each.name + "\n  " + each.title + ", as of " + Wording().date(each.asOf) + "\n  " + each.question + "\n";
    }
    terminal.print(list, text);
    return ExitCode::Ok;
}

ExitCode make(Options options, const Terminal& terminal)
{
    if (options.list)
        return listCases(terminal);
    if (options.request.path.empty())
        return terminal.fail({ErrorCode::InvalidInput, "no name for the new project is given",
                              "Give one that ends in .antevia, or --list to see the sample cases."});
    options.request.now = terminal.now;
    const auto made = newProject(options.request, terminal.run());
    if (!made)
        return terminal.fail(made.error());
    const auto info = made->info();
    if (!info)
        return terminal.fail(info.error());
    terminal.print({{"project", options.request.path}, {"title", info->title}, {"asOf", printDay(info->asOf)}},
                   "Made " + options.request.path + ": " + info->title + ", as of " + Wording().date(info->asOf) +
                       "\n");
    return ExitCode::Ok;
}

} // namespace

void addNew(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("new", "Make a project, empty or from a case");
    verb->add_option("project", options->request.path, "File to make, *.antevia");
    auto* name = verb->add_option("--case", options->request.caseName, "Sample case that comes with the program");
    verb->add_option("--case-file", options->request.caseFile, "Case file (*.json) of your own")->excludes(name);
    verb->add_option("--title", options->request.title, "Title of an empty project");
    verb->add_flag("--list", options->list, "List the sample cases");
    verb->callback(
        [options, &action] { action = [options](const Terminal& terminal) { return make(*options, terminal); }; });
}

} // namespace antevia
