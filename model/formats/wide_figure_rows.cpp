#include "model/formats/wide_figure_rows.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>
#include <set>
#include <string>

namespace antevia {
namespace {

std::string textAt(const Table& table, int row, std::size_t column)
{
    return trimmed(table.at(row, static_cast<int>(column) + 1).text);
}

/// The years of a row, each with its column; nothing if one of its periods is written otherwise.
struct BareYears {
    std::vector<int> years;
    std::vector<std::size_t> columns;
};
BareYears bareYears(const Table& table, const WideHeader& reading)
{
    BareYears out;
    for (std::size_t i = 0; i < reading.columns.size(); ++i) {
        if (!reading.columns[i].isFigures())
            continue;
        const std::string text = textAt(table, reading.row, i);
        if (text.size() != 4 || !isDigits(text))
            return {};
        out.years.push_back(static_cast<int>(*parseInteger(text)));
        out.columns.push_back(i);
    }
    return out;
}

/// How far each year lies from the one before, if all lie equally far, and in one direction or once for each part;
/// 0: they do not.
int stepOf(const std::vector<int>& years)
{
    const std::set<int> sorted(years.begin(), years.end());
    const bool repeats = sorted.size() < years.size();
    if (!repeats && !std::ranges::is_sorted(years) && !std::ranges::is_sorted(years, std::greater<>()))
        return 0;
    if (sorted.size() < 2)
        return 1;
    const int step = *std::next(sorted.begin()) - *sorted.begin();
    for (auto at = sorted.begin(); std::next(at) != sorted.end(); ++at)
        if (*std::next(at) - *at != step)
            return 0;
    return step;
}

/// Whether other numbers stand right of the first year.
bool haveNumbersAmong(const Table& table, const WideHeader& reading, const BareYears& found)
{
    const auto& cells = table.rows[static_cast<std::size_t>(reading.row - 1)];
    for (std::size_t i = found.columns.front() + 1; i < cells.size(); ++i) {
        const bool isYear = i < reading.columns.size() && reading.columns[i].isFigures();
        const std::string text = textAt(table, reading.row, i);
        if (!isYear && !text.empty() && (cells[i].kind == TableCell::Kind::Number || isDigits(text)))
            return true;
    }
    return false;
}

/// Whether a row has a heading of words of its own for each year, and one for the label of the year's row.
bool headsEach(const Table& table, int row, int rowOfYears, const BareYears& found)
{
    std::set<std::string> headings;
    for (const std::size_t column : found.columns) {
        const TableCell& cell = table.at(row, static_cast<int>(column) + 1);
        const std::string text = trimmed(cell.text);
        if (text.empty() || cell.kind != TableCell::Kind::Text || isDigits(text))
            return false;
        headings.insert(text);
    }
    for (std::size_t i = 0; i < found.columns.front(); ++i) {
        const std::string above = textAt(table, row, i);
        const std::string own = textAt(table, rowOfYears, i);
        if (!above.empty() && !own.empty() && above != own && !isDigits(own))
            return headings.size() == found.columns.size();
    }
    return false;
}

} // namespace

bool isRowOfFigures(const Table& table, const WideHeader& reading, int firstRow)
{
    const BareYears found = bareYears(table, reading);
    if (found.years.size() < 2)
        return false;
    const int step = stepOf(found.years);
    if (step == 0 && haveNumbersAmong(table, reading, found))
        return true;
    const bool isRun = step > 0 && found.years.size() >= 3;
    for (int row = reading.row - 1; row >= std::max(1, firstRow); --row)
        if (!isRun && headsEach(table, row, reading.row, found))
            return true;
    const bool isInOrder = std::ranges::is_sorted(found.years) || std::ranges::is_sorted(found.years, std::greater<>());
    return step == 0 && !isInOrder;
}

} // namespace antevia
