#include "model/formats/column_numbers.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr int rowsSeen = 30;
constexpr std::size_t fewestCells = 4; // of which the first may be a letter

/// "0", "1", "(1)", "1." as a number; nothing for other texts.
std::optional<std::int64_t> numberOf(const TableCell& cell)
{
    std::string text = trimmed(cell.text);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')')
        text = text.substr(1, text.size() - 2);
    if (text.ends_with('.'))
        text.pop_back();
    return text.size() <= 2 ? parseInteger(text) : std::nullopt;
}

bool isFirstLetter(const TableCell& cell)
{
    const std::string text = trimmed(cell.text);
    return text == "A" || text == "a";
}

/// The columns of a row in which something is written.
std::vector<std::size_t> filledColumns(const std::vector<TableCell>& cells)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!trimmed(cells[i].text).empty())
            columns.push_back(i);
    return columns;
}

/// Whether the cells are 1, 2, 3 … one after the other, or "A" and then 1, 2, 3 …
bool countOn(const std::vector<TableCell>& cells, const std::vector<std::size_t>& columns)
{
    const std::size_t letters = !columns.empty() && isFirstLetter(cells[columns.front()]) ? 1 : 0;
    for (std::size_t i = letters; i < columns.size(); ++i)
        if (numberOf(cells[columns[i]]) != static_cast<std::int64_t>(i - letters + 1))
            return false;
    return columns.size() >= fewestCells;
}

/// Whether a row heads the same columns and no figure stands in it; years may.
bool headsThem(const std::vector<TableCell>& cells, const std::vector<std::size_t>& columns)
{
    constexpr std::size_t digitsOfYear = 4;
    const auto isFigure = [&](std::size_t column) {
        const std::string text = trimmed(cells[column].text);
        return isDigits(text) && text.size() != digitsOfYear;
    };
    const std::vector<std::size_t> headed = filledColumns(cells);
    return headed.size() >= 2 && std::ranges::none_of(headed, isFigure) &&
           std::ranges::all_of(headed,
                               [&](std::size_t each) { return std::ranges::find(columns, each) != columns.end(); });
}

/// Whether each cell of a row that has something in it is a number, and the first one comes soon after 1: "3; 5; 6; 7".
bool isNumberedFurther(const std::vector<TableCell>& cells)
{
    constexpr std::int64_t soon = 4;
    const std::vector<std::size_t> filled = filledColumns(cells);
    const std::int64_t first = filled.empty() ? 0 : numberOf(cells[filled.front()]).value_or(0);
    return first > 1 && first <= soon && std::ranges::all_of(filled, [&](std::size_t column) {
               return parseInteger(trimmed(cells[column].text)).has_value();
           });
}

/// Whether the row below begins with what comes next, as rows of data that are numbered do, or is of numbers as well.
bool goesOn(const Table& table, int row, std::size_t column)
{
    if (static_cast<std::size_t>(row) < table.rows.size() &&
        isNumberedFurther(table.rows[static_cast<std::size_t>(row)]))
        return true;
    const TableCell& own = table.at(row, static_cast<int>(column) + 1);
    const TableCell& below = table.at(row + 1, static_cast<int>(column) + 1);
    const std::string text = trimmed(below.text);
    return isFirstLetter(own) ? text == "B" || text == "b" : numberOf(below) == 2;
}

} // namespace

int rowOfColumnNumbers(const Table& table)
{
    const int last = std::min(rowsSeen, static_cast<int>(table.rows.size()));
    for (int row = 2; row <= last; ++row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row) - 1];
        const std::vector<std::size_t> columns = filledColumns(cells);
        if (countOn(cells, columns) && headsThem(table.rows[static_cast<std::size_t>(row) - 2], columns) &&
            !goesOn(table, row, columns.front()))
            return row;
    }
    return 0;
}

} // namespace antevia
