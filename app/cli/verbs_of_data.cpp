#include "app/cli/json_of_data.h"
#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/vintages_of_project.h"
#include "model/base/text.h"

#include <cmath>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string series;
    std::string from;
    std::string to;
};

Result<ExitCode> listVintages(const ProjectFile& project, const Terminal& terminal)
{
    TRY(const auto lines, vintagesOfProject(project));
    const Wording wording;
    nlohmann::json json = nlohmann::json::array();
    std::string out;
    for (const VintageLine& line : lines) {
        json.push_back(jsonOf(line));
        out += text(line.vintage.id) + "  known from " + wording.date(line.knownOn) + ", taken in " +
               wording.timeStamp(line.vintage.recordedAt) + ": " + shownSafely(line.vintage.origin) + ", " +
               wording.count(line.vintage.observations, "figure", "figures") + " of " +
               wording.count(static_cast<double>(line.series.size()), "series", "series") + "\n";
    }
    terminal.print({{"vintages", json}}, out.empty() ? "There is no delivery yet.\n" : out);
    return ExitCode::Ok;
}

std::string triangleText(const RevisionTriangle& triangle)
{
    const Wording wording;
    std::string out = "Period";
    for (const VintageId& vintage : triangle.vintages)
        out += "\t" + text(vintage);
    out += "\trevised\n";
    const Eigen::VectorXd revisions = triangle.revisions();
    for (Eigen::Index row = 0; row < triangle.values.rows(); ++row) {
        out += printPeriod(triangle.periods[static_cast<std::size_t>(row)]);
        for (Eigen::Index column = 0; column < triangle.values.cols(); ++column) {
            const double value = triangle.values(row, column);
            out += "\t" + (std::isnan(value) ? std::string("–") : wording.number(value));
        }
        out += "\t" + (std::isnan(revisions[row]) ? std::string() : wording.percent(revisions[row], 1)) + "\n";
    }
    return out;
}

Result<ExitCode> showTriangle(const ProjectFile& project, const SeriesId& series, const Terminal& terminal)
{
    TRY(const RevisionTriangle triangle, triangleOf(project, series));
    std::string heading;
    for (std::size_t i = 0; i < triangle.vintages.size(); ++i)
        heading += text(triangle.vintages[i]) + ": known from " + Wording().date(triangle.knownOn[i]) + "\n";
    terminal.print(jsonOf(series, triangle), heading + triangleText(triangle));
    return ExitCode::Ok;
}

ExitCode vintagesVerb(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto done = options.series.empty() ? listVintages(*project, terminal)
                                             : showTriangle(*project, SeriesId{options.series}, terminal);
    return done ? *done : terminal.fail(done.error());
}

std::string differenceText(const SeriesDifference& difference)
{
    const Wording wording;
    std::string out = text(difference.series) + ": ";
    if (difference.presence == SeriesDifference::Presence::Removed)
        return out + "not in the later delivery\n";
    if (difference.isSame())
        return out + "the same (" + wording.count(difference.same, "figure", "figures") + ")\n";
    if (difference.presence == SeriesDifference::Presence::Added)
        out += "only in the later delivery; ";
    out += wording.count(difference.added, "figure", "figures") + " added (sum " + wording.number(difference.addedSum) +
           "), " + wording.number(difference.changed) + " changed (" + wording.number(difference.changedBefore) +
           " → " + wording.number(difference.changedAfter) + "), " + wording.number(difference.removed) +
           " removed (sum " + wording.number(difference.removedSum) + ")\n";
    for (const std::string& warning : difference.warnings)
        out += "  look at: " + warning + "\n";
    return out;
}

ExitCode differenceVerb(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto differences = compareDeliveries(*project, VintageId{options.from}, VintageId{options.to});
    if (!differences)
        return terminal.fail(differences.error());
    nlohmann::json json{{"from", options.from}, {"to", options.to}, {"series", nlohmann::json::array()}};
    std::string out;
    for (const SeriesDifference& each : *differences) {
        json["series"].push_back(jsonOf(each));
        out += differenceText(each);
    }
    terminal.print(json, out);
    return ExitCode::Ok;
}

} // namespace

void addVintages(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand(
        "vintages", "List the deliveries by the day they were known; of a series, what each said of each period");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("series", options->series, "Series whose revision triangle is shown");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return vintagesVerb(*options, terminal); };
    });
}

void addDifference(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        program.add_subcommand("difference", "Show what one delivery adds, changes and removes of another");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("from", options->from, "The earlier delivery, v1")->required();
    verb->add_option("to", options->to, "The later delivery, v2")->required();
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return differenceVerb(*options, terminal); };
    });
}

} // namespace antevia
