#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/backtest_series.h"
#include "model/base/text.h"
#include "model/formats/json_values.h"

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::vector<std::string> series;
    int horizon = 6;
    int origins = 12;
    std::string asOf;
};

std::string lineOf(const std::string& name, const HorizonScore& score)
{
    const Wording wording;
    return "    " + name + ": mean error " + wording.number(score.mae) + ", MASE " + wording.number(score.mase, 3) +
           ", quantile loss " + wording.number(score.wql, 3) + ", inside 80 % range " +
           wording.percent(score.coverage80) + ", inside 95 % " + wording.percent(score.coverage95) + " of " +
           wording.count(score.points, "point", "points") + "\n";
}

std::string nameOf(const SourceScore& score)
{
    const auto method = fromWord<ForecastMethod>(score.source);
    return method ? Wording().name(*method) : score.source;
}

std::string describe(const Scorecard& card)
{
    const Wording wording;
    std::string out = "Forecasts of " + text(card.series) + ", as known on " + wording.date(card.asOf) +
                      ", made again from " + wording.count(static_cast<double>(card.origins.size()), "day", "days") +
                      ", on " + wording.number(card.knownThen) +
                      " of them with a delivery of that time:\n  all horizons\n";
    for (const SourceScore& score : card.scores)
        out += lineOf(nameOf(score), score.all);
    for (const HorizonScore& ahead : card.scores.front().byHorizon) {
        out += "  " + wording.count(ahead.ahead, "period", "periods") + " ahead\n";
        for (const SourceScore& score : card.scores)
            for (const HorizonScore& each : score.byHorizon)
                if (each.ahead == ahead.ahead)
                    out += lineOf(nameOf(score), each);
    }
    std::vector<std::string> tenths;
    for (const double share : card.scores.front().pit)
        tenths.push_back(wording.percent(share));
    out += "  share of what came in each tenth of the forecast (10 % each is right): " + joined(tenths, " ") + "\n";
    if (card.naiveIsBetter)
        out += "  Mind: a naive forecast did better in the past.\n";
    for (const std::string& warning : card.warnings)
        out += "  " + warning + "\n";
    return out;
}

ExitCode backtestVerb(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto asOf = saidDay(options.asOf, "--as-of");
    if (!asOf)
        return terminal.fail(asOf.error());
    nlohmann::json list = nlohmann::json::array();
    std::string out;
    for (const std::string& id : options.series) {
        const auto card =
            backtestSeries(*project, {{id}, options.horizon, options.origins, terminal.now, *asOf}, terminal.run());
        if (!card)
            return terminal.fail(card.error());
        list.push_back(toJson(*card));
        out += describe(*card);
    }
    terminal.print(list, out);
    return ExitCode::Ok;
}

} // namespace

void addBacktest(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand(
        "backtest", "Forecast the past of series again from what was known on each day, and score it by horizon beside "
                    "the naive methods and forecasts from outside");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("series", options->series, "Series, by id")->required();
    verb->add_option("--horizon", options->horizon, "Periods to forecast from each day")->check(CLI::Range(1, 1000));
    verb->add_option("--origins", options->origins, "Days to forecast from, at most")->check(CLI::Range(1, 1000));
    verb->add_option(
        "--as-of", options->asOf,
        "Nothing published later counts, 2015-10-16; else the project's day, of which alone the scores are "
        "kept");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return backtestVerb(*options, terminal); };
    });
}

} // namespace antevia
