#include "model/formats/wide_header.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/import_guess.h"
#include "model/formats/marked_figure.h"
#include "model/formats/month_names.h"
#include "model/formats/period_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace antevia {
namespace {

constexpr int rowsForHeader = 60;
constexpr int fewestMonths = 3; ///< without a year: "Mar" alone may be a name

using WideColumns = std::vector<WideColumn>;

std::optional<Period> periodOfHeading(const TableCell& cell, DateOrder order)
{
    const std::string text = withoutFootnoteMarks(cell.text);
    if (cell.kind == TableCell::Kind::Date)
        return parsePeriodText(text, DateOrder::Iso);
    if (cell.kind == TableCell::Kind::Number && text.size() != 4)
        return std::nullopt;
    const bool yearOfWords = text.size() > 4 && text.size() <= 12 && text.starts_with("20") == false;
    if (const auto period = parsePeriodText(text, order))
        return period;
    if (text.size() == 7 && text.ends_with("p"))
        return std::nullopt;
    // "2015 [YR2015]": a year and a mark.
    if (!yearOfWords && text.size() > 4 && (text[4] == ' ' || text[4] == '('))
        return parsePeriodText(text.substr(0, 4), order);
    return parseCompactMonth(text);
}

/// "M03" of "März" and "Q1" of "1st quarter" or "Q1", where a heading is a part of a year and nothing else.
std::string partOfYearIn(const TableCell& cell)
{
    const auto words = headingWords(withoutFootnoteMarks(cell.text));
    if (words.size() == 1)
        if (const int month = monthOfName(words[0]); month > 0)
            return "M" + std::to_string(month);
    constexpr std::array roman{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
    if (const auto found = words.size() == 1 ? std::ranges::find(roman, words[0]) : roman.end(); found != roman.end())
        return "M" + std::to_string(found - roman.begin() + 1);
    const std::string& first = words.empty() ? std::string() : words[0];
    if (words.size() == 1 && first.size() == 2 && (first[0] == 'q' || first[0] == 'k') && first[1] >= '1' &&
        first[1] <= '4')
        return std::string("Q") + first[1];
    return {};
}

WideColumns columnsOf(const Table& table, int row, auto headingOf)
{
    WideColumns out;
    for (const TableCell& cell : table.rows[static_cast<std::size_t>(row - 1)])
        out.push_back(headingOf(cell));
    return out;
}

int countOf(const WideColumns& columns)
{
    return static_cast<int>(std::ranges::count_if(columns, &WideColumn::isFigures));
}

bool areDistinct(const WideColumns& columns)
{
    std::set<std::tuple<std::optional<Period>, std::string, std::string>> seen;
    return std::ranges::all_of(columns, [&](const WideColumn& each) {
        return !each.isFigures() || seen.insert({each.period, each.partOfYear, each.part}).second;
    });
}

/// Months under years: "2015 | | | 2016", "Jan | Feb | Mar | Jan".
WideColumns monthsUnderYears(const Table& table, int row)
{
    WideColumns out = columnsOf(table, row, [](const auto&) { return WideColumn{}; });
    int year = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::string above = headingText(table, row - 1, static_cast<int>(i) + 1);
        if (const auto number = above.size() >= 4 ? parseInteger(above.substr(0, 4)) : std::nullopt;
            number && *number >= 1900 && *number <= 2100)
            year = static_cast<int>(*number);
        const std::string part = partOfYearIn(table.at(row, static_cast<int>(i) + 1));
        if (year > 0 && part.starts_with('M'))
            out[i].period = parsePeriodText(std::to_string(year) + part, DateOrder::Iso);
    }
    return countOf(out) >= fewestMonths ? out : WideColumns{};
}

/// Parts of a year that headings name alone: "Jan | Feb | Mar".
WideColumns partsOfYear(const Table& table, int row)
{
    WideColumns out = columnsOf(table, row, [](const TableCell& cell) {
        return WideColumn{{}, partOfYearIn(cell), {}};
    });
    return countOf(out) >= fewestMonths ? out : WideColumns{};
}

/// Periods over parts: "Jan 2023 | | Feb 2023 | ", "male | female | male | female". A period reaches to the right as
/// far as there are parts below, and no further than those before it did.
WideColumns partsUnderPeriods(const Table& table, int row, DateOrder order)
{
    WideColumns out = columnsOf(table, row, [](const auto&) { return WideColumn{}; });
    std::optional<Period> period;
    std::size_t begin = 0;
    std::size_t longest = out.size();
    int periods = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        if (const auto own = periodOfHeading(table.at(row - 1, column), order)) {
            longest = period ? std::min(longest, std::max(i - begin, std::size_t{1})) : longest;
            period = own;
            begin = i;
            ++periods;
        } else if (!headingText(table, row - 1, column).empty()) {
            period.reset();
        }
        const TableCell& below = table.at(row, column);
        const bool isPart = below.kind == TableCell::Kind::Text && !trimmed(below.text).empty();
        if (period && isPart && (periods < 2 || i - begin < longest))
            out[i] = {period, {}, headingText(table, row, column)};
    }
    return periods >= 2 && countOf(out) >= 2 * periods ? out : WideColumns{};
}

/// Parts over periods: "male | | female | ", "2015 | 2016 | 2015 | 2016".
WideColumns periodsUnderParts(const Table& table, int row, DateOrder order)
{
    WideColumns out = columnsOf(table, row, [&](const TableCell& cell) {
        return WideColumn{periodOfHeading(cell, order), {}, {}};
    });
    std::string part;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (const std::string above = headingText(table, row - 1, static_cast<int>(i) + 1); !above.empty())
            part = above;
        if (out[i].period && part.empty())
            return {};
        out[i].part = out[i].period ? part : std::string();
    }
    return out;
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
bool areMostOfRow(const Table& table, const WideColumns& columns, int row)
{
    const auto texts = std::ranges::count_if(table.rows[static_cast<std::size_t>(row - 1)],
                                             [](const auto& cell) { return !trimmed(cell.text).empty(); });
    const int count = countOf(columns);
    return count * 3 >= texts || count >= 3;
}

/// The ways in which a row may be the lowest of the headings, plainest first.
std::vector<WideHeader> readingsOf(const Table& table, DateOrder order, int row, int firstRow)
{
    std::vector<WideHeader> out{{row, row,
                                 columnsOf(table, row,
                                           [&](const TableCell& cell) {
                                               return WideColumn{periodOfHeading(cell, order), {}, {}};
                                           })},
                                {row, row, partsOfYear(table, row)}};
    if (row == firstRow)
        return out;
    out.push_back({row, row - 1, monthsUnderYears(table, row)});
    out.push_back({row, row - 1, partsUnderPeriods(table, row, order)});
    out.push_back({row, row - 1, periodsUnderParts(table, row, order)});
    return out;
}

} // namespace

WideHeader findWideHeader(const Table& table, const TextDialect& dialect, int firstRow, int lastRow)
{
    WideHeader best;
    for (int row = firstRow; row <= std::min(lastRow, firstRow + rowsForHeader); ++row)
        for (WideHeader& each : readingsOf(table, dialect.dateForm, row, firstRow)) {
            const int count = countOf(each.columns);
            const int most = countOf(best.columns);
            const bool tellsYear =
                count == most && best.row == row && best.columns != each.columns && !best.columns.empty() &&
                std::ranges::none_of(best.columns, [](const auto& column) { return column.period.has_value(); });
            if (count < 2 || (count <= most && !tellsYear) || !areDistinct(each.columns) ||
                !areMostOfRow(table, each.columns, row))
                continue;
            if (standOverFigures(table, each.columns, row, lastRow, dialect))
                best = std::move(each);
        }
    return best;
}

} // namespace antevia
