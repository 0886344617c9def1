#pragma once

#include "model/indicators/quality.h"

namespace antevia {

/// Where the series goes over to another level and stays there: medians of the two stretches beside it (14 days, 6
/// longer periods) differ at least threefold and by far more than figures within them do. Often what really happened.
std::vector<QualityFinding> findLevelShifts(const SeriesId& id, const Series& series);

} // namespace antevia
