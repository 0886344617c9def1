#include "model/formats/header_row.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/column_profile.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/marked_figure.h"

#include <algorithm>
#include <map>

namespace antevia {

bool isDataCell(const TableCell& cell, const TextDialect& dialect)
{
    if (cell.kind == TableCell::Kind::Number || isClearPeriod(cell, dialect.dateForm))
        return true;
    if (cell.kind != TableCell::Kind::Text || trimmed(cell.text).empty())
        return false;
    return !isNoFigureMark(cell.text) && !readMarkedFigure(cell, dialect, false).wrong;
}

namespace {

constexpr int rowsForHeader = 60;
constexpr double fullRow = 0.6; ///< of the usual number of filled cells

/// The number of filled cells that most of the widest rows have.
int usualWidth(const Table& table, int firstRow, int lastRow)
{
    std::map<int, int> counts;
    for (int row = firstRow; row <= std::min(lastRow, firstRow + 400); ++row)
        ++counts[filledCells(table.rows[static_cast<std::size_t>(row - 1)])];
    counts.erase(0);
    int best = 0;
    int most = 0;
    for (const auto& [width, times] : counts)
        if (times * width > most) {
            most = times * width;
            best = width;
        }
    return best;
}

/// "; date; 0" over "0; 2019-10; 79571": statistics programs number columns without a name, and the rows, from 0 on.
bool isNumberedHeading(const Table& table, int row)
{
    const auto isZero = [](const TableCell& cell) { return trimmed(cell.text) == "0"; };
    const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
    const auto isWord = [](const TableCell& cell) { return !headingWords(cell.text).empty() && !isDigits(cell.text); };
    return std::ranges::any_of(cells, isWord) && trimmed(table.at(row, 1).text).empty() &&
           std::ranges::count_if(cells, isZero) == 1 && isZero(table.at(row + 1, 1));
}

/// The row right above the first data, if it has a text over each figure and over nothing else: texts and dates before
/// the figures need no heading ("; ; male; female"). 0: it is none.
int rowOverFigures(const Table& table, const TextDialect& dialect, int firstData)
{
    constexpr int fewestHeadings = 2;
    if (firstData < 2)
        return 0;
    int headings = 0;
    for (int column = 1; column <= table.columnCount(); ++column) {
        const TableCell& above = table.at(firstData - 1, column);
        const TableCell& cell = table.at(firstData, column);
        const bool isCode = cell.text.size() > 1 && cell.text.front() == '0' && isDigits(cell.text); // "01001"
        const bool isFigure = isDataCell(cell, dialect) && !isClearPeriod(cell, dialect.dateForm) && !isCode;
        const bool isHeading = !trimmed(above.text).empty();
        if (isHeading != isFigure || isDataCell(above, dialect))
            return 0;
        headings += isHeading ? 1 : 0;
    }
    return headings >= fewestHeadings ? firstData - 1 : 0;
}

/// The last wide row of text before the first wide row that holds a figure or a period, else a row of headings over its
/// figures only. 0: the data begin at once.
int rowOverData(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    const int width = usualWidth(table, firstRow, lastRow);
    int header = 0;
    for (int row = firstRow; row <= std::min(lastRow, firstRow + rowsForHeader); ++row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
        const int filled = filledCells(cells);
        if (filled == 0 || (filled < fullRow * width && header == 0))
            continue;
        const bool isData = !(row == firstRow && isNumberedHeading(table, row)) &&
                            std::ranges::any_of(cells, [&](const auto& cell) { return isDataCell(cell, dialect); });
        if (isData && (header > 0 || filled >= fullRow * width))
            return header > 0 ? header : rowOverFigures(table, dialect, row);
        if (filled >= fullRow * width && (header == 0 || row == header + 1))
            header = row;
        else if (header > 0 && filled >= fullRow * width)
            return header;
    }
    return header;
}

/// A table of text only has its headings in the first wide row.
int firstWideRow(const Table& table, int firstRow, int lastRow)
{
    const int width = usualWidth(table, firstRow, lastRow);
    for (int row = firstRow; row <= lastRow; ++row)
        if (filledCells(table.rows[static_cast<std::size_t>(row - 1)]) >= std::max(1.0, fullRow * width))
            return row;
    return 0;
}

bool hasData(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    for (int row = firstRow; row <= std::min(lastRow, firstRow + rowsForHeader); ++row)
        if (std::ranges::any_of(table.rows[static_cast<std::size_t>(row - 1)],
                                [&](const auto& cell) { return isDataCell(cell, dialect); }))
            return true;
    return false;
}

} // namespace

int headerRowOf(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    return hasData(table, dialect, firstRow, lastRow) ? rowOverData(table, dialect, firstRow, lastRow)
                                                      : firstWideRow(table, firstRow, lastRow);
}

} // namespace antevia
