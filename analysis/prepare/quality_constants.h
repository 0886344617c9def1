#pragma once

#include "model/indicators/quality.h"

namespace antevia {

/// The same figure other than 0 again and again (7 days, or 4 longer periods, and more) in a series that otherwise
/// changes: somebody stopped counting and went on reporting.
std::vector<QualityFinding> findConstants(const SeriesId& id, const Series& series);

} // namespace antevia
