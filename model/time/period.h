#pragma once

#include "model/base/words.h"
#include "model/time/date.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace antevia {

enum class Frequency { Daily, Weekly, Monthly, Quarterly, HalfYearly, Yearly };

/// A day, ISO week (Monday to Sunday), month, quarter, half-year or year. `index` counts periods from the one that
/// holds 1 January 1970, so that periods of one frequency are numbers.
struct Period {
    Frequency frequency = Frequency::Daily;
    std::int32_t index = 0;
    auto operator<=>(const Period&) const = default;
    bool operator==(const Period&) const = default;
};

Period periodOf(Day day, Frequency frequency);
Day firstDay(Period period);
Day lastDay(Period period);
inline Period later(Period period, int periods)
{
    return {period.frequency, period.index + periods};
}
/// Periods in a season: 7 daily, 52 weekly, 12 monthly, 4 quarterly, 2 half-yearly, 1 yearly.
int seasonLength(Frequency frequency);

/// "2015-10-16", "2015-W42", "2015-10", "2015-Q4", "2015-S2", "2015".
std::string printPeriod(Period period);
/// Reads what printPeriod prints; nothing for a week 53 in a year without one, or a day that does not exist.
std::optional<Period> parsePeriod(std::string_view text);

template <>
inline constexpr auto wordsOf<Frequency> = std::array{std::pair{Frequency::Daily, "daily"},
                                                      std::pair{Frequency::Weekly, "weekly"},
                                                      std::pair{Frequency::Monthly, "monthly"},
                                                      std::pair{Frequency::Quarterly, "quarterly"},
                                                      std::pair{Frequency::HalfYearly, "half-yearly"},
                                                      std::pair{Frequency::Yearly, "yearly"}};

} // namespace antevia
