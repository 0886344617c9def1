#include "app/cli/import_columns.h"

#include "app/cli/found_files.h"
#include "app/cli/project_argument.h"
#include "app/usecases/take_in_figures.h"
#include "model/base/text.h"
#include "model/formats/file.h"

#include <algorithm>

namespace antevia {
namespace {

/// A series that the project does not have yet, as the user says what it counts.
Result<SeriesInfo> newSeries(const PreviewColumn& column, const std::string& id, const ImportOptions& options)
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
                                const std::vector<SeriesInfo>& known, const ImportOptions& options)
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
Result<void> addUnknownColumns(const ImportPreview& preview, const ImportOptions& options, ImportPlan& plan)
{
    for (const PreviewColumn& column : preview.columns) {
        if (column.use != PreviewColumn::Use::Unmapped || column.heading.empty())
            continue;
        TRY(SeriesInfo added, newSeries(column, {}, options));
        plan.columns.push_back({column.column, std::move(added), true});
    }
    return {};
}

bool saysHow(const ImportOptions& options)
{
    return !options.delimiter.empty() || !options.encoding.empty() || !options.decimalMark.empty() ||
           !options.groupMark.empty() || !options.dateForm.empty() || !options.sheet.empty() || options.headerRow > 0 ||
           options.dateColumn > 0 || !options.columns.empty() || options.addUnknown;
}

/// The plan with the user's words on top of what was detected; the file is looked at anew after each kind of change.
Result<std::optional<ImportPlan>> planOf(const ProjectFile& project, const ImportOptions& options, Day today)
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

std::string outcomeOf(const TakeInReport& report, const ImportOptions& options)
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

ExitCode tell(const TakeInReport& report, const ImportOptions& options, const Terminal& terminal)
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
                        {"messages", messagesJson(report.messages)}};
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
    terminal.print(
        {{"understood", preview.explanations}, {"columns", columns}, {"messages", messagesJson(preview.messages)}},
        out + "Nothing was taken in (--dry-run).\n");
    return errors ? ExitCode::Differs : ExitCode::Ok;
}

} // namespace

ExitCode takeInColumns(const ImportOptions& options, const Terminal& terminal)
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

bool holdsKnownSeries(const ImportOptions& options, const Terminal& terminal)
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

} // namespace antevia
