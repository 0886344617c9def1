#pragma once

#include "model/formats/found_series.h"
#include "model/formats/message_log.h"

namespace antevia {

/// Tells series that are running totals (their names say so, and they never fall), and turns them into what each period
/// added if `intoDifferences`: the first period of each is then missing.
void settleCumulative(FoundFile& file, bool intoDifferences, MessageLog& log);
/// Whether a series never falls and its names say that it sums up, or it is long, daily or weekly and grows throughout.
bool isRunningTotal(const FoundSeries& series);

} // namespace antevia
