#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/layout_roles.h"
#include "model/formats/period_text.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

// Columns that say again, in another way, what the column of periods says.
namespace antevia {
namespace {

constexpr int rowsLookedAt = 2'000;

/// A cell beside the period of its row.
struct DatedCell {
    Period period;
    std::string text;
};

using DatedRows = std::vector<std::pair<int, Period>>;

DatedRows datedRows(const Table& table, RowSpan rows, int timeColumn, DateOrder order)
{
    DatedRows out;
    for (int row = rows.first; row <= std::min(rows.last, rows.first + rowsLookedAt); ++row)
        if (const auto period = parsePeriodText(trimmed(table.at(row, timeColumn).text), order))
            out.emplace_back(row, *period);
    return out;
}

std::vector<DatedCell> cellsOf(const Table& table, const DatedRows& rows, int column)
{
    std::vector<DatedCell> out;
    for (const auto& [row, period] : rows)
        if (std::string text = trimmed(table.at(row, column).text); !text.empty())
            out.push_back({period, std::move(text)});
    return out;
}

int yearOf(Period period)
{
    const Day day = period.frequency == Frequency::Weekly ? firstDay(period) + Days{3} : firstDay(period);
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

int monthOf(Period period)
{
    return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day(firstDay(period)).month()));
}

int weekOf(Period period)
{
    const std::string week = printPeriod(periodOf(firstDay(period), Frequency::Weekly)); // "2020-W11"
    return static_cast<int>(parseInteger(std::string_view(week).substr(week.find('W') + 1)).value_or(0));
}

bool areAll(const std::vector<DatedCell>& cells, auto numberOf)
{
    return std::ranges::all_of(cells, [&](const DatedCell& each) {
        const auto number = parseInteger(each.text);
        return number && *number == numberOf(each.period);
    });
}

/// Numbers that are the year, the month or the week of their rows' periods, whatever they are called. Small numbers
/// may be so by chance in a few rows.
bool repeatsPeriod(const std::vector<DatedCell>& cells)
{
    constexpr std::size_t fewestYears = 2;
    constexpr std::size_t fewestParts = 8;
    return (cells.size() >= fewestYears && areAll(cells, yearOf)) ||
           (cells.size() >= fewestParts && (areAll(cells, monthOf) || areAll(cells, weekOf)));
}

/// "17:00", "8:30:15".
bool isClockTime(const std::string& text)
{
    const std::size_t colon = text.find(':');
    const auto isPart = [](std::string_view part) { return !part.empty() && part.size() <= 2 && isDigits(part); };
    if (colon == std::string::npos || !isPart(std::string_view(text).substr(0, colon)))
        return false;
    const std::string_view rest = std::string_view(text).substr(colon + 1);
    const std::size_t second = rest.find(':');
    return isPart(rest.substr(0, second)) && (second == std::string_view::npos || isPart(rest.substr(second + 1)));
}

/// Whether a text has the year of a period among its numbers, or the one before, in which its fiscal year began.
bool namesYearOf(const DatedCell& cell)
{
    return std::ranges::any_of(headingWords(cell.text), [&](const std::string& word) {
        const int year = yearOfWord(word);
        return year > 0 && (year == yearOf(cell.period) || year + 1 == yearOf(cell.period));
    });
}

/// "Q1 2024/25" beside the day on which it ends: one text for each period and one period for each text, which names it.
bool labelsPeriods(const std::vector<DatedCell>& cells)
{
    std::map<std::string, std::int32_t> periodOfText;
    std::map<std::int32_t, std::string> textOfPeriod;
    for (const DatedCell& each : cells)
        if (!namesYearOf(each) ||
            periodOfText.try_emplace(each.text, each.period.index).first->second != each.period.index ||
            textOfPeriod.try_emplace(each.period.index, each.text).first->second != each.text)
            return false;
    return periodOfText.size() > 1;
}

} // namespace

void ignoreSaidPeriods(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, DateOrder order,
                       TableLayout& layout)
{
    const ColumnUse* time = columnWith(layout, ColumnRole::Time);
    if (time == nullptr)
        return;
    const DatedRows dated = datedRows(table, rows, static_cast<int>(time - layout.columns.data()) + 1, order);
    const auto isOtherFigure = [&](const ColumnProfile& each) {
        return each.isNumeric() && isUnassigned(layout.columns[static_cast<std::size_t>(&each - profiles.data())]);
    };
    const bool hasSeveral = std::ranges::count_if(profiles, isOtherFigure) > 1;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        if (!isUnassigned(layout.columns[i]) || profiles[i].filled == 0 || profiles[i].hint == HeadingHint::Value)
            continue;
        const auto cells = cellsOf(table, dated, static_cast<int>(i) + 1);
        const bool isRepeated = profiles[i].isNumeric() ? hasSeveral && repeatsPeriod(cells) : labelsPeriods(cells);
        const auto isTimeOfDay = [](const DatedCell& each) { return isClockTime(each.text); };
        if (!cells.empty() && (isRepeated || std::ranges::all_of(cells, isTimeOfDay)))
            layout.columns[i].role = ColumnRole::Note;
    }
}

} // namespace antevia
