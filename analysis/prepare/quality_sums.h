#pragma once

#include "model/indicators/quality.h"
#include "model/indicators/series_info.h"

#include <span>

namespace antevia {

/// A series that says it is the total of others that count the same.
struct TotalWithParts {
    SeriesFigures total;
    std::vector<SeriesFigures> parts;
    bool isDeclared = false; ///< the parts say of what they are parts; else it is a guess from names
};

/// Totals among series: one that at least two others are declared to be part of; else one whose name or id has a word
/// such as "total", and at least two others of the same delivery, document, unit, border and frequency. A guess from
/// names makes findings no more than likely.
std::vector<TotalWithParts> totalsAmong(std::span<const SeriesFigures> series);

/// Periods at which the parts do not add up to the total, by more than the parts' rounding (half a person each, and
/// 0.5 % of the total). Periods at which any is missing are left out. One finding, or none.
std::vector<QualityFinding> findOpenSums(const TotalWithParts& group);

} // namespace antevia
