#include "app/cli/json_of_data.h"
#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/correct_figures.h"
#include "app/usecases/data_note.h"
#include "app/usecases/edit.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/json_values.h"

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string series;
    std::string asOf;
    bool note = false;
    std::string first;
    std::string last;
    std::vector<std::string> values;
    bool exclude = false;
    bool justNote = false;
    std::string remove;
    std::string finding;
    std::string reason;
    std::string author;
};

std::string boardText(const QualityBoard& board)
{
    const Wording wording;
    std::string out;
    for (const BoardFinding& line : board.findings) {
        const QualityFinding& finding = line.finding;
        out += line.reference + "  " + word(finding.grade) + ", " + word(finding.check) + ", " + text(finding.series) +
               ": " + finding.what + " " + finding.meaning + " (sure to " + wording.percent(finding.sureness) + ")";
        for (const CorrectionId& id : line.answers)
            out += " – answered by " + text(id);
        out += "\n";
    }
    for (const Mirror& mirror : board.mirrors)
        out += "Mirror " + text(mirror.upstream) + " → " + text(mirror.downstream) + ": follows best " +
               wording.count(mirror.lag, "period", "periods") + " later (correlation " +
               wording.number(mirror.correlation, 2) + "), ratio " + wording.number(mirror.ratio, 2) + "\n";
    for (const BoardCorrection& each : board.corrections)
        out += "Correction " + describe(each.correction) +
               (each.overtaken.empty() ? "" : " – no longer holds: other figures were delivered") + "\n";
    return out + wording.count(static_cast<double>(board.findings.size()), "finding", "findings") + " in " +
           wording.count(board.seriesLookedAt, "series", "series") + ".\n";
}

Result<ExitCode> showBoard(const ProjectFile& project, const Options& options, const Terminal& terminal)
{
    QualityRequest request;
    if (!options.series.empty())
        request.series = SeriesId{options.series};
    TRY(request.asOf, saidDay(options.asOf, "--as-of"));
    TRY(const QualityBoard board, qualityOfProject(project, request, terminal.run()));
    terminal.print(jsonOf(board), boardText(board));
    return ExitCode::Ok;
}

nlohmann::json jsonOf(const std::vector<DataNote::Line>& lines)
{
    nlohmann::json list = nlohmann::json::array();
    for (const DataNote::Line& line : lines)
        list.push_back({{"reference", line.reference},
                        {"series", line.series},
                        {"periods", line.periods},
                        {"what", line.what},
                        {"meaning", line.meaning}});
    return list;
}

Result<ExitCode> showNote(const ProjectFile& project, const Options& options, const Terminal& terminal)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const auto asOf, saidDay(options.asOf, "--as-of"));
    TRY(const auto infos, project.all<SeriesInfo>());
    std::vector<SeriesId> series;
    for (const SeriesInfo& each : infos)
        if (options.series.empty() || text(each.id) == options.series)
            series.push_back(each.id);
    TRY(const DataNote note, dataNote(project, series, asOf.value_or(info.asOf), terminal.run()));
    terminal.print({{"open", jsonOf(note.open)}, {"corrections", jsonOf(note.corrections)}, {"remarks", note.remarks}},
                   plainNote(note));
    return ExitCode::Ok;
}

ExitCode qualityVerb(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto done = options.note ? showNote(*project, options, terminal) : showBoard(*project, options, terminal);
    return done ? *done : terminal.fail(done.error());
}

Result<Period> periodNamed(const std::string& written)
{
    const auto period = parsePeriod(written);
    if (!period)
        return Error{ErrorCode::InvalidInput, "'" + shownSafely(written) + "' is no period",
                     "Write 2015-10-16, 2015-W42, 2015-10, 2015-Q4 or 2015."};
    return *period;
}

Result<CorrectionRequest> requestOf(const Options& options, const Terminal& terminal)
{
    const int kinds = (options.exclude ? 1 : 0) + (options.justNote ? 1 : 0) + (options.values.empty() ? 0 : 1);
    if (kinds != 1)
        return Error{ErrorCode::InvalidInput, "say one of --exclude, --note and --value what becomes of the figures"};
    CorrectionRequest request;
    request.series.value = options.series;
    request.kind = options.exclude    ? Correction::Kind::Exclude
                   : options.justNote ? Correction::Kind::Note
                                      : Correction::Kind::Replace;
    TRY(request.first, periodNamed(options.first));
    TRY(request.last, periodNamed(options.last.empty() ? options.first : options.last));
    for (const std::string& written : options.values) {
        const auto value = parseNumber(written);
        if (!value)
            return Error{ErrorCode::InvalidInput, "'" + shownSafely(written) + "' is no number such as 1234.5"};
        request.values.push_back(*value);
    }
    if (!options.finding.empty() && !fromWord<QualityCheck>(options.finding))
        return Error{ErrorCode::InvalidInput, "'" + shownSafely(options.finding) + "' is no check of the quality board",
                     "It is the word printed with the finding: gap, lump, constant, spike, …"};
    request.finding = options.finding;
    request.reason = options.reason;
    request.author = options.author;
    request.now = terminal.now;
    return request;
}

Result<ExitCode> correct(ProjectFile& project, const Options& options, const Terminal& terminal)
{
    if (!options.remove.empty()) {
        RETURN_IF_ERROR(project.remove<Correction>(options.remove));
        terminal.print({{"removed", options.remove}}, "Taken back: " + shownSafely(options.remove) + ".\n");
        return ExitCode::Ok;
    }
    TRY(const CorrectionRequest request, requestOf(options, terminal));
    TRY(const Correction correction, proposedCorrection(project, request));
    RETURN_IF_ERROR(project.put(correction));
    terminal.print(toJson(correction), "Kept " + describe(correction) + ".\n");
    return ExitCode::Ok;
}

ExitCode correctVerb(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto done = correct(*project, options, terminal);
    return done ? *done : terminal.fail(done.error());
}

} // namespace

void addQuality(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("quality", "Say what is odd about the figures, with the evidence");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("series", options->series, "Only this series");
    verb->add_option("--as-of", options->asOf, "As the figures were known on that day");
    verb->add_flag("--note", options->note, "The data note that a plan carries: what is open, what was corrected");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return qualityVerb(*options, terminal); };
    });
}

void addCorrect(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("correct", "Read figures otherwise than they were delivered, or explain "
                                                       "them. What was delivered stays; --remove takes it back");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("series", options->series, "Series");
    verb->add_option("first", options->first, "First period, 2015-10-16");
    verb->add_option("last", options->last, "Last period; left out: the first");
    verb->add_flag("--exclude", options->exclude, "Read them as missing");
    verb->add_flag("--note", options->justNote, "Leave them, and explain what was found");
    verb->add_option("--value", options->values, "Read them as these figures, one a period");
    verb->add_option("--finding", options->finding, "The check whose finding this answers: gap, lump, constant, …");
    verb->add_option("--reason", options->reason, "Why; printed with the figures");
    verb->add_option("--author", options->author, "Who says so; printed with the figures");
    verb->add_option("--remove", options->remove, "Take a correction back by its id, c1");
    verb->callback([options, &action] {
        action = [options](const Terminal& terminal) { return correctVerb(*options, terminal); };
    });
}

} // namespace antevia
