#pragma once

#include "model/formats/found_series.h"
#include "model/formats/message_log.h"

namespace antevia {

/// Puts the figures of a series in the order of periods and keeps one a period: a repeated one is told, and refused if
/// it differs from the first.
void settleRepeats(FoundSeries& series, MessageLog& log);

} // namespace antevia
