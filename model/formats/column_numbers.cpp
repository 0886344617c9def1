#include "model/formats/column_numbers.h"

#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr int rowsSeen = 30;
constexpr std::size_t fewestNumbers = 4;

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

bool isLetter(const std::string& text)
{
    return text.size() == 1 && ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z'));
}

bool numbersColumns(const std::vector<TableCell>& cells)
{
    std::size_t begin = 0;
    while (begin < cells.size() && trimmed(cells[begin].text).empty())
        ++begin;
    const bool hasLetter = begin < cells.size() && isLetter(trimmed(cells[begin].text));
    begin += hasLetter ? 1 : 0;
    std::size_t end = begin;
    while (end < cells.size() && numberOf(cells[end]) == static_cast<std::int64_t>(end - begin + 1))
        ++end;
    const bool isAll = std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(end), cells.end(),
                                   [](const TableCell& cell) { return trimmed(cell.text).empty(); });
    return isAll && end - begin + (hasLetter ? 1 : 0) >= fewestNumbers - (hasLetter ? 1 : 0);
}

bool areHeadings(const std::vector<TableCell>& cells)
{
    return filledCells(cells) >= 2 && std::ranges::any_of(cells, [](const TableCell& cell) {
               return cell.kind == TableCell::Kind::Text && !numberOf(cell);
           });
}

} // namespace

int rowOfColumnNumbers(const Table& table)
{
    const int last = std::min(rowsSeen, static_cast<int>(table.rows.size()));
    for (int row = 2; row <= last; ++row)
        if (numbersColumns(table.rows[static_cast<std::size_t>(row) - 1]) &&
            areHeadings(table.rows[static_cast<std::size_t>(row) - 2]))
            return row;
    return 0;
}

} // namespace antevia
