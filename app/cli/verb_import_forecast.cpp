#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/take_in_forecasts.h"
#include "model/formats/json_values.h"

namespace antevia {
namespace {

struct Options {
    std::string project;
    TakeInForecastsRequest request;
};

std::string describe(const std::vector<OutsideForecast>& forecasts)
{
    const Wording wording;
    std::string out;
    for (const OutsideForecast& each : forecasts)
        out += "Took in '" + text(each.id) + "': " + wording.count(each.horizon(), "period", "periods") + " of " +
               text(each.series) + " from " + wording.period(each.first) + ", " +
               (each.levels.empty() ? std::string("means only: no range, and no entry of a scenario")
                                    : wording.count(static_cast<double>(each.levels.size()), "level", "levels")) +
               "\n";
    return out;
}

ExitCode importForecastVerb(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    TakeInForecastsRequest request = options.request;
    request.now = terminal.now;
    const auto taken = takeInForecasts(*project, request);
    if (!taken)
        return terminal.fail(taken.error());
    nlohmann::json list = nlohmann::json::array();
    for (const OutsideForecast& each : *taken)
        list.push_back(toJson(each));
    terminal.print(list, describe(*taken));
    return ExitCode::Ok;
}

} // namespace

void addImportForecast(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    options->request.source.standing = Standing::Cited;
    CLI::App* verb = program.add_subcommand(
        "import-forecast",
        "Take forecasts in that somebody else made: to be scored beside ours and to drive scenarios");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("data", options->request.path,
                     "Text file with the columns series, made_on, period, level (a quantile's, or mean), value")
        ->required();
    verb->add_option("--source-publisher", options->request.source.publisher, "Who made the forecasts")->required();
    verb->add_option("--source-document", options->request.source.document, "In which document");
    verb->add_option("--source-date", options->request.source.date, "Of which date");
    verb->add_option("--source-licence", options->request.source.licence, "Under which licence");
    verb->add_flag("--replace", options->request.replace, "Also where a forecast is there with other values");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return importForecastVerb(*options, terminal); };
    });
}

} // namespace antevia
