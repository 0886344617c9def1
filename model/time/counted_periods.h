#pragma once

#include "model/time/period.h"

namespace antevia {

/// "1 day", "3 days", "2 half-years".
std::string countedPeriods(int count, Frequency frequency);

} // namespace antevia
