#include "model/formats/sheet_checks.h"

#include "model/base/text.h"
#include "model/formats/table.h"

#include <cmath>

namespace antevia {
namespace {

/// What is wrong with a text, to stand behind its place; empty if nothing is.
std::string faultOf(const std::string& text, std::size_t mostBytes)
{
    if (!isValidUtf8(text) || text.find('\0') != std::string::npos)
        return " holds bytes that are no text";
    return text.size() > mostBytes ? " holds a text that is too long for a cell" : "";
}

Result<void> checkText(const std::string& text, const std::string& place, std::size_t mostBytes)
{
    const std::string fault = faultOf(text, mostBytes);
    return fault.empty() ? Result<void>() : Error{ErrorCode::InvalidInput, place + fault};
}

bool fits(const SheetValue& value, SheetColumn::Kind kind)
{
    if (std::holds_alternative<std::monostate>(value))
        return true;
    switch (kind) {
    case SheetColumn::Kind::Text: return std::holds_alternative<std::string>(value);
    case SheetColumn::Kind::Date: return std::holds_alternative<Day>(value);
    case SheetColumn::Kind::Integer:
    case SheetColumn::Kind::Number:
    case SheetColumn::Kind::Percent: break;
    }
    const double* number = std::get_if<double>(&value);
    return number != nullptr && !std::isinf(*number);
}

std::string nameOf(const Sheet& sheet)
{
    return "the table '" + shownSafely(sheet.name) + "'";
}

/// The same of a cell of a column.
std::string faultOf(const SheetValue& value, SheetColumn::Kind kind, std::size_t mostBytes)
{
    if (!fits(value, kind))
        return std::string(" holds no ") + word(kind);
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? faultOf(*text, mostBytes) : "";
}

} // namespace

Result<void> checkHead(const Sheet& sheet, std::size_t mostBytes)
{
    const std::string name = nameOf(sheet);
    for (const SheetColumn& column : sheet.columns)
        RETURN_IF_ERROR(checkText(column.heading, name + ", a heading", mostBytes));
    RETURN_IF_ERROR(checkText(sheet.title, name + ", its title", mostBytes));
    for (const std::string& note : sheet.notes)
        RETURN_IF_ERROR(checkText(note, name + ", a note", mostBytes));
    return {};
}

Result<void> checkRow(const Sheet& sheet, const std::vector<SheetValue>& row, std::size_t number, std::size_t mostBytes)
{
    if (row.size() != sheet.columns.size())
        return Error{ErrorCode::InvalidInput, nameOf(sheet) + ", row " + std::to_string(number) + " has " +
                                                  std::to_string(row.size()) + " values for " +
                                                  std::to_string(sheet.columns.size()) + " columns"};
    for (std::size_t i = 0; i < row.size(); ++i)
        if (const std::string fault = faultOf(row[i], sheet.columns[i].kind, mostBytes); !fault.empty())
            return Error{ErrorCode::InvalidInput,
                         nameOf(sheet) + ", " + cellPlace(static_cast<int>(number), static_cast<int>(i) + 1) + fault};
    return {};
}

Result<void> checkSheet(const Sheet& sheet, std::size_t mostBytes)
{
    RETURN_IF_ERROR(checkHead(sheet, mostBytes));
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        RETURN_IF_ERROR(checkRow(sheet, sheet.rows[row], row + 1, mostBytes));
    return {};
}

} // namespace antevia
