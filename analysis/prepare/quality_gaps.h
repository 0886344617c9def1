#pragma once

#include "model/indicators/quality.h"

namespace antevia {

/// Periods inside the series without a figure, one finding a run. Certain; serious from a season's length on.
std::vector<QualityFinding> findGaps(const SeriesId& id, const Series& series);

} // namespace antevia
