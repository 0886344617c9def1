#pragma once

#include "model/indicators/quality.h"

namespace antevia {

/// Stretches of figures that are all multiples of 100, 50, 10 or 5, so long that chance would make one in a million
/// series so: estimates, or figures rounded to protect. One finding a base.
std::vector<QualityFinding> findRounding(const SeriesId& id, const Series& series);

} // namespace antevia
