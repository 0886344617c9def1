#include "model/formats/sheet_checks.h"

#include "model/base/text.h"
#include "model/formats/table.h"

#include <cmath>

namespace antevia {
namespace {

Result<void> checkText(const std::string& text, const std::string& place, std::size_t mostBytes)
{
    if (!isValidUtf8(text) || text.find('\0') != std::string::npos)
        return Error{ErrorCode::InvalidInput, place + " holds bytes that are no text"};
    if (text.size() > mostBytes)
        return Error{ErrorCode::InvalidInput, place + " holds a text that is too long for a cell"};
    return {};
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

} // namespace

Result<void> checkSheet(const Sheet& sheet, std::size_t mostBytes)
{
    const std::string name = "the table '" + shownSafely(sheet.name) + "'";
    for (const SheetColumn& column : sheet.columns)
        RETURN_IF_ERROR(checkText(column.heading, name + ", a heading", mostBytes));
    RETURN_IF_ERROR(checkText(sheet.title, name + ", its title", mostBytes));
    for (const std::string& note : sheet.notes)
        RETURN_IF_ERROR(checkText(note, name + ", a note", mostBytes));
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        if (sheet.rows[row].size() != sheet.columns.size())
            return Error{ErrorCode::InvalidInput, name + ", row " + std::to_string(row + 1) + " has " +
                                                      std::to_string(sheet.rows[row].size()) + " values for " +
                                                      std::to_string(sheet.columns.size()) + " columns"};
        for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
            const SheetValue& value = sheet.rows[row][column];
            const std::string place = name + ", " + cellPlace(static_cast<int>(row) + 1, static_cast<int>(column) + 1);
            if (!fits(value, sheet.columns[column].kind))
                return Error{ErrorCode::InvalidInput, place + " holds no " + word(sheet.columns[column].kind)};
            if (const auto* text = std::get_if<std::string>(&value))
                RETURN_IF_ERROR(checkText(*text, place, mostBytes));
        }
    }
    return {};
}

} // namespace antevia
