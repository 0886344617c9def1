#include "app/cli/found_files.h"
#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/take_in_figures.h"
#include "app/usecases/take_in_found.h"
#include "app/usecases/understand_files.h"
#include "model/base/text.h"
#include "model/formats/file.h"

#include <algorithm>
#include <fstream>

namespace antevia {
namespace {

struct Options {
    std::vector<std::string> paths; ///< as given: the project, unless it is a dry run without, and the files
    std::string project;            ///< empty: none
    std::string data;               ///< the one file
    std::vector<std::string> files; ///< all of them, folders opened
    std::string delimiter;
    std::string encoding;
    std::string decimalMark;
    std::string groupMark;
    std::string dateForm;
    std::string sheet;
    int headerRow = 0;
    int dateColumn = 0;
    std::vector<std::string> columns;
    std::string unit;
    std::string scope = "unknown";
    bool addUnknown = false;
    Source source{Standing::Cited, {}, {}, {}, {}, {}};
    bool dryRun = false;
    bool dailyFromCumulative = false;
    std::vector<std::string> series;
    std::vector<std::string> where;
    bool goodFilesOnly = false;
    std::string mapping; ///< file of saved mappings; empty: the user's own
    bool noSavedMappings = false;
    std::string status;
    std::string grade;
    std::string published;
    bool merge = false;
};

Result<char> markOf(const std::string& text, const char* what)
{
    if (text == "tab" || text == "\\t")
        return '\t';
    if (text == "none")
        return '\0';
    if (text == "space")
        return ' ';
    if (text.size() != 1)
        return Error{ErrorCode::InvalidInput, std::string("--") + what +
                                                  " takes one character, 'tab', 'space' or 'none', not '" +
                                                  shownSafely(text) + "'"};
    return text.front();
}

Result<void> setDialect(const Options& options, TextDialect& dialect)
{
    if (!options.delimiter.empty()) {
        TRY(dialect.delimiter, markOf(options.delimiter, "delimiter"));
    }
    if (!options.decimalMark.empty()) {
        TRY(dialect.decimalMark, markOf(options.decimalMark, "decimal-mark"));
    }
    if (!options.groupMark.empty()) {
        TRY(dialect.groupMark, markOf(options.groupMark, "group-mark"));
    }
    if (!options.encoding.empty())
        dialect.encoding = options.encoding;
    if (!options.dateForm.empty()) {
        const auto form = fromWord<DateOrder>(options.dateForm);
        if (!form)
            return Error{ErrorCode::InvalidInput, "--date-form '" + shownSafely(options.dateForm) + "' is not known",
                         "It is year-month-day, day-month-year or month-day-year."};
        dialect.dateForm = *form;
    }
    return {};
}

/// A series that the project does not have yet, as the user says what it counts.
Result<SeriesInfo> newSeries(const PreviewColumn& column, const std::string& id, const Options& options)
{
    const auto unit = fromWord<CountingUnit>(options.unit);
    const auto scope = fromWord<BorderScope>(options.scope);
    if (!unit || !scope)
        return Error{
            ErrorCode::InvalidInput,
            "column '" + shownSafely(column.heading) + "' is to be a new series, and what it counts is not said",
            "Add --unit arrival (or departure, detection, registration, application, first-application, decision, "
            "permit, refusal, attempt, person, bed) and, if "
            "known, --scope external, common, regional, internal or inland."};
    SeriesInfo info = proposedSeries(column);
    if (!id.empty())
        info.id.value = id;
    info.basis = {*unit, *scope, false, column.heading};
    info.source = options.source;
    return info;
}

/// "4=SI" or "Slovenia=SI": the column with that number or heading holds that series, known or new.
Result<ColumnMapping> mappingOf(const std::string& text, const ImportPreview& preview,
                                const std::vector<SeriesInfo>& known, const Options& options)
{
    const std::size_t at = text.rfind('=');
    if (at == std::string::npos)
        return Error{ErrorCode::InvalidInput,
                     "--column takes HEADING=SERIES or NUMBER=SERIES, not '" + shownSafely(text) + "'"};
    const std::string left = text.substr(0, at);
    const std::string id = text.substr(at + 1);
    for (const PreviewColumn& column : preview.columns) {
        if (column.heading != left && std::to_string(column.column) != left)
            continue;
        const auto series = std::ranges::find(known, SeriesId{id}, &SeriesInfo::id);
        if (series != known.end())
            return ColumnMapping{column.column, *series, true};
        TRY(SeriesInfo added, newSeries(column, id, options));
        return ColumnMapping{column.column, std::move(added), true};
    }
    return Error{ErrorCode::NotFound, "the file has no column '" + shownSafely(left) + "'"};
}

/// Columns with a heading that match no series of the project become new ones.
Result<void> addUnknownColumns(const ImportPreview& preview, const Options& options, ImportPlan& plan)
{
    for (const PreviewColumn& column : preview.columns) {
        if (column.use != PreviewColumn::Use::Unmapped || column.heading.empty())
            continue;
        TRY(SeriesInfo added, newSeries(column, {}, options));
        plan.columns.push_back({column.column, std::move(added), true});
    }
    return {};
}

bool saysHow(const Options& options)
{
    return !options.delimiter.empty() || !options.encoding.empty() || !options.decimalMark.empty() ||
           !options.groupMark.empty() || !options.dateForm.empty() || !options.sheet.empty() || options.headerRow > 0 ||
           options.dateColumn > 0 || !options.columns.empty() || options.addUnknown;
}

/// The plan with the user's words on top of what was detected; the file is looked at anew after each kind of change.
Result<std::optional<ImportPlan>> planOf(const ProjectFile& project, const Options& options, Day today)
{
    if (!saysHow(options))
        return std::optional<ImportPlan>();
    TRY(ImportPreview preview, previewFigures(project, options.data, std::nullopt, today));
    ImportPlan plan = preview.plan;
    RETURN_IF_ERROR(setDialect(options, plan.dialect));
    if (!options.sheet.empty())
        plan.sheet = options.sheet;
    if (options.headerRow > 0)
        plan.headerRow = options.headerRow;
    if (options.dateColumn > 0)
        plan.dateColumn = options.dateColumn;
    TRY(preview, previewFigures(project, options.data, plan, today));
    TRY(const auto known, project.all<SeriesInfo>());
    if (!options.columns.empty())
        plan.columns.clear();
    for (const std::string& column : options.columns) {
        TRY(const ColumnMapping mapping, mappingOf(column, preview, known, options));
        plan.columns.push_back(mapping);
    }
    if (options.addUnknown)
        RETURN_IF_ERROR(addUnknownColumns(preview, options, plan));
    return std::optional(plan);
}

nlohmann::json toJson(const std::vector<RowMessage>& messages)
{
    nlohmann::json list = nlohmann::json::array();
    for (const RowMessage& each : messages)
        list.push_back({{"severity", word(each.severity)},
                        {"code", each.code},
                        {"place", each.place},
                        {"value", each.value},
                        {"rule", each.rule},
                        {"remedy", each.remedy}});
    return list;
}

std::string outcomeOf(const TakeInReport& report, const Options& options)
{
    const Wording wording;
    if (report.errors > 0)
        return wording.count(report.errors, "error", "errors") + "; nothing was taken in from " +
               fileName(options.data) + ".\n";
    if (!report.alreadyThere.empty())
        return "Nothing new: delivery " + report.alreadyThere + " holds the same figures.\n";
    std::vector<std::string> ids;
    for (const SeriesId& id : report.series)
        ids.push_back(text(id));
    return "Took in " + wording.count(report.observations, "figure", "figures") + " of " + joined(ids, ", ") + " (" +
           wording.count(report.missing, "cell", "cells") + " not available) as delivery " + text(*report.vintage) +
           ".\n" + (report.leftOut.empty() ? "" : "Left out: " + report.leftOut + "\n");
}

ExitCode tell(const TakeInReport& report, const Options& options, const Terminal& terminal)
{
    nlohmann::json json{{"series", nlohmann::json::array()},
                        {"vintage", report.vintage ? nlohmann::json(text(*report.vintage)) : nlohmann::json()},
                        {"observations", report.observations},
                        {"missing", report.missing},
                        {"leftOut", report.leftOut},
                        {"alreadyThere", report.alreadyThere},
                        {"errors", report.errors},
                        {"warnings", report.warnings},
                        {"understood", report.explanations},
                        {"messages", toJson(report.messages)}};
    for (const SeriesId& id : report.series)
        json["series"].push_back(text(id));
    std::string out;
    for (const std::string& explanation : report.explanations)
        out += explanation + "\n";
    for (const RowMessage& message : report.messages)
        out += messageLine(message);
    terminal.print(json, out + outcomeOf(report, options));
    return report.errors > 0 ? ExitCode::Differs : ExitCode::Ok;
}

ExitCode show(const ImportPreview& preview, const Terminal& terminal)
{
    std::string out;
    nlohmann::json columns = nlohmann::json::array();
    for (const std::string& explanation : preview.explanations)
        out += explanation + "\n";
    for (const PreviewColumn& column : preview.columns) {
        columns.push_back(
            {{"column", column.column}, {"heading", column.heading}, {"use", word(column.use)}, {"why", column.why}});
        out +=
            "Column " + std::to_string(column.column) + " '" + shownSafely(column.heading) + "': " + column.why + "\n";
    }
    for (const Doubt& doubt : preview.doubts)
        out += "To decide (--" + doubt.setting + "): " + doubt.question + " " + joined(doubt.choices, " / ") + "\n";
    for (const RowMessage& message : preview.messages)
        out += messageLine(message);
    const bool errors = std::ranges::any_of(
        preview.messages, [](const RowMessage& each) { return each.severity == RowMessage::Severity::Error; });
    terminal.print({{"understood", preview.explanations}, {"columns", columns}, {"messages", toJson(preview.messages)}},
                   out + "Nothing was taken in (--dry-run).\n");
    return errors ? ExitCode::Differs : ExitCode::Ok;
}

ExitCode takeIn(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const Day today = parseDay(terminal.now.substr(0, 10)).value_or(Day());
    const auto plan = planOf(*project, options, today);
    if (!plan)
        return terminal.fail(plan.error());
    if (options.dryRun) {
        const auto preview = previewFigures(*project, options.data, *plan, today);
        return preview ? show(*preview, terminal) : terminal.fail(preview.error());
    }
    const auto report =
        takeInFigures(*project, {options.data, *plan, options.source, today, terminal.now, parseDay(options.published)},
                      terminal.run());
    return report ? tell(*report, options, terminal) : terminal.fail(report.error());
}

/// Whether a file is a project, by its first bytes: SQLite's.
bool isProject(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string begin(15, '\0');
    file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return begin == "SQLite format 3";
}

/// The project is the first path, if it is one or must be; the others are files and folders.
Result<void> sortPaths(Options& options)
{
    const bool first = isProject(options.paths.front()) || !options.dryRun;
    options.project = first ? options.paths.front() : "";
    options.files = filesIn({options.paths.begin() + (first ? 1 : 0), options.paths.end()});
    if (options.files.empty())
        return Error{ErrorCode::InvalidInput, "no file to import is named", "Name one file or more, or a folder."};
    options.data = options.files.front();
    return {};
}

template <class Enum>
std::string allWords()
{
    std::vector<std::string> words;
    for (const auto& [value, name] : wordsOf<Enum>)
        words.emplace_back(name);
    return joined(words, ", ");
}

Result<UnderstandOptions> understandOptions(const Options& options, Day today)
{
    UnderstandOptions out;
    TextDialect dialect;
    RETURN_IF_ERROR(setDialect(options, dialect));
    out.today = today;
    if (!options.delimiter.empty())
        out.delimiter = dialect.delimiter;
    if (!options.decimalMark.empty())
        out.decimalMark = dialect.decimalMark;
    if (!options.groupMark.empty())
        out.groupMark = dialect.groupMark;
    if (!options.dateForm.empty())
        out.dateForm = dialect.dateForm;
    out.encoding = options.encoding;
    out.sheet = options.sheet;
    out.headerRow = options.headerRow;
    out.dailyFromCumulative = options.dailyFromCumulative;
    if (!options.unit.empty()) {
        out.unit = fromWord<CountingUnit>(options.unit);
        if (!out.unit)
            return Error{ErrorCode::InvalidInput, "--unit '" + shownSafely(options.unit) + "' is not known",
                         "It is one of: " + allWords<CountingUnit>() + "."};
    }
    if (const auto scope = fromWord<BorderScope>(options.scope); scope && *scope != BorderScope::Unknown)
        out.scope = *scope;
    return out;
}

/// The file of saved mappings that files are read by; empty: none.
std::string mappingsOf(const Options& options)
{
    return options.noSavedMappings ? std::string() : options.mapping.empty() ? savedMappingsPath() : options.mapping;
}

/// Shows what is understood of each file; a file that cannot be imported makes the exit code differ.
ExitCode showFiles(const Options& options, const Terminal& terminal)
{
    std::vector<SavedMapping> mappings;
    if (const std::string kept = mappingsOf(options); !kept.empty()) {
        auto saved = savedMappings(kept);
        if (!saved)
            return terminal.fail(saved.error());
        mappings = *std::move(saved);
    }
    const auto how = understandOptions(options, parseDay(terminal.now.substr(0, 10)).value_or(Day()));
    if (!how)
        return terminal.fail(how.error());
    const auto files = understandFiles(options.files, *how, terminal.run(), mappings);
    if (!files)
        return terminal.fail(files.error());
    terminal.print(foundFilesJson(*files), foundFilesText(*files) + "Nothing was taken in (--dry-run).\n");
    const bool allGood = std::ranges::all_of(*files, [](const FoundFile& file) { return file.errors == 0; });
    return allGood ? ExitCode::Ok : ExitCode::Differs;
}

std::string outcomeOf(const TakeInFoundReport& report)
{
    const Wording wording;
    std::string out = foundFilesText(report.files);
    if (report.vintages.empty() && report.alreadyThere.empty())
        return out + wording.count(report.refused, "file", "files") +
               " cannot be imported; nothing was taken in. Add --good-files-only to take the others.\n";
    for (const RowMessage& message : report.doubtful)
        out += messageLine(message);
    for (const std::string& file : report.alreadyThere)
        out += "Nothing new (file: delivery that holds the same figures): " + file + "\n";
    out += "Took in " + wording.count(report.observations, "figure", "figures") + " of " +
           wording.count(report.series, "series", "series") + " (" + wording.count(report.notFigures, "cell", "cells") +
           " without a figure).\n";
    return out + (report.leftOut.empty() ? "" : "Left out: " + joined(report.leftOut, ", ") + "\n");
}

/// Takes series of any layout in, each under its key.
ExitCode takeInAny(const Options& options, const Terminal& terminal)
{
    auto project = openProject(options.project, OpenMode::ReadWrite, terminal);
    if (!project)
        return terminal.fail(project.error());
    const auto how = understandOptions(options, parseDay(terminal.now.substr(0, 10)).value_or(Day()));
    if (!how)
        return terminal.fail(how.error());
    TakeInFoundRequest request;
    request.paths = options.files;
    request.how = *how;
    request.series = options.series;
    request.where = options.where;
    request.goodFilesOnly = options.goodFilesOnly;
    request.source = options.source;
    request.now = terminal.now;
    request.published = parseDay(options.published);
    request.status = fromWord<FigureStatus>(options.status);
    request.merge = options.merge;
    request.mappings = mappingsOf(options);
    const auto report = takeInFound(*project, request, terminal.run());
    if (!report)
        return terminal.fail(report.error());
    nlohmann::json json = foundFilesJson(report->files);
    json["vintages"] = nlohmann::json::array();
    for (const VintageId& id : report->vintages)
        json["vintages"].push_back(text(id));
    json["leftOut"] = report->leftOut;
    json["alreadyThere"] = report->alreadyThere;
    json["doubtful"] = toJson(report->doubtful);
    json["seriesTaken"] = report->series;
    json["observations"] = report->observations;
    terminal.print(json, outcomeOf(*report));
    return report->refused > 0 ? ExitCode::Differs : ExitCode::Ok;
}

/// Whether the one file is a table whose columns are series of the project, one row a period.
bool holdsKnownSeries(const Options& options, const Terminal& terminal)
{
    const auto project = openProject(options.project, OpenMode::ReadOnly, terminal);
    if (!project)
        return true; // its opening will tell why not
    const auto preview =
        previewFigures(*project, options.data, std::nullopt, parseDay(terminal.now.substr(0, 10)).value_or(Day()));
    if (!preview)
        return preview.error().code != ErrorCode::Format;
    const bool isLong =
        std::ranges::any_of(preview->messages, [](const RowMessage& each) { return each.code == "L1"; });
    return !isLong && preview->plan.dateColumn > 0 && !preview->plan.columns.empty();
}

Result<void> checkMarkOptions(Options& options)
{
    if (!options.status.empty() && !fromWord<FigureStatus>(options.status))
        return Error{ErrorCode::InvalidInput, "--status '" + shownSafely(options.status) + "' is not known",
                     "It is final, preliminary, estimate or exercise."};
    const auto grade = parseGrade(options.grade);
    if (!grade)
        return Error{ErrorCode::InvalidInput, "--grade '" + shownSafely(options.grade) + "' is no Admiralty grade",
                     "It is a letter A to F for the source and a number 1 to 6 for what it says, such as B2."};
    options.source.grade = *grade;
    if (!options.published.empty() && !parseDay(options.published))
        return Error{ErrorCode::InvalidInput, "--published '" + shownSafely(options.published) + "' is no day",
                     "Write it as 2015-10-16."};
    return {};
}

ExitCode import(Options options, const Terminal& terminal)
{
    if (const auto checked = checkMarkOptions(options); !checked)
        return terminal.fail(checked.error());
    if (const auto sorted = sortPaths(options); !sorted)
        return terminal.fail(sorted.error());
    const bool ontoColumns = !options.project.empty() && (!options.columns.empty() || options.addUnknown);
    if (options.dryRun && !ontoColumns)
        return showFiles(options, terminal);
    const bool any = options.files.size() > 1 || !options.series.empty() || !options.where.empty() ||
                     options.goodFilesOnly || options.dailyFromCumulative || !options.status.empty() || options.merge;
    if (any || (!ontoColumns && !holdsKnownSeries(options, terminal)))
        return takeInAny(options, terminal);
    return takeIn(options, terminal);
}

} // namespace

void addImport(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        program.add_subcommand("import", "Take figures in from files of publishers (text, XLSX, ODS, SDMX, HXL, JSON), "
                                         "all or nothing. What the file is made "
                                         "like is detected and shown; say it yourself where it is not clear");
    verb->add_option("files", options->paths,
                     "The project file, then files or folders to import; with --dry-run the project may be left out")
        ->required();
    verb->add_flag("--dry-run", options->dryRun, "Only show what is understood of each file (all of it with --json)");
    verb->add_flag("--daily-from-cumulative", options->dailyFromCumulative,
                   "Turn running totals into what each period added");
    verb->add_option("--series", options->series,
                     "Take only the series with this key, as --dry-run lists it; repeatable");
    verb->add_option("--where", options->where, "DIMENSION=CODE: take only series with this coordinate; repeatable");
    verb->add_flag("--good-files-only", options->goodFilesOnly,
                   "Leave files out that cannot be imported, instead of taking nothing in");
    verb->add_option(
            "--mapping", options->mapping,
            "File of saved mappings; without it those saved in the desktop are used for files of the same make")
        ->check(CLI::ExistingFile);
    verb->add_flag("--no-saved-mappings", options->noSavedMappings, "Read files by what stands in them alone");
    verb->add_option("--delimiter", options->delimiter, "Between fields: , ; tab |");
    verb->add_option("--encoding", options->encoding, "UTF-8, UTF-16LE, windows-1251, …");
    verb->add_option("--decimal-mark", options->decimalMark, ". or ,");
    verb->add_option("--group-mark", options->groupMark, "Between thousands: none . , ' space");
    verb->add_option("--date-form", options->dateForm, "year-month-day, day-month-year or month-day-year");
    verb->add_option("--sheet", options->sheet, "Sheet of a workbook");
    verb->add_option("--header-row", options->headerRow, "Row with the headings, from 1")->check(CLI::PositiveNumber);
    verb->add_option("--date-column", options->dateColumn, "Column with the dates, from 1")->check(CLI::PositiveNumber);
    verb->add_option(
        "--column", options->columns,
        "HEADING=SERIES or NUMBER=SERIES, a known series or the id of a new one; may be given several times");
    verb->add_flag("--add-unknown", options->addUnknown, "Take columns that match no series in as new series");
    verb->add_option("--unit", options->unit, "What one unit of a new series is: arrival, detection, person, …");
    verb->add_option("--scope", options->scope,
                     "Where a new series is counted: external, common, regional, internal, inland");
    verb->add_option("--source-publisher", options->source.publisher, "Who published the figures");
    verb->add_option("--source-document", options->source.document, "In which document");
    verb->add_option("--source-date", options->source.date, "Of which date: the figures count as known from that day");
    verb->add_option("--source-licence", options->source.licence, "Under which licence");
    verb->add_option(
        "--published", options->published,
        "The day (2015-10-16) from which the figures could be known; left out: that of the source, or today");
    verb->add_flag("--merge", options->merge,
                   "The files hold only some periods: lay them over the newest delivery of each series");
    verb->add_option(
        "--grade", options->grade,
        "Admiralty grade: how reliable the source is (A to F) and how credible the figures (1 to 6), as B2");
    verb->add_option("--status", options->status,
                     "Of all figures, whatever the file says: final, preliminary, estimate or exercise");
    verb->callback(
        [options, &action] { action = [options](const Terminal& terminal) { return import(*options, terminal); }; });
}

} // namespace antevia
