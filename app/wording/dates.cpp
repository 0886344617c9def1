#include "app/wording/wording.h"

#include <array>

namespace antevia {
namespace {

using std::chrono::year_month_day;

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

std::string dayNumber(year_month_day date)
{
    return std::to_string(static_cast<unsigned>(date.day()));
}

std::string yearNumber(year_month_day date)
{
    return std::to_string(static_cast<int>(date.year()));
}

std::string longMonth(year_month_day date)
{
    return months[static_cast<unsigned>(date.month()) - 1];
}

std::string shortMonth(year_month_day date)
{
    return longMonth(date).substr(0, 3);
}

using MonthName = std::string (*)(year_month_day);

/// Says the year once if both are in it, and the month once if both are in that.
std::string rangeText(Day first, Day last, MonthName monthName, const std::string& between)
{
    const year_month_day from{first};
    const year_month_day to{last};
    const std::string end = dayNumber(to) + " " + monthName(to) + " " + yearNumber(to);
    if (first == last)
        return end;
    if (from.year() != to.year())
        return dayNumber(from) + " " + monthName(from) + " " + yearNumber(from) + between + end;
    if (from.month() != to.month())
        return dayNumber(from) + " " + monthName(from) + between + end;
    return dayNumber(from) + between + end;
}

} // namespace

std::string Wording::monthName(unsigned month) const
{
    EXPECTS(month >= 1 && month <= 12);
    return months[month - 1];
}

std::string Wording::date(Day day) const
{
    return rangeText(day, day, longMonth, "");
}

std::string Wording::shortDate(Day day) const
{
    const year_month_day date{day};
    return dayNumber(date) + " " + shortMonth(date);
}

std::string Wording::weekdayDate(Day day) const
{
    return weekdays[std::chrono::weekday{day}.c_encoding()] + (" " + shortDate(day));
}

std::string Wording::dateRange(Day first, Day last) const
{
    return rangeText(first, last, longMonth, " to ");
}

std::string Wording::shortDateRange(Day first, Day last) const
{
    return rangeText(first, last, shortMonth, " – ");
}

std::string Wording::days(int days) const
{
    return count(days, "day", "days");
}

std::string Wording::period(Period period) const
{
    const year_month_day first{firstDay(period)};
    switch (period.frequency) {
    case Frequency::Daily: return date(firstDay(period));
    case Frequency::Weekly: {
        const std::string printed = printPeriod(period); // "2015-W42"
        const auto dash = printed.find("-W");
        const std::string week = printed.substr(dash + 2);
        return "week " + (week.front() == '0' ? week.substr(1) : week) + " of " + printed.substr(0, dash);
    }
    case Frequency::Monthly: return longMonth(first) + " " + yearNumber(first);
    case Frequency::Quarterly:
        return "quarter " + std::to_string((static_cast<unsigned>(first.month()) + 2) / 3) + " of " + yearNumber(first);
    case Frequency::HalfYearly:
        return "half " + std::to_string((static_cast<unsigned>(first.month()) + 5) / 6) + " of " + yearNumber(first);
    case Frequency::Yearly: return yearNumber(first);
    }
    return printPeriod(period);
}

std::string Wording::timeStamp(const std::string& utc) const
{
    const auto day = utc.size() >= 16 && utc[10] == 'T' ? parseDay(std::string_view(utc).substr(0, 10)) : std::nullopt;
    return day ? date(*day) + ", " + utc.substr(11, 5) + " UTC" : utc;
}

} // namespace antevia
