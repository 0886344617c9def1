#include "model/time/counted_periods.h"

#include <array>

namespace antevia {

std::string countedPeriods(int count, Frequency frequency)
{
    static constexpr std::array units{"day", "week", "month", "quarter", "half-year", "year"};
    return std::to_string(count) + " " + units[static_cast<std::size_t>(frequency)] + (count == 1 ? "" : "s");
}

} // namespace antevia
