#pragma once

#include "model/base/run_context.h"
#include "model/places/network.h"
#include "model/scenario/calibration.h"
#include "model/scenario/measure.h"
#include "model/time/series.h"

#include <cstdint>
#include <map>

namespace antevia {

/// Nothing known after asOf is used: later figures and measures known later are left out.
struct CalibrationInput {
    Network network;
    CorridorParameters parameters;      ///< their ranges are the prior
    std::vector<Measure> measures;      ///< those that apply
    std::map<PlaceId, Series> observed; ///< arrivals a day, of each place that counts them, the entry included
    Day asOf;
    std::uint64_t seed = 1;
};

struct CalibrationOptions {
    int days = 28;     ///< latest days compared, at most; a week before them is needed to start from
    int members = 120; ///< parameter sets tried at a time
    int steps = 4;     ///< of the ensemble smoother
};

/// Sets stays, unrecorded shares, transit times, attractions and leakages (of closed links and of the measures in force)
/// against the arrivals that were counted.
///
/// Members are drawn from the parameters' ranges (triangular, as normal scores), each runs the corridor (simulate.h,
/// without day-to-day noise) from the start of the days compared with the entries that were counted, and an ensemble
/// smoother moves them (ensemble_smoother.h). Arrivals are compared on the scale on which counts have one spread
/// (count_scale.h); their error is what the best of the first members leaves in a place. A
/// parameter is identified if its members' spread shrank by a fifth or more; the others keep their prior.
///
/// Misleads where the structure is wrong: a way that is not in the network ends up in the nearest parameter. Fails
/// with InvalidInput, naming the remedy, if no parameter has a range, the entry is not observed, fewer than two weeks
/// of figures are known up to asOf, or the figures identify no parameter (a flat likelihood).
Result<Calibration> calibrate(const CalibrationInput& input, const CalibrationOptions& options, const RunContext& run);

} // namespace antevia
