#include "model/base/text.h"
#include "model/formats/clean_table.h"
#include "model/formats/dialect_findings.h"
#include "model/formats/settled_dialect.h"
#include "model/formats/sheet_keys.h"
#include "model/formats/table_blocks.h"
#include "model/formats/understanding.h"
#include "model/formats/workbook.h"

#include <algorithm>

namespace antevia {
namespace {

bool isReadable(const Table& table, const TextDialect& dialect)
{
    return std::ranges::any_of(blocksOf(table, dialect, 0),
                               [](const FigureBlock& block) { return block.layout.kind != TableLayout::Kind::None; });
}

Result<std::vector<std::string>> sheetNames(std::string_view bytes, const std::string& wanted)
{
    if (!wanted.empty())
        return std::vector<std::string>{wanted};
    TRY(const auto sheets, listSheets(bytes));
    std::vector<std::string> names;
    for (const SheetInfo& each : sheets)
        if (each.visibility == SheetVisibility::Visible)
            names.push_back(each.name);
    if (names.empty())
        return Error{ErrorCode::Format, "all sheets of the workbook are hidden",
                     "Choose a sheet by its name (--sheet)."};
    return names;
}

} // namespace

Result<void> readSheets(Understanding& reading, std::vector<Table> tables)
{
    DetectedDialect detected;
    for (Table& table : tables) {
        table = cleanTable(std::move(table));
        findNumberForm(table, detected);
        findDateForm(table, detected);
    }
    settleDoubts(tables, reading.options, detected, reading.log);
    std::vector<Table> kept;
    for (Table& table : tables) {
        if (isReadable(table, detected.dialect) || tables.size() == 1)
            kept.push_back(std::move(table));
        else
            reading.file.notes.push_back("the sheet '" + shownSafely(table.sheet) + "' holds no figures by period");
    }
    reading.file.dialect = std::move(detected);
    const auto keys = keysOfSheets(kept, reading.file.dialect.dialect);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        reading.file.sheet += (reading.file.sheet.empty() ? "" : ", ") + kept[i].sheet;
        RETURN_IF_ERROR(readTable(reading, kept[i], keys[i], TableSource::Rows));
    }
    return {};
}

Result<void> readWorkbookFile(Understanding& reading, const ImportBytes& file)
{
    reading.file.format = "xlsx";
    TRY(const auto names, sheetNames(file.bytes, reading.options.sheet));
    std::vector<Table> tables;
    for (const std::string& name : names) {
        TRY(Table table, readSheet(file.bytes, name));
        tables.push_back(std::move(table));
        RETURN_IF_ERROR(reading.run.checkpoint());
    }
    return readSheets(reading, std::move(tables));
}

} // namespace antevia
