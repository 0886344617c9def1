#pragma once

#include "model/indicators/quality.h"

namespace antevia {

/// Figures that stand for "no figure": negative ones, rows of nines above everything else, and single zeros amid
/// figures in the tens and above. The proposal is none: what belongs there is not known.
std::vector<QualityFinding> findPlaceholders(const SeriesId& id, const Series& series);

} // namespace antevia
