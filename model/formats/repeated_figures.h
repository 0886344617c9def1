#pragma once

#include "model/formats/found_series.h"
#include "model/formats/message_log.h"

namespace antevia {

/// Lays a repeated cell into the one that is kept of its period; false if they do not go together.
using TakeInto = bool (*)(FoundObservation& kept, const FoundObservation& again);

/// Puts the figures of a series in the order of periods and keeps one a period. A repeated one is laid into the first
/// by `takeInto`; without that, or where they do not go together, it is told, and refused if it differs from the first.
void settleRepeats(FoundSeries& series, MessageLog& log, TakeInto takeInto = nullptr);

} // namespace antevia
