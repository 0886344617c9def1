#include "app/cli/drawing.h"
#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/info_as_shown.h"
#include "app/usecases/state_of_project.h"
#include "app/usecases/trace_figure.h"
#include "app/usecases/verify_project.h"
#include "model/base/text.h"
#include "model/base/version.h"
#include "model/formats/json_values.h"

#include <QApplication>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string reference;
};

std::string describe(const FigureTrace& trace)
{
    std::string out = trace.ref + "  " + trace.label + "\n  printed as   " + trace.shown + "\n  value        " +
                      Wording().number(trace.value, trace.whole ? 0 : 4) + " " + trace.unit + "\n  worked out   " +
                      trace.rule + "\n";
    for (const InputRef& input : trace.inputs)
        out += "  from         " + input.kind + " " + input.id + "  (sha-256 " + input.hash.substr(0, 16) + "…)\n";
    for (const std::string& cell : trace.cells)
        out += "  source cell  " + cell + "\n";
    return out;
}

ExitCode traceVerb(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto trace = traceFigure(*project, options.reference);
    if (!trace)
        return terminal.fail(trace.error());
    terminal.print(toJson(*trace), describe(*trace));
    return ExitCode::Ok;
}

std::string describe(const VerifyReport& report)
{
    const Wording wording;
    std::string out;
    if (!report.sameVersion)
        out += "The results were made by Antevia " + report.madeBy + ", this is " + programVersion +
               ": differences may come from the program.\n";
    for (const std::string& id : report.damaged)
        out += "Damaged: the figures of delivery " + id + " do not match their check sum.\n";
    for (const std::string& each : report.stale)
        out += "Out of date: " + each + "\n";
    for (const Difference& each : report.differences)
        out += "Differs: " + each.where + ": kept " + each.kept + ", recomputed " + each.recomputed + "\n";
    const std::string compared = wording.count(report.compared, "number", "numbers");
    if (report.agrees())
        return out + "Verified: " + compared + " recomputed, all the same.\n";
    return out + "Not verified: " + compared + " recomputed, " +
           wording.count(report.differencesInAll, "difference", "differences") + ".\n";
}

nlohmann::json toJson(const VerifyReport& report)
{
    nlohmann::json differences = nlohmann::json::array();
    for (const Difference& each : report.differences)
        differences.push_back({{"where", each.where}, {"kept", each.kept}, {"recomputed", each.recomputed}});
    return {{"agrees", report.agrees()},
            {"compared", report.compared},
            {"differences", differences},
            {"differencesInAll", report.differencesInAll},
            {"stale", report.stale},
            {"damaged", report.damaged},
            {"madeBy", report.madeBy},
            {"program", programVersion},
            {"sameVersion", report.sameVersion}};
}

ExitCode verifyVerb(const Options& options, const Terminal& terminal)
{
    const auto application = applicationForDrawing();
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto report = verifyProject(*project, terminal.run());
    if (!report)
        return terminal.fail(report.error());
    terminal.print(toJson(*report), describe(*report));
    return report->agrees() ? ExitCode::Ok : ExitCode::Differs;
}

const char* stateWord(ResultState state)
{
    switch (state) {
    case ResultState::Missing: return "not worked out";
    case ResultState::Current: return "current";
    case ResultState::Stale: return "out of date";
    }
    return "";
}

Result<ExitCode> show(const ProjectFile& project, const Terminal& terminal)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const auto series, infosAsShown(project));
    TRY(const auto scenarios, project.all<Scenario>());
    TRY(const auto states, stateOfProject(project));
    std::string out = info.title + "\n" + info.question + "\nAs of " + Wording().date(info.asOf) + ", days in " +
                      info.timeZone + "\n";
    nlohmann::json json{{"info", toJson(info)},
                        {"series", nlohmann::json::array()},
                        {"scenarios", nlohmann::json::array()},
                        {"states", nlohmann::json::array()}};
    for (const SeriesInfo& each : series) {
        out += "Series " + text(each.id) + ": " + each.name + " (" + describe(each.basis) + ")\n";
        json["series"].push_back(toJson(each));
    }
    for (const Scenario& each : scenarios) {
        out += "Scenario " + text(each.id) + ": " + each.title + "\n";
        json["scenarios"].push_back(toJson(each));
    }
    for (const StepState& each : states) {
        out += each.step + " " + each.id + ": " + stateWord(each.state) +
               (each.changed.empty() ? "" : " (" + joined(each.changed, ", ") + ")") + "\n";
        json["states"].push_back({{"step", each.step},
                                  {"id", each.id},
                                  {"state", stateWord(each.state)},
                                  {"madeAt", each.madeAt},
                                  {"changed", each.changed}});
    }
    terminal.print(json, out);
    return ExitCode::Ok;
}

ExitCode showVerb(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto shown = show(*project, terminal);
    return shown ? *shown : terminal.fail(shown.error());
}

} // namespace

void addTrace(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("trace", "Show what a printed figure was worked out from");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("reference", options->reference, "Reference as printed behind the figure, F12")->required();
    verb->callback(
        [options, &action] { action = [options](const Terminal& terminal) { return traceVerb(*options, terminal); }; });
}

void addVerify(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("verify", "Work everything out again and compare: whole numbers exactly, "
                                                      "others to 1e-9. Changes nothing");
    verb->add_option("project", options->project, "Project file")->required();
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return verifyVerb(*options, terminal); };
    });
}

void addShow(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("show", "Show what a project holds and which results are out of date");
    verb->add_option("project", options->project, "Project file")->required();
    verb->callback(
        [options, &action] { action = [options](const Terminal& terminal) { return showVerb(*options, terminal); }; });
}

} // namespace antevia
