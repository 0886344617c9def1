#pragma once

#include "model/indicators/quality.h"

namespace antevia {

/// A last period that is not whole yet: certain if the figures were known before it ended; likely if its figure is
/// below half of the median of the periods before it (14 days, 6 longer ones) and below each of them.
std::vector<QualityFinding> findPartialPeriod(const SeriesId& id, const Series& series, Day knownOn);

} // namespace antevia
