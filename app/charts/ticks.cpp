#include "app/charts/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {
namespace {

using std::chrono::year_month_day;

/// The smallest of 1, 2, 5 times a power of ten that is at least `rough`.
double niceStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * (1.0 - 1e-9))
            return factor * power;
    return 10.0 * power;
}

double finiteOrZero(double value)
{
    constexpr double largest = 1e300; // room for one step more
    return std::isfinite(value) ? std::clamp(value, -largest, largest) : 0.0;
}

std::vector<Day> everyDays(Day first, Day last, int step, Day anchor)
{
    const int behind = ((daysBetween(anchor, first) % step) + step) % step;
    std::vector<Day> days;
    for (Day day = first + Days{behind == 0 ? 0 : step - behind}; day <= last; day += Days{step})
        days.push_back(day);
    return days;
}

std::vector<Day> everyMonths(Day first, Day last, int step)
{
    const year_month_day start{first};
    int month = static_cast<int>(start.year()) * 12 + static_cast<int>(static_cast<unsigned>(start.month())) - 1;
    month -= month % step;
    std::vector<Day> days;
    for (Day day{}; day <= last && days.size() <= mostTicks; month += step) {
        day = makeDay(month / 12, static_cast<unsigned>(month % 12) + 1, 1);
        if (day >= first && day <= last)
            days.push_back(day);
    }
    return days;
}

} // namespace

NiceScale niceScale(double low, double high, int most, double smallestStep)
{
    const double from = std::min(finiteOrZero(low), 0.0);
    const double to = std::max(finiteOrZero(high), from < 0.0 ? 0.0 : smallestStep);
    const double span = to > from ? to - from : 1.0;
    const int intervals = std::clamp(most, 3, mostTicks) - 1; // zero and both ends
    double step = std::max(niceStep(span / intervals), smallestStep);
    // Rounding both ends outward may need one interval more than the span itself.
    while (std::ceil(to / step - 1e-9) - std::floor(from / step + 1e-9) > intervals)
        step = niceStep(step * 1.5);
    NiceScale scale{std::floor(from / step + 1e-9) * step, 0.0, step, {}};
    const int count = std::max(1, static_cast<int>(std::ceil(to / step - 1e-9) - std::floor(from / step + 1e-9)));
    for (int i = 0; i <= count; ++i)
        scale.ticks.push_back((std::floor(from / step + 1e-9) + i) * step);
    scale.high = scale.ticks.back();
    return scale;
}

std::vector<Day> niceDays(Day first, Day last, int most, int apart)
{
    constexpr int longestMonth = 31;
    const std::size_t limit = static_cast<std::size_t>(std::clamp(most, 2, mostTicks));
    const int span = daysBetween(first, last);
    const Day monday = makeDay(2015, 1, 5);
    for (const int step : {1, 2, 7, 14})
        if (step >= apart && static_cast<std::size_t>(span / step) <= limit) {
            const auto days = everyDays(first, last, step, step < 7 ? first : monday);
            if (days.size() <= limit && !days.empty())
                return days;
        }
    for (const int months : {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000}) {
        if (months * longestMonth < apart)
            continue;
        const auto days = everyMonths(first, last, months);
        if (days.size() <= limit && !days.empty())
            return days;
    }
    return {first, last};
}

} // namespace antevia
