#include "model/formats/wide_header.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/layout_columns.h"
#include "model/formats/marked_figure.h"
#include "model/formats/wide_figure_rows.h"
#include "model/formats/wide_readings.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace antevia {
namespace {

constexpr int rowsForHeader = 60;
constexpr std::size_t rowsOfYears = 3; ///< above months, at most: years, quarters, months

/// The first column whose heading says what one before it says.
WideColumns::const_iterator repeatedIn(const WideColumns& columns)
{
    std::set<std::tuple<std::optional<Period>, std::string, std::string>> seen;
    return std::ranges::find_if(columns, [&](const WideColumn& each) {
        return each.isFigures() && !seen.insert({each.period, each.partOfYear, each.part}).second;
    });
}

bool areDistinct(const WideColumns& columns)
{
    return repeatedIn(columns) == columns.end();
}

/// The cells under the headings are figures or say that there is none.
bool standOverFigures(const Table& table, const WideColumns& columns, int row, int lastRow, const TextDialect& dialect)
{
    int cells = 0;
    int figures = 0;
    int numbers = 0;
    for (int below = row + 1; below <= std::min(lastRow, row + 40); ++below)
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const TableCell& cell = table.at(below, static_cast<int>(i) + 1);
            if (!columns[i].isFigures() || trimmed(cell.text).empty())
                continue;
            ++cells;
            const bool mark = cell.kind == TableCell::Kind::Text && isNoFigureMark(cell.text);
            const bool figure = !mark && !readMarkedFigure(cell, dialect, false).wrong;
            figures += mark || figure ? 1 : 0;
            numbers += figure ? 1 : 0;
        }
    return cells > 0 && figures * 10 >= cells * 8 && numbers > 0;
}

/// Two dates in a row of data (begin and end) are no headings.
bool areMostOfRow(const Headings& headings, const WideColumns& columns)
{
    const auto texts = std::ranges::count_if(headings, [](const auto& each) { return !each.text.empty(); });
    const int count = countOf(columns);
    return count * 3 >= texts || count >= 3;
}

/// Whether more figures stand in a row than periods: it is one of data.
bool isFullOfFigures(const Table& table, const WideColumns& columns, int row)
{
    int figures = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const TableCell& cell = table.at(row, static_cast<int>(i) + 1);
        const std::string text = trimmed(cell.text);
        const bool isNumber = cell.kind == TableCell::Kind::Number || isDigits(text);
        const bool isOldYear = text.size() == 4 && (text.starts_with("17") || text.starts_with("18")); // not read
        figures += !columns[i].isFigures() && !text.empty() && isNumber && !isOldYear ? 1 : 0;
    }
    return figures > countOf(columns);
}

/// Whether years stand below a year, or right above it: the row is one of data, in a table that has a column of years.
bool standInColumnOfYears(const Table& table, const WideColumns& columns, int row, int lastRow)
{
    const auto isYearAt = [&](int at, std::size_t i) {
        return at > 0 && isYearWord(trimmed(table.at(at, static_cast<int>(i) + 1).text));
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        int cells = 0;
        int years = 0;
        for (int below = row + 1; below <= std::min(lastRow, row + 40); ++below) {
            const std::string text = trimmed(table.at(below, static_cast<int>(i) + 1).text);
            cells += text.empty() ? 0 : 1;
            years += isYearWord(text) ? 1 : 0;
        }
        const bool isYear = columns[i].period && columns[i].period->frequency == Frequency::Yearly;
        const bool isBelowYears = isYearAt(row - 1, i) && isYearAt(row - 2, i);
        if (isYear && ((cells >= 2 && years * 10 >= cells * 9) || isBelowYears))
            return true;
    }
    return false;
}

/// Whether a column besides those of the headings says the periods of the rows.
bool haveTimesBeside(const Table& table, const WideColumns& columns, int row, int lastRow, DateOrder order)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        int cells = 0;
        int periods = 0;
        for (int below = row + 1; !columns[i].isFigures() && below <= std::min(lastRow, row + 40); ++below) {
            const TableCell& cell = table.at(below, static_cast<int>(i) + 1);
            const std::string text = trimmed(cell.text);
            cells += text.empty() ? 0 : 1;
            periods += isYearWord(text) || isClearPeriod(cell, order) ? 1 : 0;
        }
        if (periods > 0 && periods * 10 >= cells * 8)
            return true;
    }
    return false;
}

/// Whether a reading finds more periods than the best before it, or the same and their year.
bool isBetter(const WideHeader& reading, const WideHeader& best)
{
    const int count = countOf(reading.columns);
    const int most = countOf(best.columns);
    const bool tellsYear =
        count == most && best.row == reading.row && best.columns != reading.columns && !best.columns.empty() &&
        std::ranges::none_of(best.columns, [](const auto& column) { return column.period.has_value(); });
    return count >= 2 && (count > most || tellsYear) && areDistinct(reading.columns);
}

} // namespace

WideHeader findWideHeader(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    WideHeader best;
    std::deque<Headings> above;
    const bool westSlavic = hasWestSlavicMonths(table);
    for (int row = firstRow; row <= std::min(lastRow, firstRow + rowsForHeader); ++row) {
        Headings own = headingsOf(table, row, dialect.dateForm, westSlavic);
        const std::vector<WideHeader> readings = readingsOf({row, own, above}, dialect.dateForm);
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const WideColumns& columns = readings[i].columns;
            const bool isWordy = i + 1 == readings.size();
            if (isBetter(readings[i], best) && areMostOfRow(own, columns) && !isFullOfFigures(table, columns, row) &&
                standOverFigures(table, columns, row, lastRow, dialect) &&
                !standInColumnOfYears(table, columns, row, lastRow) && !isRowOfFigures(table, readings[i], firstRow) &&
                !(isWordy && haveTimesBeside(table, columns, row, lastRow, dialect.dateForm)))
                best = readings[i];
        }
        above.push_front(std::move(own));
        if (above.size() > rowsOfYears)
            above.pop_back();
    }
    return best;
}

RepeatedHeading findRepeatedHeading(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    constexpr int fewestPeriods = 3;
    for (int row = firstRow; row <= std::min(lastRow, firstRow + rowsForHeader); ++row) {
        const Headings own = headingsOf(table, row, dialect.dateForm, hasWestSlavicMonths(table));
        for (const WideHeader& reading : readingsOf({row, own, {}}, dialect.dateForm)) {
            const WideColumns& columns = reading.columns;
            const auto again = repeatedIn(columns);
            if (again == columns.end() || countOf(columns) < fewestPeriods || !areMostOfRow(own, columns) ||
                !standOverFigures(table, columns, row, lastRow, dialect))
                continue;
            const auto before = std::ranges::find(columns, *again);
            return {row, static_cast<int>(again - columns.begin()) + 1, static_cast<int>(before - columns.begin()) + 1};
        }
    }
    return {};
}

} // namespace antevia
