#include "model/formats/table.h"

#include "model/base/text.h"

#include <algorithm>

namespace antevia {

int Table::columnCount() const
{
    std::size_t most = 0;
    for (const auto& row : rows)
        most = std::max(most, row.size());
    return static_cast<int>(most);
}

const TableCell& Table::at(int row, int column) const
{
    static const TableCell outside;
    if (row < 1 || column < 1 || static_cast<std::size_t>(row) > rows.size())
        return outside;
    const auto& cells = rows[static_cast<std::size_t>(row - 1)];
    return static_cast<std::size_t>(column) > cells.size() ? outside : cells[static_cast<std::size_t>(column - 1)];
}

std::vector<std::string> filledTexts(const std::vector<TableCell>& row)
{
    std::vector<std::string> texts;
    for (const TableCell& cell : row)
        if (std::string text = trimmed(cell.text); !text.empty())
            texts.push_back(std::move(text));
    return texts;
}

int filledCells(const std::vector<TableCell>& row)
{
    return static_cast<int>(
        std::ranges::count_if(row, [](const TableCell& cell) { return !trimmed(cell.text).empty(); }));
}

std::string columnLetters(int column)
{
    std::string out;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return out;
}

std::string cellPlace(int row, int column)
{
    return "row " + std::to_string(row) + ", column " + columnLetters(column);
}

std::string columnPlace(int column)
{
    return "column " + columnLetters(column);
}

} // namespace antevia
