#include "app/cli/project_argument.h"
#include "app/cli/verbs.h"
#include "app/usecases/take_in_figures.h"
#include "model/base/text.h"
#include "model/formats/file.h"

#include <algorithm>

namespace antevia {
namespace {

struct Options {
    std::string project;
    std::string data;
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
            "Add --unit arrival (or departure, detection, registration, application, attempt, person, bed) and, if "
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

std::string lineOf(const RowMessage& message)
{
    std::string line = std::string(word(message.severity)) + " " + message.code;
    if (!message.place.empty())
        line += ", " + message.place;
    if (!message.value.empty())
        line += ": '" + message.value + "'";
    line += ". " + message.rule;
    if (!message.remedy.empty())
        line += " " + message.remedy;
    return line + "\n";
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
        out += lineOf(message);
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
        out += lineOf(message);
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
        takeInFigures(*project, {options.data, *plan, options.source, today, terminal.now}, terminal.run());
    return report ? tell(*report, options, terminal) : terminal.fail(report.error());
}

} // namespace

void addImport(CLI::App& program, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand(
        "import", "Take figures in from a delimited text file or an XLSX sheet, all or nothing. What the file is made "
                  "like is detected and shown; say it yourself where it is not clear");
    verb->add_option("project", options->project, "Project file")->required();
    verb->add_option("data", options->data, "File with one row a period and one column a series")->required();
    verb->add_flag("--dry-run", options->dryRun, "Only show what is understood");
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
    verb->add_option("--source-date", options->source.date, "Of which date");
    verb->add_option("--source-licence", options->source.licence, "Under which licence");
    verb->callback(
        [options, &action] { action = [options](const Terminal& terminal) { return takeIn(*options, terminal); }; });
}

} // namespace antevia
