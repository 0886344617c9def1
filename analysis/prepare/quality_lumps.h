#pragma once

#include "model/indicators/quality.h"

namespace antevia {

/// Several periods reported at once: a figure that stands after a run of missing or zero ones and holds about as much
/// as the run and itself usually would. The proposal spreads it evenly, in whole units that add up to it.
std::vector<QualityFinding> findLumps(const SeriesId& id, const Series& series);

} // namespace antevia
