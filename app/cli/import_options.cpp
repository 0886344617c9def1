#include "app/cli/import_options.h"

#include "app/usecases/understand_files.h"
#include "model/base/text.h"

#include <CLI/CLI.hpp>

#include <fstream>

namespace antevia {
namespace {

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

/// Whether a file is a project, by its first bytes: SQLite's.
bool isProject(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string begin(15, '\0');
    file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return begin == "SQLite format 3";
}

template <class Enum>
std::string allWords()
{
    std::vector<std::string> words;
    for (const auto& [value, name] : wordsOf<Enum>)
        words.emplace_back(name);
    return joined(words, ", ");
}

} // namespace

Result<void> setDialect(const ImportOptions& options, TextDialect& dialect)
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

Result<void> sortPaths(ImportOptions& options)
{
    const bool first = isProject(options.paths.front()) || !options.dryRun;
    options.project = first ? options.paths.front() : "";
    options.files = filesIn({options.paths.begin() + (first ? 1 : 0), options.paths.end()});
    if (options.files.empty())
        return Error{ErrorCode::InvalidInput, "no file to import is named", "Name one file or more, or a folder."};
    options.data = options.files.front();
    return {};
}

Result<UnderstandOptions> understandOptions(const ImportOptions& options, Day today)
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

Result<void> checkMarkOptions(ImportOptions& options)
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

void declareImportOptions(CLI::App& verb, ImportOptions& options)
{
    verb.add_option("files", options.paths,
                    "The project file, then files or folders to import; with --dry-run the project may be left out")
        ->required();
    verb.add_flag("--dry-run", options.dryRun, "Only show what is understood of each file (all of it with --json)");
    verb.add_flag("--daily-from-cumulative", options.dailyFromCumulative,
                  "Turn running totals into what each period added");
    verb.add_option("--series", options.series,
                    "Take only the series with this key, as --dry-run lists it; repeatable");
    verb.add_option("--where", options.where, "DIMENSION=CODE: take only series with this coordinate; repeatable");
    verb.add_flag("--good-files-only", options.goodFilesOnly,
                  "Leave files out that cannot be imported, instead of taking nothing in");
    verb.add_option("--mapping", options.mapping,
                    "File of saved mappings; without it those saved in the desktop are used for files of the same make")
        ->check(CLI::ExistingFile);
    verb.add_flag("--no-saved-mappings", options.noSavedMappings, "Read files by what stands in them alone");
    verb.add_option("--delimiter", options.delimiter, "Between fields: , ; tab |");
    verb.add_option("--encoding", options.encoding, "UTF-8, UTF-16LE, windows-1251, …");
    verb.add_option("--decimal-mark", options.decimalMark, ". or ,");
    verb.add_option("--group-mark", options.groupMark, "Between thousands: none . , ' space");
    verb.add_option("--date-form", options.dateForm, "year-month-day, day-month-year or month-day-year");
    verb.add_option("--sheet", options.sheet, "Sheet of a workbook");
    verb.add_option("--header-row", options.headerRow, "Row with the headings, from 1")->check(CLI::PositiveNumber);
    verb.add_option("--date-column", options.dateColumn, "Column with the dates, from 1")->check(CLI::PositiveNumber);
    verb.add_option(
        "--column", options.columns,
        "HEADING=SERIES or NUMBER=SERIES, a known series or the id of a new one; may be given several times");
    verb.add_flag("--add-unknown", options.addUnknown, "Take columns that match no series in as new series");
    verb.add_option("--unit", options.unit, "What one unit of a new series is: arrival, detection, person, …");
    verb.add_option("--scope", options.scope,
                    "Where a new series is counted: external, common, regional, internal, inland");
    verb.add_option("--source-publisher", options.source.publisher, "Who published the figures");
    verb.add_option("--source-document", options.source.document, "In which document");
    verb.add_option("--source-date", options.source.date, "Of which date: the figures count as known from that day");
    verb.add_option("--source-licence", options.source.licence, "Under which licence");
    verb.add_option(
        "--published", options.published,
        "The day (2015-10-16) from which the figures could be known; left out: that of the source, or today");
    verb.add_flag("--merge", options.merge,
                  "The files hold only some periods: lay them over the newest delivery of each series");
    verb.add_option(
        "--grade", options.grade,
        "Admiralty grade: how reliable the source is (A to F) and how credible the figures (1 to 6), as B2");
    verb.add_option("--status", options.status,
                    "Of all figures, whatever the file says: final, preliminary, estimate or exercise");
}

} // namespace antevia
