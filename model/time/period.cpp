#include "model/time/period.h"

#include "model/base/number.h"

#include <array>
#include <cstdio>

namespace antevia {
namespace {

using namespace std::chrono;

/// Monday 29 December 1969 begins the ISO week that holds 1 January 1970.
constexpr int mondayOffset = 3;

int floorDivide(int a, int b)
{
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

Day firstDayOfMonths(int monthsSince1970)
{
    const int y = 1970 + floorDivide(monthsSince1970, 12);
    return makeDay(y, static_cast<unsigned>(monthsSince1970 - (y - 1970) * 12 + 1), 1);
}

Day firstMonday(int isoYear)
{
    return firstDay(periodOf(makeDay(isoYear, 1, 4), Frequency::Weekly)); // 4 January is always in week 1
}

std::string formatted(const char* format, int a, int b)
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, a, b);
    return buffer.data();
}

std::optional<int> smallInteger(std::string_view text)
{
    const auto value = parseInteger(text);
    if (!value || text.front() == '-' || *value > 9999)
        return std::nullopt;
    return static_cast<int>(*value);
}

std::optional<Period> parseWeek(int isoYear, int week)
{
    if (week < 1 || week > 53)
        return std::nullopt;
    const Day monday = firstMonday(isoYear) + Days(7 * (week - 1));
    if (monday >= firstMonday(isoYear + 1))
        return std::nullopt;
    return periodOf(monday, Frequency::Weekly);
}

/// `months` long, the `number`th of its year.
std::optional<Period> parseMonths(int y, int number, int months, Frequency frequency)
{
    if (number < 1 || number > 12 / months)
        return std::nullopt;
    return periodOf(makeDay(y, static_cast<unsigned>(number * months), 1), frequency);
}

/// What follows "2015-": "W42", "Q4", "S2" or "10".
std::optional<Period> parsePartOfYear(int y, std::string_view part)
{
    const char kind = part.empty() ? ' ' : part.front();
    const auto number = smallInteger(kind == 'W' || kind == 'Q' || kind == 'S' ? part.substr(1) : part);
    if (!number || part.size() != (kind == 'W' ? 3 : 2))
        return std::nullopt;
    switch (kind) {
    case 'W': return parseWeek(y, *number);
    case 'Q': return parseMonths(y, *number, 3, Frequency::Quarterly);
    case 'S': return parseMonths(y, *number, 6, Frequency::HalfYearly);
    default: return parseMonths(y, *number, 1, Frequency::Monthly);
    }
}

} // namespace

Period periodOf(Day day, Frequency frequency)
{
    const year_month_day date(day);
    const int sinceEpoch = static_cast<int>(day.time_since_epoch().count());
    const int months =
        (static_cast<int>(date.year()) - 1970) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    switch (frequency) {
    case Frequency::Daily: return {frequency, sinceEpoch};
    case Frequency::Weekly: return {frequency, floorDivide(sinceEpoch + mondayOffset, 7)};
    case Frequency::Monthly: return {frequency, months};
    case Frequency::Quarterly: return {frequency, floorDivide(months, 3)};
    case Frequency::HalfYearly: return {frequency, floorDivide(months, 6)};
    case Frequency::Yearly: return {frequency, floorDivide(months, 12)};
    }
    return {};
}

Day firstDay(Period period)
{
    switch (period.frequency) {
    case Frequency::Daily: return Day(Days(period.index));
    case Frequency::Weekly: return Day(Days(period.index * 7 - mondayOffset));
    case Frequency::Monthly: return firstDayOfMonths(period.index);
    case Frequency::Quarterly: return firstDayOfMonths(period.index * 3);
    case Frequency::HalfYearly: return firstDayOfMonths(period.index * 6);
    case Frequency::Yearly: return firstDayOfMonths(period.index * 12);
    }
    return {};
}

Day lastDay(Period period)
{
    return firstDay(later(period, 1)) - Days(1);
}

int seasonLength(Frequency frequency)
{
    constexpr std::array<int, 6> lengths{7, 52, 12, 4, 2, 1};
    return lengths[static_cast<std::size_t>(frequency)];
}

std::string printPeriod(Period period)
{
    const year_month_day date(firstDay(period));
    const int y = static_cast<int>(date.year());
    const int m = static_cast<int>(static_cast<unsigned>(date.month()));
    switch (period.frequency) {
    case Frequency::Daily: return printDay(firstDay(period));
    case Frequency::Weekly: {
        const Day thursday = firstDay(period) + Days(3); // the year of an ISO week is that of its Thursday
        const int isoYear = static_cast<int>(year_month_day(thursday).year());
        return formatted("%04d-W%02d", isoYear, daysBetween(firstMonday(isoYear), firstDay(period)) / 7 + 1);
    }
    case Frequency::Monthly: return formatted("%04d-%02d", y, m);
    case Frequency::Quarterly: return formatted("%04d-Q%d", y, (m - 1) / 3 + 1);
    case Frequency::HalfYearly: return formatted("%04d-S%d", y, (m - 1) / 6 + 1);
    case Frequency::Yearly: return formatted("%04d", y, 0);
    }
    return {};
}

std::optional<Period> parsePeriod(std::string_view text)
{
    if (text.size() == 10) {
        const auto day = parseDay(text);
        return day ? std::optional(periodOf(*day, Frequency::Daily)) : std::nullopt;
    }
    const auto y = text.size() < 4 ? std::nullopt : smallInteger(text.substr(0, 4));
    if (!y || *y < 1000)
        return std::nullopt;
    if (text.size() == 4)
        return periodOf(makeDay(*y, 1, 1), Frequency::Yearly);
    return text[4] == '-' ? parsePartOfYear(*y, text.substr(5)) : std::nullopt;
}

} // namespace antevia
