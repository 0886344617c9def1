#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace antevia {

/// A day of the calendar, in the project's own time zone.
using Day = std::chrono::sys_days;
using Days = std::chrono::days;

/// "2015-10-16"; nothing if there is no such day or it is written in another way.
std::optional<Day> parseDay(std::string_view text);
/// "2015-10-16".
std::string printDay(Day day);
Day makeDay(int year, unsigned month, unsigned day);
/// Whole days from `from` to `to`; negative if `to` is earlier.
inline int daysBetween(Day from, Day to)
{
    return static_cast<int>((to - from).count());
}

} // namespace antevia
