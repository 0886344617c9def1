#include "model/formats/workbook.h"

#include "model/base/text.h"
#include "model/formats/workbook_parts.h"
#include "model/formats/workbook_sheet.h"
#include "model/formats/workbook_styles.h"

namespace antevia {
namespace {

Result<SheetContext> contextOf(const ZipArchive& archive, const WorkbookParts& parts)
{
    SheetContext context;
    context.from1904 = parts.from1904;
    if (!parts.sharedStrings.empty()) {
        TRY(const std::string xml, archive.unpack(parts.sharedStrings));
        TRY(context.sharedStrings, readSharedStrings(xml, parts.sharedStrings));
    }
    if (!parts.styles.empty()) {
        TRY(const std::string xml, archive.unpack(parts.styles));
        TRY(context.dateStyles, readDateStyles(xml, parts.styles));
    }
    return context;
}

} // namespace

Result<std::vector<SheetInfo>> listSheets(std::string_view bytes)
{
    TRY(const ZipArchive archive, openWorkbook(bytes));
    TRY(const WorkbookParts parts, readWorkbookParts(archive));
    std::vector<SheetInfo> sheets;
    for (const auto& sheet : parts.sheets)
        sheets.push_back(sheet.info);
    return sheets;
}

Result<Table> readSheet(std::string_view bytes, const std::string& sheetName)
{
    TRY(const ZipArchive archive, openWorkbook(bytes));
    TRY(const WorkbookParts parts, readWorkbookParts(archive));
    for (const auto& sheet : parts.sheets) {
        if (sheet.info.name != sheetName)
            continue;
        TRY(const SheetContext context, contextOf(archive, parts));
        TRY(const std::string xml, archive.unpack(sheet.part));
        TRY(Table table, readSheetPart(xml, sheet.part, context));
        table.sheet = sheetName;
        table.remarks.insert(table.remarks.begin(), parts.remarks.begin(), parts.remarks.end());
        return table;
    }
    return Error{ErrorCode::NotFound, "the workbook has no sheet '" + shownSafely(sheetName) + "'"};
}

} // namespace antevia
