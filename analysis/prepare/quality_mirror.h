#pragma once

#include "model/indicators/quality.h"
#include "model/indicators/series_info.h"

#include <optional>

namespace antevia {

/// One stretch of the ratio of two sides.
struct MirrorStretch {
    Period first; ///< of the downstream side
    Period last;
    double upstream = 0.0; ///< sum, `lag` earlier
    double downstream = 0.0;
    double ratio() const { return downstream / upstream; }
};

/// What two sides of a way report of the same people.
struct Mirror {
    SeriesId upstream;
    SeriesId downstream;
    int lag = 0;                          ///< periods by which the downstream side follows best
    double correlation = 0.0;             ///< at that lag
    double nextBest = 0.0;                ///< of the best lag at least two away: how clear the lag is
    std::vector<MirrorStretch> stretches; ///< 30 days or 6 longer periods each, in order of time
    /// Downstream over upstream, of all pairs; NaN if nothing passed upstream.
    double ratio = 0.0;
};

/// Compares what left one place with what entered the next: the lag from 0 to 10 periods with the largest correlation
/// of the figures themselves, and the ratio at it over time. Nothing if fewer than 20 pairs or one side never changes.
std::optional<Mirror> mirrorOf(const SeriesFigures& upstream, const SeriesFigures& downstream);

/// What of a mirror needs an explanation: a lag that is clear (correlation at least 0.5) and stretches with at least
/// 100 people a period upstream whose ratio is above 1.02 (more arrive than left) or below 0.8 (people are lost on the
/// way, or counted elsewhere).
std::vector<QualityFinding> findMirrorGaps(const Mirror& mirror, const SeriesFigures& downstream);

} // namespace antevia
