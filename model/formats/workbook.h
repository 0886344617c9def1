#pragma once

#include "model/base/result.h"
#include "model/base/words.h"
#include "model/formats/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

enum class SheetVisibility { Visible, Hidden, VeryHidden };
template <>
inline constexpr auto wordsOf<SheetVisibility> =
    std::array{std::pair{SheetVisibility::Visible, "visible"}, std::pair{SheetVisibility::Hidden, "hidden"},
               std::pair{SheetVisibility::VeryHidden, "very-hidden"}};

struct SheetInfo {
    std::string name;
    SheetVisibility visibility = SheetVisibility::Visible;
    bool operator==(const SheetInfo&) const = default;
};

/// True if the bytes are a ZIP file, as workbooks are.
bool looksLikeWorkbook(std::string_view bytes);
/// The sheets of a workbook (XLSX, XLSM) in the order of their tabs. Fails with Format: no workbook (says what it is),
/// protected by a password, a ZIP directory or XML that a spreadsheet program does not write.
Result<std::vector<SheetInfo>> listSheets(std::string_view bytes);
/// The cells of one sheet; formulas by their stored values. `remarks` of the table say what was seen and left: hidden
/// sheets, rows and columns, merged cells, filters, macros, links, pictures. Fails as listSheets does, and with
/// NotFound if no sheet has the name.
Result<Table> readSheet(std::string_view bytes, const std::string& sheetName);

} // namespace antevia
