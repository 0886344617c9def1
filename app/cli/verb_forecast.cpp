#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/edit.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/reconcile_forecasts.h"
#include "app/usecases/surge.h"
#include "model/base/text.h"
#include "model/formats/json_values.h"

#include <algorithm>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::vector<std::string> series;
    std::string asOf;
    int horizon = 60;
    std::string method; ///< word; empty: the combination
    std::string total;
    std::vector<std::string> parts;
};

std::string describe(const Forecast& forecast)
{
    const Wording wording;
    std::string out = "Forecast of " + text(forecast.series) + ", as of " + wording.date(forecast.asOf) + ":\n";
    for (const SurgePoint& surge : surgePoints(forecast)) {
        const int h = surge.ahead - 1;
        const auto at = [&](double level) { return forecast.quantiles(h, forecast.levelIndex(level)); };
        out += "  " + wording.period(later(forecast.first, h)) + ": " + wording.number(at(0.5)) + " (80 % range " +
               wording.number(at(0.1)) + " to " + wording.number(at(0.9)) + "; " + text(surge, wording) + ")\n";
    }
    for (const NowcastPeriod& late : forecast.nowcast)
        if (late.completed != late.reported)
            out += "  " + wording.period(late.period) + " reported late: " + wording.number(late.reported) +
                   " so far, about " + wording.number(late.completed) + " in the end (80 % range " +
                   wording.number(late.low) + " to " + wording.number(late.high) + ")\n";
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

/// "SI=ALL": the series SI is a part of ALL; "SI=" is a part of nothing.
Result<void> sayPart(ProjectFile& project, const std::string& said)
{
    const std::size_t at = said.find('=');
    if (at == std::string::npos)
        return Error{ErrorCode::InvalidInput, "--part takes PART=TOTAL, not '" + said + "'"};
    TRY(const SeriesInfo before, project.get<SeriesInfo>(said.substr(0, at)));
    SeriesInfo after = before;
    after.partOf = {said.substr(at + 1)};
    if (!after.partOf.empty())
        RETURN_IF_ERROR(project.get<SeriesInfo>(after.partOf.value));
    return apply(project, Edit<SeriesInfo>{before, after});
}

ExitCode reconcileVerb(ProjectFile& project, const Options& options, const Terminal& terminal)
{
    const auto made = reconcileForecasts(project, {{options.total}, options.horizon, terminal.now}, terminal.run());
    if (!made)
        return terminal.fail(made.error());
    nlohmann::json list = nlohmann::json::array();
    std::string out;
    for (const Forecast& each : *made) {
        list.push_back(toJson(each));
        out += describe(each);
    }
    terminal.print(list, out + "Parts add up to their totals in the mean and in each of the courses drawn.\n");
    return ExitCode::Ok;
}

/// Nothing for an empty name: the combination.
Result<std::optional<ForecastMethod>> methodOf(const std::string& name)
{
    if (name.empty())
        return std::optional<ForecastMethod>();
    if (const auto method = fromWord<ForecastMethod>(name))
        return std::optional(*method);
    std::vector<std::string> names;
    for (const auto& [method, known] : wordsOf<ForecastMethod>)
        names.emplace_back(known);
    return Error{ErrorCode::InvalidInput, "there is no method '" + shownSafely(name) + "'",
                 "Give one of " + joined(names, ", ") + "."};
}

ExitCode forecastVerb(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    for (const std::string& part : options.parts)
        if (const auto said = sayPart(*project, part); !said)
            return terminal.fail(said.error());
    if (!options.total.empty())
        return reconcileVerb(*project, options, terminal);
    const auto asOf = saidDay(options.asOf, "--as-of");
    if (!asOf)
        return terminal.fail(asOf.error());
    const auto method = methodOf(options.method);
    if (!method)
        return terminal.fail(method.error());
    const auto ids = seriesOf(*project, options);
    if (!ids)
        return terminal.fail(ids.error());
    nlohmann::json list = nlohmann::json::array();
    std::string out;
    for (const SeriesId& id : *ids) {
        const auto made = forecastSeries(*project, {id, *asOf, options.horizon, terminal.now, *method}, terminal.run());
        if (!made)
            return terminal.fail(made.error());
        list.push_back(toJson(*made));
        out += describe(*made);
    }
    terminal.print(list, out);
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
    verb->add_option("--method", options->method, "Forecast by this method alone; else by the combination");
    verb->add_option("--part", options->parts,
                     "PART=TOTAL: a series is a part of another from now on (PART=: of none)");
    verb->add_option("--reconcile", options->total, "Forecast this total with its parts, so that they add up");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return forecastVerb(*options, terminal); };
    });
}

} // namespace antevia
