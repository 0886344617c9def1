#include "model/formats/wide_header.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"
#include "model/formats/import_guess.h"
#include "model/formats/layout_columns.h"
#include "model/formats/marked_figure.h"
#include "model/formats/month_names.h"
#include "model/formats/period_text.h"

#include <algorithm>
#include <array>
#include <deque>
#include <set>
#include <tuple>
#include <utility>

namespace antevia {
namespace {

constexpr int rowsForHeader = 60;
constexpr int fewestMonths = 3;        ///< without a year: "Mar" alone may be a name
constexpr std::size_t rowsOfYears = 3; ///< above months, at most: years, quarters, months

using WideColumns = std::vector<WideColumn>;

/// What one cell says if it is taken for a heading.
struct Heading {
    std::string text;
    std::optional<Period> period;
    std::string partOfYear; ///< "M3", "Q1", "W7", where it is a part of a year and nothing else
    bool isText = false;    ///< neither a number nor a date
};
using Headings = std::vector<Heading>;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

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

/// "M3" of "März" and of "III", "Q1" of "Q1" and of "1. Quartal", "W7" of "KW 7".
std::string partOfYearIn(const std::string& text)
{
    constexpr std::size_t longestPart = 30;
    const auto digits = std::ranges::count_if(text, isDigit);
    if (text.empty() || text.size() > longestPart || digits > 2)
        return {};
    const auto words = headingWords(text);
    if (words.size() == 1) {
        if (const int month = monthOfName(words[0]); month > 0)
            return "M" + std::to_string(month);
        constexpr std::array roman{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
        if (const auto found = std::ranges::find(roman, words[0]); found != roman.end())
            return "M" + std::to_string(found - roman.begin() + 1);
    }
    if (digits == 0 && words.size() < 2)
        return {};
    // Any year tells whether it is a part of one.
    const auto part = parsePeriodText("2000 " + text, DateOrder::Iso);
    if (!part || (part->frequency != Frequency::Quarterly && part->frequency != Frequency::Weekly))
        return {};
    const std::string written = printPeriod(*part);
    return std::string(1, part->frequency == Frequency::Weekly ? 'W' : 'Q') +
           std::to_string(*parseInteger(written.substr(written.find_first_of("QW") + 1)));
}

Headings headingsOf(const Table& table, int row, DateOrder order, bool westSlavicMonths)
{
    Headings out;
    for (TableCell cell : table.rows[static_cast<std::size_t>(row - 1)]) {
        const bool isText = cell.kind == TableCell::Kind::Text;
        if (westSlavicMonths && isText)
            cell.text = withEnglishMonths(cell.text);
        Heading heading{headingText(table, row, static_cast<int>(out.size()) + 1),
                        periodOfHeading(cell, order),
                        {},
                        isText && !trimmed(cell.text).empty()};
        if (!heading.period && isText)
            heading.partOfYear = partOfYearIn(withoutFootnoteMarks(cell.text));
        out.push_back(std::move(heading));
    }
    return out;
}

const Heading& headingAt(const Headings& headings, std::size_t column)
{
    static const Heading none;
    return column < headings.size() ? headings[column] : none;
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

WideColumns plainPeriods(const Headings& headings)
{
    WideColumns out;
    for (const Heading& each : headings)
        out.push_back({each.period, {}, {}});
    return out;
}

/// Parts of a year that headings name alone: "Jan | Feb | Mar". Of several kinds the one that has most of the year:
/// "Jan | Feb | Mar | Q1" are months.
WideColumns partsOfYear(const Headings& headings)
{
    const auto count = [&](char kind) {
        return std::ranges::count_if(headings, [&](const auto& each) { return each.partOfYear.starts_with(kind); });
    };
    const char kind = count('M') >= fewestMonths ? 'M' : count('W') >= fewestMonths ? 'W' : 'Q';
    WideColumns out;
    for (const Heading& each : headings)
        out.push_back({{}, each.partOfYear.starts_with(kind) ? each.partOfYear : std::string(), {}});
    return countOf(out) >= fewestMonths ? out : WideColumns{};
}

/// The year that a heading begins with: "2015", "2015*"; 0: none.
int yearOf(const Heading& heading)
{
    const auto number = heading.text.size() >= 4 ? parseInteger(heading.text.substr(0, 4)) : std::nullopt;
    return number && isYearRead(static_cast<double>(*number)) ? static_cast<int>(*number) : 0;
}

/// Parts under years: "2015 | | | 2016", "Jan | Feb | Mar | Jan". A year reaches to the right until the next.
WideColumns partsUnderYears(const Headings& headings, const Headings& above)
{
    WideColumns out = partsOfYear(headings);
    int year = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        year = yearOf(headingAt(above, i)) > 0 ? yearOf(headingAt(above, i)) : year;
        const std::string part = std::exchange(out[i].partOfYear, {});
        if (year > 0 && !part.empty())
            out[i].period = parsePeriodText(std::to_string(year) + "-" + part, DateOrder::Iso);
    }
    return countOf(out) >= fewestMonths ? out : WideColumns{};
}

/// Periods over parts: "Jan 2023 | | Feb 2023 | ", "male | female | male | female". A period reaches to the right as
/// far as there are parts below, and no further than those before it did.
WideColumns partsUnderPeriods(const Headings& headings, const Headings& above)
{
    WideColumns out(headings.size());
    std::optional<Period> period;
    std::size_t begin = 0;
    std::size_t longest = out.size();
    int periods = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (headingAt(above, i).period) {
            longest = period ? std::min(longest, std::max(i - begin, std::size_t{1})) : longest;
            period = above[i].period;
            begin = i;
            ++periods;
        } else if (!headingAt(above, i).text.empty()) {
            period.reset();
        }
        if (period && headings[i].isText && (periods < 2 || i - begin < longest))
            out[i] = {period, {}, headings[i].text};
    }
    return periods >= 2 && countOf(out) >= 2 * periods ? out : WideColumns{};
}

/// Parts over periods: "male | | female | ", "2015 | 2016 | 2015 | 2016".
WideColumns periodsUnderParts(const Headings& headings, const Headings& above)
{
    WideColumns out = plainPeriods(headings);
    std::string part;
    for (std::size_t i = 0; i < out.size(); ++i) {
        part = headingAt(above, i).text.empty() ? part : above[i].text;
        if (out[i].period && part.empty())
            return {};
        out[i].part = out[i].period ? part : std::string();
    }
    return out;
}

/// A period at the end or the beginning of words, with what is left of them: "Illegal crossings 2021".
WideColumn periodBesideWords(const Heading& heading, DateOrder order)
{
    const std::string text = withoutFootnoteMarks(heading.text);
    if (std::ranges::count_if(text, isDigit) < 2)
        return {};
    for (const bool atEnd : {true, false})
        for (int words = 3; words >= 1; --words) {
            std::size_t cut = atEnd ? text.size() : 0;
            for (int i = 0; i < words && cut != std::string::npos; ++i)
                cut = atEnd ? (cut == 0 ? std::string::npos : text.rfind(' ', cut - 1)) : text.find(' ', cut + 1);
            if (cut == std::string::npos || cut == 0)
                continue;
            const std::string_view whole = text;
            const auto period = parsePeriodText(atEnd ? whole.substr(cut + 1) : whole.substr(0, cut), order);
            const std::string rest = trimmed(atEnd ? whole.substr(0, cut) : whole.substr(cut + 1));
            if (period && rest.find_first_of("0123456789") == std::string::npos)
                return {period, {}, rest};
        }
    return {};
}

/// What is counted and its period in one heading: "Crossings 2021 | Crossings 2022".
WideColumns periodsBesideWords(const Headings& headings, DateOrder order)
{
    WideColumns out;
    for (const Heading& each : headings)
        out.push_back(each.isText && !each.period ? periodBesideWords(each, order) : WideColumn{});
    return countOf(out) >= 2 ? out : WideColumns{};
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

/// Whether years stand below a year: the row is one of data, in a table that has a column of years.
bool standInColumnOfYears(const Table& table, const WideColumns& columns, int row, int lastRow)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        int cells = 0;
        int years = 0;
        for (int below = row + 1; below <= std::min(lastRow, row + 40); ++below) {
            const std::string text = trimmed(table.at(below, static_cast<int>(i) + 1).text);
            const auto number = text.size() == 4 ? parseInteger(text) : std::nullopt;
            cells += text.empty() ? 0 : 1;
            years += number && isYearRead(static_cast<double>(*number)) ? 1 : 0;
        }
        const bool isYear = columns[i].period && columns[i].period->frequency == Frequency::Yearly;
        if (isYear && cells >= 2 && years * 10 >= cells * 9)
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
            const auto number = text.size() == 4 ? parseInteger(text) : std::nullopt;
            const bool isYear = number && isYearRead(static_cast<double>(*number));
            cells += text.empty() ? 0 : 1;
            periods += isYear || isClearPeriod(cell, order) ? 1 : 0;
        }
        if (periods > 0 && periods * 10 >= cells * 8)
            return true;
    }
    return false;
}

/// A row that may be the lowest of the headings, with the rows above it, the nearest first.
struct HeadingRows {
    int row = 0;
    const Headings& own;
    const std::deque<Headings>& above;
};

/// The ways in which it may be read, plainest first.
std::vector<WideHeader> readingsOf(const HeadingRows& rows, DateOrder order)
{
    std::vector<WideHeader> out{{rows.row, rows.row, plainPeriods(rows.own)},
                                {rows.row, rows.row, partsOfYear(rows.own)}};
    for (std::size_t i = 0; i < rows.above.size(); ++i)
        if (std::ranges::any_of(rows.above[i], [](const auto& each) { return yearOf(each) > 0; })) {
            out.push_back({rows.row, rows.row - static_cast<int>(i) - 1, partsUnderYears(rows.own, rows.above[i])});
            break;
        }
    if (!rows.above.empty()) {
        out.push_back({rows.row, rows.row - 1, partsUnderPeriods(rows.own, rows.above[0])});
        out.push_back({rows.row, rows.row - 1, periodsUnderParts(rows.own, rows.above[0])});
    }
    out.push_back({rows.row, rows.row, periodsBesideWords(rows.own, order)});
    return out;
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
            if (isBetter(readings[i], best) && areMostOfRow(own, columns) &&
                standOverFigures(table, columns, row, lastRow, dialect) &&
                !standInColumnOfYears(table, columns, row, lastRow) &&
                !(isWordy && haveTimesBeside(table, columns, row, lastRow, dialect.dateForm)))
                best = readings[i];
        }
        above.push_front(std::move(own));
        if (above.size() > rowsOfYears)
            above.pop_back();
    }
    return best;
}

} // namespace antevia
