#include "model/formats/column_profile.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/map_position.h"
#include "model/formats/marked_figure.h"
#include "model/formats/month_names.h"
#include "model/formats/month_spans.h"
#include "model/formats/period_text.h"
#include "model/formats/personal_numbers.h"
#include "model/formats/table_headings.h"

#include <algorithm>
#include <unordered_set>

namespace antevia {
namespace {

constexpr std::size_t mostExamples = 400;
constexpr double firstSerial = 25'569; ///< 1 January 1970
constexpr double lastSerial = 73'050;  ///< 31 December 2099

bool isFlagLike(std::string_view text)
{
    return text.size() <= 6 && !isDigits(text);
}

/// "KW 7", "W07", "Woche 7".
bool isWeekText(std::string_view text)
{
    const std::size_t digits = text.find_first_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || text.size() > 16 || text.size() - digits > 2)
        return false;
    const auto number = parseInteger(text.substr(digits));
    return number && *number >= 1 && *number <= 53;
}

void countNumber(double value, ColumnProfile& profile)
{
    ++profile.figures;
    const bool whole = value == static_cast<double>(static_cast<long long>(value));
    profile.fractions += whole ? 0 : 1;
    profile.negatives += value < 0.0 ? 1 : 0;
    profile.years += whole && isYearRead(value) ? 1 : 0;
    profile.serialDays += whole && value >= firstSerial && value <= lastSerial ? 1 : 0;
    profile.smallNumbers += whole && value >= 1 && value <= 53 ? 1 : 0;
}

/// Degrees under no heading that says so: latitude beside longitude, or both in one cell.
void settlePositions(std::vector<ColumnProfile>& profiles)
{
    const auto isDegrees = [](const ColumnProfile& each) {
        return each.heading.empty() && each.filled > 1 && each.positions * 10 >= each.filled * 9;
    };
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        if (profiles[i].filled > 1 && profiles[i].positionPairs == profiles[i].filled)
            profiles[i].hint = HeadingHint::Identifier;
        if (i > 0 && isDegrees(profiles[i - 1]) && isDegrees(profiles[i]))
            profiles[i - 1].hint = profiles[i].hint = HeadingHint::Identifier;
    }
}

void countText(const std::string& text, const TextDialect& dialect, ColumnProfile& profile)
{
    profile.positions += isPosition(text) ? 1 : 0;
    profile.positionPairs += arePositions(text) ? 1 : 0;
    if (parseCompactMonth(text))
        ++profile.compactMonths;
    profile.doubleYears += isDoubleYear(text) ? 1 : 0;
    profile.padded += text.size() > 1 && text[0] == '0' && isDigits(text) ? 1 : 0;
    if (isClearPeriod({text, TableCell::Kind::Text, 0.0}, dialect.dateForm)) {
        ++profile.periods;
        return;
    }
    if (isNoFigureMark(text)) {
        ++profile.marks;
        return;
    }
    const MarkedFigure figure = readMarkedFigure({text, TableCell::Kind::Text, 0.0}, dialect, false);
    profile.shares += !figure.wrong && text.ends_with('%') ? 1 : 0;
    if (!figure.wrong)
        return countNumber(figure.value, profile);
    constexpr std::size_t longestName = 30; // a Greek letter is two bytes
    const auto words = text.size() <= longestName ? headingWords(text) : std::vector<std::string>{};
    profile.weeks += isWeekText(text) ? 1 : 0;
    profile.monthNames += words.size() == 1 && monthOfName(words[0]) > 0 ? 1 : 0;
}

} // namespace

bool isClearPeriod(const TableCell& cell, DateOrder order)
{
    if (cell.kind == TableCell::Kind::Date)
        return true;
    if (cell.kind != TableCell::Kind::Text)
        return false;
    const std::string text = trimmed(cell.text);
    if (text.size() < 5 || isDigits(text)) {
        if (text.size() != 8 || order != DateOrder::Iso)
            return false;
    }
    return parsePeriodText(text, order).has_value();
}

namespace {

/// "Total", "Total 2023" or "Jan to Mar" in the first filled cell of a row.
bool isTotalRow(const std::vector<TableCell>& row)
{
    for (const TableCell& cell : row)
        if (const std::string text = trimmed(cell.text); !text.empty())
            return text.size() < 20 && (isTotalName(text) || sumsUpPeriods(text));
    return false;
}

/// Rows of totals below a table tell nothing of its columns; where they are many, "total" is a value like others.
bool passTotals(const Table& table, RowSpan rows)
{
    int totals = 0;
    for (int row = rows.first; row <= rows.last; ++row)
        totals += isTotalRow(table.rows[static_cast<std::size_t>(row - 1)]) ? 1 : 0;
    return totals * 3 <= rows.last - rows.first + 1;
}

} // namespace

bool ColumnProfile::isWeekday() const
{
    return !examples.empty() &&
           std::ranges::all_of(examples, [](const auto& text) { return antevia::isWeekday(text); });
}

bool ColumnProfile::isQuarterName() const
{
    return !examples.empty() && distinct <= 8 && std::ranges::all_of(examples, [](const std::string& text) {
        const auto period = isDigits(text) ? std::nullopt : parsePeriodText("2000 " + text, DateOrder::Iso);
        return period && period->frequency == Frequency::Quarterly;
    });
}

bool ColumnProfile::numbersRows() const
{
    const std::string name = comparableHeading(heading);
    const bool isUnnamed = name.empty() || name == "unnamed 0" || name == "x1" || name == "column1";
    std::int64_t before = -1;
    return isUnnamed && filled > 1 && distinct == filled && (examples.front() == "0" || examples.front() == "1") &&
           std::ranges::all_of(examples, [&](const std::string& text) {
               const auto number = isDigits(text) ? parseInteger(text) : std::nullopt;
               const bool rises = number && *number > before;
               before = number.value_or(before);
               return rises;
           });
}

bool ColumnProfile::isUniqueId() const
{
    return !examples.empty() && std::ranges::all_of(examples, isUuid);
}

bool ColumnProfile::isPaddedCode() const
{
    const auto isNothing = [](const std::string& text) { return text.find_first_not_of('0') == std::string::npos; };
    return padded > 0 && (distinct > 1 || padded == filled) && !std::ranges::all_of(examples, isNothing) &&
           std::ranges::all_of(examples, [&](const std::string& text) {
               return isDigits(text) && text.size() == examples.front().size();
           });
}

bool ColumnProfile::isYearWeek() const
{
    if (distinct > 1 && doubleYears == filled)
        return false;
    const auto words = headingWords(heading);
    const bool namesWeek = std::ranges::any_of(words, [](const std::string& each) {
        return each == "week" || each == "weeks" || each == "yearweek" || each == "isoweek" || each == "epiweek" ||
               each == "woche" || each == "kw" || each == "semaine" || each == "tjedan" || each == "het";
    });
    constexpr int fewest = 2; // one "2024-13" among months is a slip
    int noMonths = 0;
    const bool fit = !examples.empty() && std::ranges::all_of(examples, [&](const std::string& text) {
        const bool hasHyphen = text.size() > 5 && text[4] == '-';
        const std::string_view week =
            std::string_view(text).substr(std::min<std::size_t>(text.size(), hasHyphen ? 5 : 4));
        if (!isDigits(text.substr(0, 4)) || !isDigits(week) || week.size() > 2 || (!hasHyphen && !namesWeek))
            return false;
        noMonths += *parseInteger(week) > 12 ? 1 : 0;
        return *parseInteger(week) >= 1 && *parseInteger(week) <= 53;
    });
    return fit && (namesWeek || (hint != HeadingHint::Month && noMonths >= fewest));
}

std::vector<ColumnProfile> profilesOf(const Table& table, RowSpan rows, const TextDialect& dialect)
{
    const int columns = table.columnCount();
    std::vector<ColumnProfile> out(static_cast<std::size_t>(columns));
    std::vector<std::unordered_set<std::string>> seen(out.size());
    const bool withoutTotals = passTotals(table, rows);
    for (int row = rows.first; row <= rows.last; ++row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
        if ((columns > 1 && filledCells(cells) < 2) || (withoutTotals && isTotalRow(cells)))
            continue;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string text = trimmed(cells[i].text);
            if (text.empty())
                continue;
            ColumnProfile& profile = out[i];
            ++profile.filled;
            profile.averageLength += static_cast<double>(text.size());
            profile.flagLike += isFlagLike(text) ? 1 : 0;
            if (cells[i].kind == TableCell::Kind::Date)
                ++profile.periods;
            else if (cells[i].kind == TableCell::Kind::Number)
                countNumber(cells[i].number, profile);
            else if (cells[i].kind == TableCell::Kind::Error)
                ++profile.marks; // a formula's: told as an error of its cell
            else
                countText(text, dialect, profile);
            if (seen[i].insert(text).second && profile.examples.size() < mostExamples)
                profile.examples.push_back(text);
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].distinct = static_cast<int>(seen[i].size());
        if (out[i].distinct > 1 && out[i].doubleYears == out[i].filled) // no months: each 13 after the one before
            out[i].periods = 0;
        out[i].averageLength /= std::max(1, out[i].filled);
        out[i].heading = headingText(table, rows.headerRow, static_cast<int>(i) + 1);
        out[i].hint = hintOf(out[i].heading);
    }
    settlePositions(out);
    return out;
}

} // namespace antevia
