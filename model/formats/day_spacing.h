#pragma once

#include "model/formats/found_series.h"

#include <vector>

namespace antevia {

/// What days on which figures stand are really: all of them first or last days of months (years, quarters), or all the
/// same day of the week, stand for those longer periods. Daily if they are days. `days` are distinct and in order.
Frequency frequencyOfDays(const std::vector<Day>& days);

/// Months that stand three apart throughout, from a January, April, July or October on, are the quarters that begin in
/// them. False if they are months.
bool settleQuarters(std::vector<FoundSeries>& series);

/// Turns daily series into the longer periods their days stand for, one decision for all of them.
void settleDays(std::vector<FoundSeries>& series);

} // namespace antevia
