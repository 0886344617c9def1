#pragma once

#include "model/indicators/quality.h"

namespace antevia {

/// Single figures far from their neighbours on both sides: more than 6 times the usual distance on the scale of square
/// roots, on which counts have one spread, and at least three times as high (Hampel's identifier; Pearson (2002),
/// Outliers in process modeling and identification, IEEE Trans. Control Syst. Technol. 10(1), eq. 5). The proposal is
/// the median around.
std::vector<QualityFinding> findSpikes(const SeriesId& id, const Series& series);

} // namespace antevia
