#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/measure_templates.h"
#include "model/formats/json_values.h"

#include <memory>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string start;
    std::vector<std::string> links;
    std::vector<std::string> places;
    TemplateRequest request;
    bool onlyShow = false;
};

std::string needsInWords(const MeasureTemplate& each)
{
    std::string out;
    for (const TemplateNeed need : needsOf(each))
        out += need == TemplateNeed::Link ? " --link" : need == TemplateNeed::Place ? " --place" : " --group";
    return out;
}

ExitCode listTemplates(const Terminal& terminal)
{
    const auto all = measureTemplates();
    if (!all)
        return terminal.fail(all.error());
    nlohmann::json json = nlohmann::json::array();
    std::string out;
    for (const MeasureTemplate& each : *all) {
        json.push_back(toJson(each));
        out += each.id + needsInWords(each) + "\n  " + each.title + ". " + each.explanation +
               "\n  size: " + each.magnitude + "\n  source: " + cite(each.source) + "\n";
    }
    terminal.print(json, out);
    return ExitCode::Ok;
}

std::string describe(const Measure& measure)
{
    const Wording wording;
    std::string out = measure.id.value + "  " + measure.title + " (" + wording.effectName(measure.effect) + "), from " +
                      wording.date(measure.effective);
    if (measure.ends)
        out += " until before " + wording.date(*measure.ends);
    if (measure.rampDays > 0)
        out += ", in full effect after " + wording.count(measure.rampDays, "day", "days");
    return out + "\n";
}

ExitCode showMeasures(const std::vector<Measure>& measures, const Terminal& terminal)
{
    nlohmann::json json = nlohmann::json::array();
    std::string out;
    for (const Measure& measure : measures) {
        json.push_back(toJson(measure));
        out += describe(measure);
    }
    terminal.print(json, out.empty() ? "There are no measures.\n" : out);
    return ExitCode::Ok;
}

ExitCode listMeasures(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto measures = project->all<Measure>();
    return measures ? showMeasures(*measures, terminal) : terminal.fail(measures.error());
}

ExitCode addMeasures(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, options.onlyShow ? OpenMode::ReadOnly : OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    TemplateRequest request = options.request;
    const auto start = dayOf(options.start, "--start");
    if (!start)
        return terminal.fail(start.error());
    request.start = *start;
    for (const std::string& link : options.links)
        request.links.push_back({link});
    for (const std::string& place : options.places)
        request.places.push_back({place});
    const auto made = options.onlyShow ? measuresFromTemplate(*project, request) : addFromTemplate(*project, request);
    return made ? showMeasures(*made, terminal) : terminal.fail(made.error());
}

void addAddVerb(CLI::App& verb, const std::shared_ptr<Options>& options, Action& action)
{
    CLI::App* add = verb.add_subcommand("add", "Put a template on a date, links and places");
    add->add_option("project", options->project, "Project file")->required();
    add->add_option("template", options->request.id, "Its id, as 'measures templates' lists it")->required();
    add->add_option("--start", options->start, "First day of effect, such as 2015-10-20")->required();
    add->add_option("--scenario", options->request.scenario.value, "Scenario that gets the measures");
    add->add_option("--link", options->links, "Link that it acts on; may be given more than once");
    add->add_option("--place", options->places, "Place that it acts on; may be given more than once");
    add->add_option("--group", options->request.group.value, "Group that it acts on");
    add->add_flag("--dry-run", options->onlyShow, "Show the measures and change nothing");
    add->callback([options, &action] {
        action = [options](const Terminal& terminal) { return addMeasures(*options, terminal); };
    });
}

} // namespace

void addMeasures(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>(); // held by the callbacks of the command line
    CLI::App* verb = program.add_subcommand("measures", "List measures and shocks, and add them from templates");
    verb->require_subcommand(1);
    verb->add_subcommand("templates", "The library of measures and shocks, with the size of each and its source")
        ->callback([&action] { action = listTemplates; });
    CLI::App* list = verb->add_subcommand("list", "The measures of a project");
    list->add_option("project", options->project, "Project file")->required();
    list->callback([options, &action] {
        action = [options](const Terminal& terminal) { return listMeasures(*options, terminal); };
    });
    addAddVerb(*verb, options, action);
}

} // namespace antevia
