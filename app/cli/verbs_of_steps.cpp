#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/simulate_scenario.h"
#include "app/usecases/work_out_needs.h"
#include "model/formats/json_values.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::vector<std::string> series;
    std::string scenario;
    std::string asOf;
    std::string plan;
    int horizon = 60;
};

std::string describe(const Forecast& forecast)
{
    const Wording wording;
    std::string out = "Forecast of " + text(forecast.series) + ", as of " + wording.date(forecast.asOf) + ":\n";
    for (const int h : {1, 7, 14, 30, forecast.horizon()}) {
        if (h > forecast.horizon())
            continue;
        const auto at = [&](double level) { return forecast.quantiles(h - 1, forecast.levelIndex(level)); };
        out += "  " + wording.period(later(forecast.first, h - 1)) + ": " + wording.number(at(0.5)) + " (80 % range " +
               wording.number(at(0.1)) + " to " + wording.number(at(0.9)) + ")\n";
    }
    if (const auto used = std::ranges::find(forecast.members, forecast.method, &MemberForecast::method);
        used != forecast.members.end())
        out += "  made by: " + wording.name(used->method) + ", " + used->model + "\n";
    for (const BacktestRow& row : forecast.backtest)
        out += "  past record, " + wording.name(row.method) + ": MASE " + wording.number(row.mase, 3) +
               ", inside 80 % range " + wording.percent(row.coverage80) + " of " + wording.number(row.points) +
               " points\n";
    if (forecast.naiveIsBetter)
        out += "  Mind: a naive forecast did better in the past.\n";
    for (const std::string& warning : forecast.warnings)
        out += "  " + warning + "\n";
    return out;
}

Result<std::vector<SeriesId>> seriesOf(const ProjectFile& project, const Options& options)
{
    std::vector<SeriesId> ids;
    for (const std::string& id : options.series)
        ids.push_back({id});
    if (!ids.empty())
        return ids;
    TRY(const auto infos, project.all<SeriesInfo>());
    for (const SeriesInfo& info : infos)
        ids.push_back(info.id);
    return ids;
}

Result<std::optional<Day>> asOfOf(const Options& options)
{
    if (options.asOf.empty())
        return std::optional<Day>();
    const auto day = parseDay(options.asOf);
    if (!day)
        return Error{ErrorCode::InvalidInput, "--as-of '" + options.asOf + "' is no day such as 2015-10-16"};
    return day;
}

ExitCode forecastVerb(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto asOf = asOfOf(options);
    if (!asOf)
        return terminal.fail(asOf.error());
    const auto ids = seriesOf(*project, options);
    if (!ids)
        return terminal.fail(ids.error());
    nlohmann::json list = nlohmann::json::array();
    std::string out;
    for (const SeriesId& id : *ids) {
        const auto made = forecastSeries(*project, {id, *asOf, options.horizon, terminal.now}, terminal.run());
        if (!made)
            return terminal.fail(made.error());
        list.push_back(toJson(*made));
        out += describe(*made);
    }
    terminal.print(list, out);
    return ExitCode::Ok;
}

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

void addForecast(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        program.add_subcommand("forecast", "Forecast series from what was known on the as-of day, with the "
                                           "record of each method beside the naive ones");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("series", options->series, "Series, by id; none: all");
    verb->add_option("--as-of", options->asOf, "Last day known, 2015-10-16; else the project's");
    verb->add_option("--horizon", options->horizon, "Periods to forecast")->check(CLI::Range(1, 1000));
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return forecastVerb(*options, terminal); };
    });
}

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
