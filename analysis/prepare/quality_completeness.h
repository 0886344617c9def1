#pragma once

#include "model/indicators/quality.h"

namespace antevia {

/// More than 5 % of all periods, or of the last season or four weeks of it, without a figure. One finding a series.
std::vector<QualityFinding> findIncompleteness(const SeriesId& id, const Series& series);

} // namespace antevia
