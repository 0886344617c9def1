#include "app/cli/import_options.h"

#include "app/cli/project_argument.h"
#include "app/usecases/understand_files.h"
#include "model/base/all_words.h"
#include "model/base/text.h"

#include <CLI/CLI.hpp>

#include <filesystem>
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

/// A mark, if something was said of it.
Result<std::optional<char>> saidMark(const std::string& text, const char* what)
{
    if (text.empty())
        return std::optional<char>();
    TRY(const char mark, markOf(text, what));
    return std::optional(mark);
}

/// The value of a word, if something was said.
template <class Enum>
Result<std::optional<Enum>> saidWord(const std::string& text, const char* what)
{
    if (text.empty())
        return std::optional<Enum>();
    if (const auto value = fromWord<Enum>(text))
        return std::optional(*value);
    return Error{ErrorCode::InvalidInput, std::string("--") + what + " '" + shownSafely(text) + "' is not known",
                 "It is one of: " + allWords<Enum>() + "."};
}

/// What stands on both sides of the last "=" of a text.
Result<std::pair<std::string, std::string>> aroundEquals(const std::string& said, const std::string& what)
{
    const std::size_t at = said.rfind('=');
    if (at == std::string::npos || at == 0 || at + 1 == said.size())
        return Error{ErrorCode::InvalidInput, what + ", not '" + shownSafely(said) + "'"};
    return std::pair(said.substr(0, at), said.substr(at + 1));
}

} // namespace

Result<void> sortPaths(ImportOptions& options)
{
    const bool first = isProject(options.paths.front()) || !options.dryRun;
    options.project = first ? options.paths.front() : "";
    std::error_code failure;
    for (std::size_t i = first ? 1 : 0; i < options.paths.size(); ++i)
        if (!std::filesystem::exists(options.paths[i], failure))
            return Error{ErrorCode::NotFound, "there is no file '" + shownSafely(options.paths[i], 300) + "'"};
    const std::vector<std::string> named(options.paths.begin() + (first ? 1 : 0), options.paths.end());
    options.files = filesIn(named);
    options.passedOver = passedOverIn(named);
    if (options.files.empty())
        return Error{ErrorCode::InvalidInput, "no file to import is named", "Name one file or more, or a folder."};
    return {};
}

Result<UnderstandOptions> understandOptions(const ImportOptions& options, Day today)
{
    UnderstandOptions out;
    out.today = today;
    TRY(out.delimiter, saidMark(options.delimiter, "delimiter"));
    TRY(out.decimalMark, saidMark(options.decimalMark, "decimal-mark"));
    TRY(out.groupMark, saidMark(options.groupMark, "group-mark"));
    TRY(out.dateForm, saidWord<DateOrder>(options.dateForm, "date-form"));
    TRY(out.unit, saidWord<CountingUnit>(options.unit, "unit"));
    TRY(out.scope, saidWord<BorderScope>(options.scope, "scope"));
    if (out.scope == BorderScope::Unknown)
        out.scope.reset();
    out.encoding = options.encoding;
    out.sheet = options.sheet;
    out.headerRow = options.headerRow;
    out.fiscalYearStart = options.fiscalYearStart;
    out.dailyFromCumulative = options.dailyFromCumulative;
    for (const std::string& each : options.places) {
        TRY(const auto said, aroundEquals(each, "--place takes NAME=CODE"));
        out.placeNames.push_back({said.first, said.second});
    }
    return out;
}

Result<NamedColumns> namedColumns(const ImportOptions& options)
{
    NamedColumns out;
    out.dateColumn = options.dateColumn;
    out.addUnknown = options.addUnknown;
    for (const std::string& each : options.columns) {
        TRY(const auto said, aroundEquals(each, "--column takes HEADING=SERIES or NUMBER=SERIES"));
        out.series.push_back({said.first, SeriesId{said.second}});
    }
    return out;
}

Result<void> checkMarkOptions(ImportOptions& options)
{
    RETURN_IF_ERROR(saidWord<FigureStatus>(options.status, "status"));
    const auto grade = parseGrade(options.grade);
    if (!grade)
        return Error{ErrorCode::InvalidInput, "--grade '" + shownSafely(options.grade) + "' is no Admiralty grade",
                     "It is a letter A to F for the source and a number 1 to 6 for what it says, such as B2."};
    options.source.grade = *grade;
    RETURN_IF_ERROR(saidDay(options.published, "--published"));
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
    verb.add_option("--fiscal-year-start", options.fiscalYearStart,
                    "Month (1 to 12) in which fiscal years begin; 1: they are calendar years")
        ->check(CLI::Range(1, 12));
    verb.add_option("--date-column", options.dateColumn, "Column with the dates, from 1")->check(CLI::PositiveNumber);
    verb.add_option(
        "--column", options.columns,
        "HEADING=SERIES or NUMBER=SERIES, a known series or the id of a new one; may be given several times");
    verb.add_option("--place", options.places,
                    "NAME=CODE: a name that no dictionary has is this place (ISO 3166, two letters); repeatable");
    verb.add_flag("--add-unknown", options.addUnknown, "Take columns that match no series in as new series");
    verb.add_option("--unit", options.unit, "What one unit of a new series is: arrival, detection, person, …");
    verb.add_option("--scope", options.scope,
                    "Where a new series is counted: external, common, regional, internal, inland");
    verb.add_option("--source-publisher,--publisher", options.source.publisher, "Who published the figures");
    verb.add_option("--source-document", options.source.document, "In which document");
    verb.add_option("--source-date", options.source.date, "Of which date: the figures count as known from that day");
    verb.add_option("--source-licence", options.source.licence, "Under which licence");
    verb.add_option(
        "--published", options.published,
        "The day (2015-10-16) from which the figures could be known; left out: that of the source, or today");
    CLI::Option* merge = verb.add_flag("--merge", options.merge,
                                       "The files hold only some periods: of the others stands what was known when "
                                       "they came. Left out: so it is if older or most periods are not in a file");
    verb.add_flag("--whole", options.whole, "The files hold all periods: what is not in them is there no more")
        ->excludes(merge);
    verb.add_option(
        "--grade", options.grade,
        "Admiralty grade: how reliable the source is (A to F) and how credible the figures (1 to 6), as B2");
    verb.add_option("--status", options.status,
                    "Of all figures, whatever the file says: final, preliminary, estimate or exercise");
}

} // namespace antevia
