#include "model/formats/day_spacing.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr std::size_t fewestWeeks = 3;
constexpr std::size_t fewestQuarters = 3;
constexpr std::size_t fewestMonthsOfQuarters = 4;

bool allBoundaries(const std::vector<Day>& days, Frequency frequency)
{
    const auto begins = [&](Day day) { return firstDay(periodOf(day, frequency)) == day; };
    const auto ends = [&](Day day) { return lastDay(periodOf(day, frequency)) == day; };
    return std::ranges::all_of(days, begins) || std::ranges::all_of(days, ends);
}

/// The same day of each week, with a week between at least two of them.
bool areWeekly(const std::vector<Day>& days)
{
    bool oneWeek = false;
    for (std::size_t i = 1; i < days.size(); ++i) {
        const int gap = daysBetween(days[i - 1], days[i]);
        if (gap % 7 != 0)
            return false;
        oneWeek = oneWeek || gap == 7;
    }
    return oneWeek && days.size() >= fewestWeeks;
}

/// The same day of each month (prices of the 15th), with a month between most of them: events may fall on the same day
/// of months here and there.
bool areMonthly(const std::vector<Day>& days)
{
    constexpr std::size_t fewestMonths = 3;
    const auto dayOfMonth = [](Day day) { return daysBetween(firstDay(periodOf(day, Frequency::Monthly)), day); };
    std::size_t next = 0;
    for (std::size_t i = 1; i < days.size(); ++i) {
        if (dayOfMonth(days[i]) != dayOfMonth(days[0]))
            return false;
        const int gap = periodOf(days[i], Frequency::Monthly).index - periodOf(days[i - 1], Frequency::Monthly).index;
        next += gap == 1 ? 1 : 0;
    }
    const std::size_t gaps = days.size() - 1;
    return days.size() >= fewestMonths && next * 3 >= gaps * 2;
}

void reindex(FoundSeries& series, Frequency frequency)
{
    for (FoundObservation& each : series.observations)
        each.index = periodOf(firstDay({Frequency::Daily, each.index}), frequency).index;
    series.frequency = frequency;
}

} // namespace

Frequency frequencyOfDays(const std::vector<Day>& days)
{
    if (days.size() < 2)
        return Frequency::Daily;
    if (allBoundaries(days, Frequency::Yearly))
        return Frequency::Yearly;
    if (days.size() >= fewestQuarters && allBoundaries(days, Frequency::HalfYearly))
        return Frequency::HalfYearly;
    if (days.size() >= fewestQuarters && allBoundaries(days, Frequency::Quarterly))
        return Frequency::Quarterly;
    if (allBoundaries(days, Frequency::Monthly) || areMonthly(days))
        return Frequency::Monthly;
    return areWeekly(days) ? Frequency::Weekly : Frequency::Daily;
}

namespace {

/// The days that any daily series has, each once, in order.
std::vector<Day> daysOf(const std::vector<FoundSeries>& series)
{
    std::vector<bool> seen; // from the year 1000 on: files hold millions of cells and few days
    const std::int32_t first = periodOf(makeDay(1000, 1, 1), Frequency::Daily).index;
    for (const FoundSeries& each : series)
        for (const FoundObservation& cell : each.observations) {
            const auto at = static_cast<std::size_t>(cell.index - first);
            if (each.frequency != Frequency::Daily || cell.index < first)
                continue;
            if (at >= seen.size())
                seen.resize(at + 1);
            seen[at] = true;
        }
    std::vector<Day> days;
    for (std::size_t i = 0; i < seen.size(); ++i)
        if (seen[i])
            days.push_back(firstDay({Frequency::Daily, first + static_cast<std::int32_t>(i)}));
    return days;
}

} // namespace

namespace {

/// The months that any monthly series has, each once, in order.
std::vector<std::int32_t> monthsOf(const std::vector<FoundSeries>& series)
{
    std::set<std::int32_t> months;
    for (const FoundSeries& each : series)
        for (const FoundObservation& cell : each.observations)
            if (each.frequency == Frequency::Monthly)
                months.insert(cell.index);
    return {months.begin(), months.end()};
}

/// January, April, July and October, one after the other without a gap, and no other month.
bool areQuarters(const std::vector<std::int32_t>& months)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        const Day first = firstDay({Frequency::Monthly, months[i]});
        if (firstDay(periodOf(first, Frequency::Quarterly)) != first || (i > 0 && months[i] - months[i - 1] != 3))
            return false;
    }
    return months.size() >= fewestMonthsOfQuarters;
}

} // namespace

bool settleQuarters(std::vector<FoundSeries>& series)
{
    if (!areQuarters(monthsOf(series)))
        return false;
    for (FoundSeries& each : series) {
        if (each.frequency != Frequency::Monthly)
            continue;
        for (FoundObservation& cell : each.observations)
            cell.index = periodOf(firstDay({Frequency::Monthly, cell.index}), Frequency::Quarterly).index;
        each.frequency = Frequency::Quarterly;
    }
    return true;
}

void settleDays(std::vector<FoundSeries>& series)
{
    const Frequency frequency = frequencyOfDays(daysOf(series));
    if (frequency == Frequency::Daily)
        return;
    for (FoundSeries& each : series)
        if (each.frequency == Frequency::Daily)
            reindex(each, frequency);
}

} // namespace antevia
