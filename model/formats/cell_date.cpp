#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/month_names.h"

#include <algorithm>
#include <array>

namespace antevia {
namespace {

/// The numbers of a date and what stands between them.
struct DateParts {
    std::array<std::string, 3> parts;
    char separator = 0;
};

/// "16 Oct 2015" and "16-October-2015": 1 … 12 for an English month name, whole or its first three letters.
int monthNumber(std::string_view name)
{
    constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
    const std::string low = lowered(name);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (low == names[i] || low == names[i].substr(0, 3) || (low == "sept" && i == 8))
            return static_cast<int>(i) + 1;
    return 0;
}

/// "Thu, 01/22/2026" without the day of the week, which the date says itself.
std::string_view withoutWeekday(std::string_view text)
{
    const std::size_t comma = text.find(", ");
    return comma != std::string_view::npos && isWeekday(text.substr(0, comma)) ? text.substr(comma + 2) : text;
}

/// A date's text without the day of the week before it and a time of day after it, also one without a colon
/// ("20230102T000000Z").
std::string_view withoutTime(std::string_view written)
{
    const std::string_view text = withoutWeekday(written);
    if (text.size() >= 15 && text[8] == 'T' && isDigits(text.substr(0, 8)) && isDigits(text.substr(9, 6)))
        return text.substr(0, 8);
    const std::size_t cut = text.find_first_of("T ", std::min<std::size_t>(text.size(), 8));
    const bool clock = cut != std::string_view::npos && text.find(':', cut) != std::string_view::npos;
    return clock ? text.substr(0, cut) : text;
}

std::optional<DateParts> cutDate(std::string_view text)
{
    const std::size_t first = text.find_first_of("-/. ");
    if (first == std::string_view::npos)
        return std::nullopt;
    const char separator = text[first];
    const std::size_t second = text.find(separator, first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    std::string_view last = text.substr(second + 1);
    if (separator == '.' && last.ends_with('.')) // "16.10.2015." as in Croatian
        last.remove_suffix(1);
    return DateParts{
        {trimmed(text.substr(0, first)), trimmed(text.substr(first + 1, second - first - 1)), trimmed(last)},
        separator};
}

/// A year of four digits, or of two that stand for 1970 … 2069.
std::optional<int> yearOf(const std::string& text)
{
    const auto value = isDigits(text) ? parseInteger(text) : std::nullopt;
    if (!value || (text.size() != 4 && text.size() != 2))
        return std::nullopt;
    const int year = static_cast<int>(*value) + (text.size() == 4 ? 0 : *value < 70 ? 2000 : 1900);
    return isYearRead(year) ? std::optional(year) : std::nullopt;
}

std::optional<Day> dayOf(const std::string& yearText, const std::string& monthText, const std::string& dayText)
{
    const auto year = yearOf(yearText);
    const auto day = isDigits(dayText) && dayText.size() <= 2 ? parseInteger(dayText) : std::nullopt;
    const auto number = isDigits(monthText) && monthText.size() <= 2 ? parseInteger(monthText) : std::nullopt;
    const std::int64_t month = number ? *number : monthNumber(monthText);
    if (!year || !day || month < 1 || *day < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

/// "2015M10", "2015-M10", "2015Q4", "2015W42" as statistical offices write them, in our own form.
std::string ownForm(std::string_view text)
{
    std::string out(text);
    if (out.size() < 6 || !isDigits(out.substr(0, 4)))
        return out;
    if (std::string_view("MQW").find(out[4]) != std::string_view::npos)
        out.insert(4, "-");
    if (out[4] == '-' && out[5] == 'M')
        out.erase(5, 1);
    if (out.size() == 7 && out[4] == '-' && out[5] == 'W')
        out.insert(6, "0");
    return out;
}

PeriodReading wrong(std::string code, std::string rule, std::string remedy)
{
    return {std::nullopt, CellRemark{std::move(code), std::move(rule), std::move(remedy)}};
}

PeriodReading fitted(Period period, Frequency frequency)
{
    if (period.frequency == frequency)
        return {period, std::nullopt};
    if (period.frequency == Frequency::Daily)
        return {periodOf(firstDay(period), frequency), std::nullopt};
    return wrong("C28",
                 std::string("the other rows are ") + word(frequency) + ", and this one is " + word(period.frequency),
                 "Keep periods of different lengths in different files.");
}

PeriodReading periodOfText(const std::string& text, DateOrder order, Frequency frequency)
{
    if (const auto period = parseWrittenPeriod(text, order))
        return fitted(*period, frequency);
    if (!looksLikeDate(text))
        return wrong("C26", "a date is expected here", "Correct the cell, or clear it if the row holds no figures.");
    for (const DateOrder other : {DateOrder::Iso, DateOrder::DayMonthYear, DateOrder::MonthDayYear})
        if (other != order && parseWrittenDay(text, other))
            return wrong("C25",
                         std::string("dates are read as ") + word(order) + ", and this one is written " + word(other),
                         "Choose the date form of the file; if it mixes two, correct the file.");
    return wrong("C26", "there is no such day", "Correct the date.");
}

} // namespace

int yearOfWord(std::string_view word)
{
    constexpr std::size_t digits = 4;
    const int year = word.size() == digits && isDigits(word) ? static_cast<int>(*parseInteger(word)) : 0;
    return isYearRead(year) ? year : 0;
}

bool looksLikeDate(std::string_view text)
{
    const auto cut = cutDate(withoutTime(text));
    if (!cut)
        return false;
    const auto& [a, b, c] = cut->parts;
    const bool ends = isDigits(a) && isDigits(c) && a.size() <= 4 && c.size() <= 4;
    const bool middle = monthNumber(b) > 0 || (isDigits(b) && b.size() <= 2);
    const bool oneYear = (a.size() == 4) != (c.size() == 4) || (a.size() <= 2 && c.size() == 2);
    return ends && middle && oneYear;
}

std::optional<Day> parseWrittenDay(std::string_view text, DateOrder order)
{
    const std::string_view date = withoutTime(text);
    if (order == DateOrder::Iso && date.size() == 8 && isDigits(date))
        return dayOf(std::string(date.substr(0, 4)), std::string(date.substr(4, 2)), std::string(date.substr(6)));
    const auto cut = cutDate(date);
    if (!cut)
        return std::nullopt;
    const auto& [a, b, c] = cut->parts;
    if (a.size() == 4)
        return order == DateOrder::Iso || monthNumber(b) > 0 ? dayOf(a, b, c) : std::nullopt;
    if (monthNumber(b) > 0)
        return dayOf(c, b, a);
    switch (order) {
    case DateOrder::Iso: return std::nullopt;
    case DateOrder::DayMonthYear: return dayOf(c, b, a);
    case DateOrder::MonthDayYear: return dayOf(c, a, b);
    }
    return std::nullopt;
}

std::optional<Period> parseWrittenPeriod(std::string_view text, DateOrder order)
{
    if (const auto day = parseWrittenDay(text, order))
        return periodOf(*day, Frequency::Daily);
    const auto period = parsePeriod(ownForm(text));
    if (!period || period->frequency == Frequency::Daily)
        return std::nullopt;
    const int year = static_cast<int>(std::chrono::year_month_day(firstDay(*period)).year());
    return year >= firstYearRead - 1 && year <= lastYearRead ? period : std::nullopt;
}

PeriodReading readPeriod(const TableCell& cell, DateOrder order, Frequency frequency)
{
    using Kind = TableCell::Kind;
    if (cell.kind == Kind::Error && cell.text.ends_with(" as a date"))
        return wrong("X20", "the number behind this date is no day", "Type the date anew in the spreadsheet program.");
    if (cell.kind == Kind::Error)
        return wrong("X18", "the spreadsheet program stored an error here",
                     "Repair the formula and save the workbook.");
    if (cell.kind == Kind::NotCalculated)
        return wrong("X17", "the formula here has no stored value",
                     "Open the workbook in a spreadsheet program and save it first.");
    if (cell.kind == Kind::Date)
        return periodOfText(trimmed(cell.text), DateOrder::Iso, frequency);
    const std::string text = trimmed(cell.text);
    if (cell.kind == Kind::Number && frequency != Frequency::Yearly)
        return wrong("X20", "this is a number without a date format, so it is not taken for a date",
                     "Give the column a date format in the spreadsheet program and save the workbook.");
    return periodOfText(text, order, frequency);
}

} // namespace antevia
