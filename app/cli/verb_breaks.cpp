#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/breaks_of_series.h"
#include "app/usecases/edit.h"
#include "model/formats/json_values.h"

#include <cmath>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string series;
    std::vector<std::string> confirmed;
    std::vector<std::string> refused;
    std::vector<std::string> reopened;
    std::string reason;
    std::string asOf;
};

std::string lineOf(const HistoryBreak& each)
{
    const Wording wording;
    std::string line =
        "  " + std::string(word(each.kind)) + "@" + printPeriod(each.period) + ", " + word(each.verdict) + ": ";
    line += std::isnan(each.value) ? "nothing reported yet" : wording.number(each.value) + " reported";
    if (!std::isnan(each.expected))
        line += ", " + wording.number(each.expected) + " by its own course";
    if (!std::isnan(each.size))
        line += std::string(each.kind == BreakKind::LevelShift ? ", level " : ", ") +
                (each.size < 0.0 ? "down " : "up ") + wording.number(std::abs(each.size));
    if (each.sure > 0.0)
        line += ", sure to " + wording.percent(each.sure, 1);
    return line + (each.measure.empty() ? "" : ", measure '" + text(each.measure) + "' takes effect") + "\n";
}

std::string describe(const SeriesId& series, const std::vector<HistoryBreak>& breaks)
{
    std::string out = "Breaks of " + text(series) + ":\n";
    for (const HistoryBreak& each : breaks)
        out += lineOf(each);
    if (breaks.empty())
        out += "  none found\n";
    return out +
           "Open and refused breaks change nothing. A confirmed outlier is left out of the history that forecasts "
           "are fitted to; before a confirmed level shift it is cut, or brought to the new level where too little "
           "is left.\n";
}

Result<SeriesInfo> decided(SeriesInfo info, const Options& options)
{
    const auto decide = [&](const std::string& text, BreakVerdict verdict) -> Result<void> {
        TRY(BreakDecision decision, parseBreak(text));
        decision.verdict = verdict;
        decision.reason = options.reason;
        info = withDecision(std::move(info), decision);
        return {};
    };
    for (const std::string& text : options.confirmed)
        RETURN_IF_ERROR(decide(text, BreakVerdict::Confirmed));
    for (const std::string& text : options.refused)
        RETURN_IF_ERROR(decide(text, BreakVerdict::Refused));
    for (const std::string& text : options.reopened) {
        TRY(const BreakDecision decision, parseBreak(text));
        info = withoutDecision(std::move(info), decision.kind, decision.period);
    }
    return info;
}

Result<std::vector<HistoryBreak>> decideAndList(const Options& options, const Terminal& terminal)
{
    TRY(const auto asOf, saidDay(options.asOf, "--as-of"));
    const bool decides = !options.confirmed.empty() || !options.refused.empty() || !options.reopened.empty();
    TRY(ProjectFile project,
        openProject(options.project, decides ? OpenMode::ReadWrite : OpenMode::ReadOnly, terminal));
    if (decides) {
        TRY(const SeriesInfo before, project.get<SeriesInfo>(options.series));
        TRY(const SeriesInfo after, decided(before, options));
        RETURN_IF_ERROR(apply(project, Edit<SeriesInfo>{before, after}));
    }
    return breaksOfSeries(project, {options.series}, asOf);
}

ExitCode breaksVerb(const Options& options, const Terminal& terminal)
{
    const auto breaks = decideAndList(options, terminal);
    if (!breaks)
        return terminal.fail(breaks.error());
    nlohmann::json list = nlohmann::json::array();
    for (const HistoryBreak& each : *breaks)
        list.push_back(toJson(each));
    terminal.print(list, describe({options.series}, *breaks));
    return ExitCode::Ok;
}

} // namespace

void addBreaks(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand(
        "breaks", "List outliers, level shifts and dated measures in a series' history, and say which of them are so");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("series", options->series, "Series, by id")->required();
    verb->add_option("--confirm", options->confirmed, "A break that is one, as listed: outlier@2015-10");
    verb->add_option("--refuse", options->refused, "A break that is none");
    verb->add_option("--reopen", options->reopened, "A break on which no decision shall stand");
    verb->add_option("--reason", options->reason, "Why, kept with the decisions");
    verb->add_option("--as-of", options->asOf, "As the figures were known on that day; else on the project's");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return breaksVerb(*options, terminal); };
    });
}

} // namespace antevia
