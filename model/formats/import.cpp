#include "model/formats/import.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/hash.h"
#include "model/formats/heading_words.h"
#include "model/formats/import_headings.h"
#include "model/formats/import_load.h"
#include "model/formats/import_rows.h"

#include <algorithm>

namespace antevia {
namespace {

Result<ImportedFigures> figuresOf(RowsRead rows, const ImportPlan& plan)
{
    ImportedFigures figures;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        TRY(Series series, makeSeries(std::move(rows.observations[i])));
        SeriesInfo info = plan.columns[i].info;
        info.frequency = plan.frequency;
        figures.series.push_back({std::move(info), {}, std::move(series)});
    }
    figures.observations = rows.figures;
    figures.missing = rows.missing;
    figures.leftOut = joined(rows.leftOut, "; ");
    figures.contentHash = sha256Hex(canonicalRows(figures.series));
    return figures;
}

/// The rows above the heading that hold anything are not taken either.
std::string linesAbove(const Table& table, int headerRow)
{
    int rows = 0;
    for (int row = 1; row < headerRow; ++row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
        rows +=
            std::ranges::any_of(cells, [](const auto& cell) { return cell.kind != TableCell::Kind::Empty; }) ? 1 : 0;
    }
    return rows == 0 ? std::string() : "rows above the heading: " + std::to_string(rows);
}

} // namespace

Result<ImportedFigures> ImportOutcome::accepted() const
{
    if (figures)
        return *figures;
    EXPECTS(!messages.empty());
    const RowMessage& first = messages.front();
    std::string detail = first.place.empty() ? "" : first.place + ": ";
    detail += first.value.empty() ? "" : "'" + first.value + "': ";
    detail += first.rule + " (" + first.code + ")";
    if (errors > 1)
        detail += "; " + std::to_string(errors) + " errors in all";
    return Error{ErrorCode::InvalidInput, detail + "; nothing was taken in", first.remedy};
}

Result<ImportOutcome> importFigures(const ImportBytes& file, const ImportPlan& plan, std::optional<Day> today)
{
    TRY(const LoadedTable loaded, loadTable(file, &plan));
    MessageLog log;
    checkPlan(loaded.table, plan, log);
    ImportOutcome outcome;
    if (plan.dateColumn >= 1) {
        RowsRead rows = readRows(loaded.table, plan, today, log);
        if (const std::string above = linesAbove(loaded.table, plan.headerRow); !above.empty())
            rows.leftOut.push_back(above);
        if (log.errors() == 0) {
            TRY(outcome.figures, figuresOf(std::move(rows), plan));
            outcome.figures->fileHash = sha256Hex(file.bytes);
        }
    }
    outcome.messages = log.shown();
    outcome.errors = log.errors();
    outcome.warnings = log.warnings();
    outcome.messagesNotShown = log.notShown();
    return outcome;
}

Result<ImportOutcome> importFigures(const std::string& path, const ImportPlan& plan, std::optional<Day> today)
{
    TRY(std::string bytes, readFile(path));
    return importFigures(ImportBytes{fileName(path), std::move(bytes)}, plan, today);
}

SeriesInfo proposedSeries(const PreviewColumn& column)
{
    SeriesInfo info;
    info.name = column.heading.empty() ? "Column " + columnLetters(column.column) : column.heading;
    std::string id;
    for (const std::string& part : headingWords(info.name)) {
        const bool plain = std::ranges::all_of(part, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (plain)
            id += (id.empty() ? "" : "-") + part;
    }
    info.id.value = id.empty() ? "column-" + lowered(columnLetters(column.column)) : id;
    return info;
}

std::string canonicalRows(const std::vector<SeriesFigures>& series)
{
    std::string out;
    for (const SeriesFigures& each : series)
        for (int i = 0; i < each.series.size(); ++i)
            out += each.info.id.value + "\t" + printPeriod(later(each.series.first(), i)) + "\t" +
                   printNumber(each.series.values()[i]) + "\n";
    return out;
}

} // namespace antevia
