#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/import_guess.h"
#include "model/formats/import_headings.h"
#include "model/formats/import_load.h"
#include "model/formats/import_rows.h"
#include "model/formats/personal_data.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr std::size_t headRows = 40;

int filled(const Table& table, int headerRow, int column)
{
    int count = 0;
    for (int row = headerRow + 1; row <= static_cast<int>(table.rows.size()); ++row)
        count += trimmed(table.at(row, column).text).empty() ? 0 : 1;
    return count;
}

/// What each column is under `plan`; personal ones first of all.
std::vector<PreviewColumn> describedColumns(const Table& table, const ImportPlan& plan)
{
    using Use = PreviewColumn::Use;
    const auto personal = personalColumns(table, plan.headerRow, plan.dateColumn);
    std::vector<PreviewColumn> columns;
    for (int column = 1; column <= table.columnCount(); ++column) {
        PreviewColumn& out = columns.emplace_back();
        out.column = column;
        out.heading = headingText(table, plan.headerRow, column);
        const auto mapped = std::ranges::find(plan.columns, column, &ColumnMapping::column);
        const auto named = std::ranges::find(personal, column, &PersonalColumn::column);
        const int cells = filled(table, plan.headerRow, column);
        if (named != personal.end()) {
            out.use = Use::Personal;
            out.why = named->why;
        } else if (column == plan.dateColumn) {
            out.use = Use::Date;
            out.why = "it holds the dates";
        } else if (mapped != plan.columns.end()) {
            out.use = Use::Series;
            out.why = "it holds the series " + mapped->info.id.value;
        } else if (out.heading.empty() && cells == 0) {
            out.use = Use::Empty;
            out.why = "it is empty";
        } else {
            out.why = out.heading.empty() ? "it has no heading" : "no known series has this id or name";
        }
    }
    return columns;
}

/// Maps each heading that is a known series; a series that two headings claim stays unmapped, with a doubt.
void mapColumns(const LoadedTable& loaded, const std::vector<SeriesInfo>& known, ImportPreview& preview)
{
    ImportPlan& plan = preview.plan;
    std::multiset<SeriesId> claimed;
    std::vector<std::pair<int, HeadingMatch>> matches;
    for (const PreviewColumn& column : describedColumns(loaded.table, plan)) {
        if (column.use != PreviewColumn::Use::Unmapped)
            continue;
        if (auto match = seriesOfHeading(column.heading, known)) {
            claimed.insert(match->info.id);
            matches.emplace_back(column.column, *std::move(match));
        }
    }
    for (auto& [column, match] : matches) {
        const std::string heading = shownSafely(headingText(loaded.table, plan.headerRow, column));
        if (claimed.count(match.info.id) > 1) {
            preview.doubts.push_back({"column",
                                      "Several columns may hold the series " + match.info.id.value + ", among them " +
                                          columnPlace(column) + " ('" + heading + "'): which one does?",
                                      {columnLetters(column)}});
            continue;
        }
        preview.explanations.push_back("Column " + columnLetters(column) + " ('" + heading + "') holds the series " +
                                       match.info.id.value + ": " + match.why + ".");
        plan.columns.push_back({column, std::move(match.info), true});
    }
}

void doubtHeaderRow(const Table& table, ImportPreview& preview)
{
    const int row = preview.plan.headerRow;
    int texts = 0;
    for (int column = 1; column <= table.columnCount() && row > 1; ++column)
        texts += headingText(table, row - 1, column).empty() ? 0 : 1;
    if (texts >= 2)
        preview.doubts.push_back({"header-row",
                                  "Rows " + std::to_string(row - 1) + " and " + std::to_string(row) +
                                      " both look like headings: which one holds the names of the series?",
                                  {std::to_string(row), std::to_string(row - 1)}});
}

void guessPlan(const LoadedTable& loaded, const std::vector<SeriesInfo>& known, ImportPreview& preview)
{
    ImportPlan& plan = preview.plan;
    plan.dialect = loaded.detected.dialect;
    plan.sheet = loaded.table.sheet;
    preview.doubts = loaded.detected.doubts;
    const DatePlace dates = findDates(loaded.table, plan.dialect.dateForm);
    plan.dateColumn = dates.column;
    plan.headerRow = dates.column == 0 ? 1 : findHeaderRow(loaded.table, dates);
    plan.frequency = findFrequency(loaded.table, dates, plan.dialect.dateForm);
    if (dates.column == 0) {
        preview.explanations.push_back("No column holds dates.");
        return;
    }
    preview.explanations.push_back("Column " + columnLetters(dates.column) + " holds " + std::to_string(dates.dates) +
                                   " dates, from row " + std::to_string(dates.firstRow) + " on; the periods are " +
                                   word(plan.frequency) + ".");
    preview.explanations.push_back(plan.headerRow == 0
                                       ? "There is no heading above the dates."
                                       : "Row " + std::to_string(plan.headerRow) + " holds the headings.");
    doubtHeaderRow(loaded.table, preview);
    mapColumns(loaded, known, preview);
}

MessageLog allMessages(const Table& table, const ImportPlan& plan, std::optional<Day> today)
{
    MessageLog log;
    checkPlan(table, plan, log);
    if (plan.dateColumn >= 1)
        readRows(table, plan, today, log);
    return log;
}

void finish(const LoadedTable& loaded, std::optional<Day> today, ImportPreview& preview)
{
    const Table& table = loaded.table;
    preview.explanations.insert(preview.explanations.end(), table.remarks.begin(), table.remarks.end());
    preview.rowCount = static_cast<int>(table.rows.size());
    preview.sheets = loaded.sheets;
    preview.columns = describedColumns(table, preview.plan);
    const MessageLog log = allMessages(table, preview.plan, today);
    preview.messages = log.shown();
    preview.messagesNotShown = log.notShown();
    preview.head = {table.origin, table.sheet, {}, {}, table.remarks};
    const auto shown = static_cast<std::ptrdiff_t>(std::min(headRows, table.rows.size()));
    preview.head.rows.assign(table.rows.begin(), table.rows.begin() + shown);
    if (!table.lines.empty())
        preview.head.lines.assign(table.lines.begin(), table.lines.begin() + shown);
}

} // namespace

Result<ImportPreview> previewImport(const ImportBytes& file, const std::vector<SeriesInfo>& known,
                                    std::optional<Day> today)
{
    TRY(const LoadedTable loaded, loadTable(file, nullptr));
    ImportPreview preview;
    preview.explanations = loaded.detected.reasons;
    guessPlan(loaded, known, preview);
    finish(loaded, today, preview);
    return preview;
}

Result<ImportPreview> previewImport(const ImportBytes& file, const ImportPlan& plan,
                                    const std::vector<SeriesInfo>& known, std::optional<Day> today)
{
    TRY(const LoadedTable loaded, loadTable(file, &plan));
    ImportPreview preview;
    preview.plan = plan;
    preview.plan.sheet = loaded.table.sheet;
    finish(loaded, today, preview);
    for (PreviewColumn& column : preview.columns)
        if (const auto match = seriesOfHeading(column.heading, known);
            match && column.use == PreviewColumn::Use::Unmapped)
            column.why = "not mapped, though " + match->why + " " + match->info.id.value;
    return preview;
}

Result<ImportPreview> previewImport(const std::string& path, const std::vector<SeriesInfo>& known,
                                    std::optional<Day> today)
{
    TRY(std::string bytes, readFile(path));
    return previewImport(ImportBytes{fileName(path), std::move(bytes)}, known, today);
}

Result<ImportPreview> previewImport(const std::string& path, const ImportPlan& plan,
                                    const std::vector<SeriesInfo>& known, std::optional<Day> today)
{
    TRY(std::string bytes, readFile(path));
    return previewImport(ImportBytes{fileName(path), std::move(bytes)}, plan, known, today);
}

} // namespace antevia
