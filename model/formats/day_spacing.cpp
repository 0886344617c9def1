#include "model/formats/day_spacing.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr std::size_t fewestWeeks = 3;
constexpr std::size_t fewestQuarters = 3;

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
    if (days.size() >= fewestQuarters && allBoundaries(days, Frequency::Quarterly))
        return Frequency::Quarterly;
    if (allBoundaries(days, Frequency::Monthly))
        return Frequency::Monthly;
    return areWeekly(days) ? Frequency::Weekly : Frequency::Daily;
}

void settleDays(std::vector<FoundSeries>& series)
{
    std::set<Day> distinct;
    for (const FoundSeries& each : series)
        if (each.frequency == Frequency::Daily)
            for (const FoundObservation& cell : each.observations)
                distinct.insert(firstDay({Frequency::Daily, cell.index}));
    const Frequency frequency = frequencyOfDays({distinct.begin(), distinct.end()});
    if (frequency == Frequency::Daily)
        return;
    for (FoundSeries& each : series)
        if (each.frequency == Frequency::Daily)
            reindex(each, frequency);
}

} // namespace antevia
