#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/hindcast_corridor.h"
#include "app/wording/hindcast_names.h"
#include "model/base/number.h"
#include "model/base/text.h"

#include <cmath>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string asOf;
    int recordDays = 28;
    int horizon = 7;
};

nlohmann::json numberOrNull(double value)
{
    return std::isnan(value) ? nlohmann::json() : nlohmann::json(value);
}

/// "1": …, "2": …, by days ahead.
nlohmann::json byDaysAhead(const Eigen::VectorXd& values)
{
    nlohmann::json json = nlohmann::json::object();
    for (Eigen::Index h = 0; h < values.size(); ++h)
        json[printInteger(h + 1)] = numberOrNull(values[h]);
    return json;
}

nlohmann::json idsOf(const std::vector<MeasureId>& ids)
{
    nlohmann::json json = nlohmann::json::array();
    for (const MeasureId& id : ids)
        json.push_back(text(id));
    return json;
}

nlohmann::json toJson(const HindcastCase& one, const std::vector<double>& levels)
{
    nlohmann::json quantiles = nlohmann::json::object();
    for (std::size_t k = 0; k < levels.size(); ++k)
        quantiles[printNumber(levels[k])] = byDaysAhead(one.quantiles.col(static_cast<Eigen::Index>(k)));
    nlohmann::json medians = nlohmann::json::object();
    for (const auto& [method, name] : wordsOf<HindcastMethod>)
        medians[name] = byDaysAhead(one.medians.col(static_cast<Eigen::Index>(method)));
    return {{"place", text(one.place)},
            {"asOf", printDay(one.origin)},
            {"actual", byDaysAhead(one.actual)},
            {"quantiles", quantiles},
            {"medians", medians}};
}

nlohmann::json toJson(const HindcastScore& score)
{
    nlohmann::json wape = byDaysAhead(score.wape);
    wape["mean"] = numberOrNull(score.meanWape);
    return {{"method", word(score.method)},
            {"wape", wape},
            {"wis", numberOrNull(score.wis)},
            {"coverage80", numberOrNull(score.coverage80)},
            {"figures", score.figures}};
}

nlohmann::json toJson(const PastDay& past)
{
    nlohmann::json json{
        {"asOf", printDay(past.asOf)},
        {"recordFrom", printDay(past.record.firstOrigin)},
        {"horizon", past.record.horizon},
        {"figuresOfThatTimeSince", past.knownSince ? nlohmann::json(printDay(*past.knownSince)) : nlohmann::json()},
        {"measuresKnown", idsOf(past.measuresKnown)},
        {"measuresNotKnownYet", idsOf(past.measuresNotKnown)},
        {"known", nlohmann::json::array()},
        {"cases", nlohmann::json::array()},
        {"scores", nlohmann::json::array()}};
    for (const KnownFigures& each : past.known)
        json["known"].push_back({{"place", text(each.place)},
                                 {"series", text(each.series)},
                                 {"first", printDay(each.first)},
                                 {"last", printDay(each.last)},
                                 {"figures", each.figures}});
    for (const HindcastCase& each : past.record.cases)
        json["cases"].push_back(toJson(each, past.record.levels));
    for (const HindcastScore& each : past.record.scores)
        json["scores"].push_back(toJson(each));
    return json;
}

/// What was said on the day itself, and what came.
std::string describe(const HindcastCase& one, const Wording& wording)
{
    constexpr Eigen::Index low = 3; // of the central 80 % range in the levels
    constexpr Eigen::Index high = 19;
    std::string out = text(one.place) + ":\n";
    for (Eigen::Index h = 0; h < one.actual.size(); ++h)
        out += "  " + wording.weekdayDate(one.origin + Days(h + 1)) + ": said " + wording.number(one.medians(h, 0)) +
               " (80 % range " + wording.number(one.quantiles(h, low)) + " to " +
               wording.number(one.quantiles(h, high)) + "), came " +
               (std::isnan(one.actual[h]) ? std::string("not known") : wording.number(one.actual[h])) + "\n";
    return out;
}

std::string describe(const HindcastScore& score, const Wording& wording)
{
    std::string out = "  " + nameOf(score.method) + ": ";
    for (Eigen::Index h = 0; h < score.wape.size(); ++h)
        out += wording.number(score.wape[h], 3) + " ";
    out += "mean " + wording.number(score.meanWape, 3) + ", interval score " + wording.number(score.wis);
    if (!std::isnan(score.coverage80))
        out += ", inside the 80 % range " + wording.percent(score.coverage80);
    return out + "\n";
}

std::string describe(const PastDay& past)
{
    const Wording wording;
    std::string out = "As of " + wording.date(past.asOf) + ", with nothing known later.\nKnown:";
    for (const KnownFigures& each : past.known)
        out += " " + text(each.place) + " " + wording.count(each.figures, "day", "days") + " to " +
               wording.shortDate(each.last) + ";";
    if (!past.knownSince)
        out += "\nNo delivery of that time is kept: later figures, cut at each day, stand in.";
    else if (*past.knownSince > past.record.firstOrigin)
        out += "\nFigures as delivered at the time from " + wording.date(*past.knownSince) +
               " on; on days before, later figures, cut at each day, stand in.";
    else
        out += "\nEach day saw the figures delivered by then.";
    out += "\nMeasures known: " + std::to_string(past.measuresKnown.size()) +
           ", not known yet: " + std::to_string(past.measuresNotKnown.size()) + "\n";
    for (const HindcastCase& each : past.record.cases)
        if (each.origin == past.asOf)
            out += describe(each, wording);
    out += "Forecast from each day " + wording.dateRange(past.record.firstOrigin, past.record.lastOrigin) +
           ", errors over arrivals 1 to " + wording.days(past.record.horizon) + " ahead:\n";
    for (const HindcastScore& each : past.record.scores)
        out += describe(each, wording);
    return out;
}

Result<PastDay> hindcastOf(const ProjectFile& project, const Options& options, const RunContext& run)
{
    HindcastRequest request{{}, options.recordDays, options.horizon};
    TRY(request.asOf, saidDay(options.asOf, "--as-of"));
    return hindcastCorridor(project, request, run);
}

ExitCode hindcastVerb(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto past = hindcastOf(*project, options, terminal.run());
    if (!past)
        return terminal.fail(past.error());
    terminal.print(toJson(*past), describe(*past));
    return ExitCode::Ok;
}

} // namespace

void addHindcast(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("hindcast", "Forecast arrivals again from a past day, with nothing known "
                                                        "later, beside what came. Changes nothing");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("--as-of", options->asOf, "The past day, 2015-11-20; else the project's as-of day");
    verb->add_option("--record-days", options->recordDays, "Days up to it that the scores are taken over")
        ->check(CLI::Range(1, 1000));
    verb->add_option("--horizon", options->horizon, "Days ahead")->check(CLI::Range(1, 60));
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return hindcastVerb(*options, terminal); };
    });
}

} // namespace antevia
