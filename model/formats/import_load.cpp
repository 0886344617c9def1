#include "model/formats/import_load.h"

#include "model/base/text.h"
#include "model/formats/dialect_findings.h"
#include "model/formats/import_guess.h"
#include "model/formats/workbook.h"

#include <algorithm>

namespace antevia {
namespace {

bool needsWorkbookReader(std::string_view bytes)
{
    return looksLikeWorkbook(bytes) || bytes.starts_with("\xD0\xCF\x11\xE0") || bytes.starts_with("%PDF");
}

std::vector<std::string> visibleNames(const std::vector<SheetInfo>& sheets)
{
    std::vector<std::string> names;
    for (const SheetInfo& sheet : sheets)
        if (sheet.visibility == SheetVisibility::Visible)
            names.push_back(sheet.name);
    return names;
}

/// The visible sheet with the most dates, the first of equals.
Result<Table> mostDatedSheet(std::string_view bytes, const std::vector<std::string>& names)
{
    Table best;
    int most = -1;
    for (const std::string& name : names) {
        TRY(Table table, readSheet(bytes, name));
        const int dates = findDates(table, DateOrder::DayMonthYear).dates;
        if (dates > most)
            best = std::move(table);
        most = std::max(most, dates);
    }
    return best;
}

Result<LoadedTable> loadWorkbook(std::string_view bytes, const ImportPlan* plan)
{
    TRY(const auto sheets, listSheets(bytes));
    LoadedTable loaded;
    loaded.sheets = visibleNames(sheets);
    if (loaded.sheets.empty() && (plan == nullptr || plan->sheet.empty()))
        return Error{ErrorCode::Format, "all sheets of the workbook are hidden", "Choose a sheet by its name."};
    TRY(loaded.table,
        plan != nullptr && !plan->sheet.empty() ? readSheet(bytes, plan->sheet) : mostDatedSheet(bytes, loaded.sheets));
    loaded.detected.reasons.push_back("The file is a workbook; the sheet '" + shownSafely(loaded.table.sheet) +
                                      "' is read.");
    findNumberForm(loaded.table, loaded.detected);
    findDateForm(loaded.table, loaded.detected);
    return loaded;
}

Result<LoadedTable> loadText(std::string_view bytes, const ImportPlan* plan)
{
    LoadedTable loaded;
    if (plan == nullptr) {
        TRY(loaded.detected, detectDialect(bytes));
    } else {
        loaded.detected.dialect = plan->dialect;
    }
    TRY(loaded.table, readDelimited(bytes, loaded.detected.dialect));
    return loaded;
}

} // namespace

Result<LoadedTable> loadTable(const ImportBytes& file, const ImportPlan* plan)
{
    if (file.bytes.empty())
        return Error{ErrorCode::Format, "the file '" + shownSafely(file.name) + "' is empty"};
    auto loaded = needsWorkbookReader(file.bytes) ? loadWorkbook(file.bytes, plan) : loadText(file.bytes, plan);
    if (!loaded)
        return Error{loaded.error().code, shownSafely(file.name) + ": " + loaded.error().detail, loaded.error().remedy};
    loaded->table.origin = file.name;
    return loaded;
}

} // namespace antevia
