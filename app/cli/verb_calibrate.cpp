#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/calibrate_corridor.h"
#include "model/base/text.h"
#include "model/formats/json_values.h"

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string scenario;
    std::string asOf;
    int days = 28;
    int members = 120;
    bool dryRun = false;
};

nlohmann::json rangeOf(const Uncertain& value)
{
    return {{"low", value.low}, {"central", value.central}, {"high", value.high}};
}

nlohmann::json toJson(const CalibrationFound& found, bool kept)
{
    const Calibration& made = found.calibration;
    nlohmann::json list = nlohmann::json::array();
    for (const CalibratedParameter& each : made.parameters)
        list.push_back({{"name", each.name},
                        {"prior", rangeOf(each.prior)},
                        {"posterior", rangeOf(each.posterior)},
                        {"widthShare", each.widthShare},
                        {"identified", each.identified}});
    nlohmann::json measures = nlohmann::json::array();
    for (const Edit<Measure>& each : found.measures)
        measures.push_back({{"before", antevia::toJson(*each.before)}, {"after", antevia::toJson(*each.after)}});
    return {{"first", printDay(made.first)},
            {"measures", measures},
            {"last", printDay(made.last)},
            {"members", made.members},
            {"figures", made.figures},
            {"errorBefore", made.errorBefore},
            {"errorAfter", made.errorAfter},
            {"parameters", list},
            {"kept", kept},
            {"before", antevia::toJson(*found.edit.before)},
            {"after", antevia::toJson(*found.edit.after)}};
}

std::string rangeText(const Uncertain& value, const Wording& wording)
{
    return wording.number(value.central, 3) + " (" + wording.number(value.low, 3) + " to " +
           wording.number(value.high, 3) + ")";
}

std::string describe(const Calibration& made, bool kept)
{
    const Wording wording;
    std::string out = "Calibrated on " + wording.count(made.figures, "figure", "figures") + " of " +
                      wording.dateRange(made.first, made.last) + ", " + wording.number(made.members) +
                      " parameter sets at a time. Error over arrivals: " + wording.percent(made.errorBefore) +
                      " before, " + wording.percent(made.errorAfter) + " after.\n";
    for (const CalibratedParameter& each : made.parameters)
        if (each.identified)
            out += "  " + each.name + ": " + rangeText(each.prior, wording) + " → " +
                   rangeText(each.posterior, wording) + ", spread " + wording.percent(each.widthShare) + "\n";
    out += "Not identified by these figures, kept as assumed:\n";
    for (const CalibratedParameter& each : made.parameters)
        if (!each.identified)
            out += "  " + each.name + ": " + rangeText(each.prior, wording) + "\n";
    return out + (kept ? "Kept as the project's parameters; results made before are out of date.\n"
                       : "Nothing was changed.\n");
}

Result<CalibrateRequest> requestOf(const ProjectFile& project, const Options& options)
{
    TRY(const ProjectInfo info, project.info());
    CalibrateRequest request{
        options.scenario.empty() ? info.scenario : ScenarioId{options.scenario}, {}, options.days, options.members};
    TRY(request.asOf, saidDay(options.asOf, "--as-of"));
    return request;
}

Result<CalibrationFound> foundIn(ProjectFile& project, const Options& options, const RunContext& run)
{
    TRY(const CalibrateRequest request, requestOf(project, options));
    TRY(CalibrationFound found, calibrateCorridor(project, request, run));
    if (!options.dryRun)
        RETURN_IF_ERROR(apply(project, found));
    return found;
}

ExitCode calibrateVerb(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto found = foundIn(*project, options, terminal.run());
    if (!found)
        return terminal.fail(found.error());
    terminal.print(toJson(*found, !options.dryRun), describe(found->calibration, !options.dryRun));
    return ExitCode::Ok;
}

} // namespace

void addCalibrate(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("calibrate", "Set the corridor's parameters against the arrivals counted, "
                                                         "with what the figures cannot tell named");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("scenario", options->scenario, "Scenario whose measures apply, by id; else the project's");
    verb->add_option("--as-of", options->asOf, "Last day used, 2015-11-20; else the scenario's");
    verb->add_option("--days", options->days, "Latest days compared, at most")->check(CLI::Range(7, 365));
    verb->add_option("--members", options->members, "Parameter sets tried at a time")->check(CLI::Range(20, 10000));
    verb->add_flag("--dry-run", options->dryRun, "Show what was found, change nothing");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return calibrateVerb(*options, terminal); };
    });
}

} // namespace antevia
