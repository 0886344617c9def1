#pragma once

#include "model/base/run_context.h"
#include "model/forecast/hindcast.h"
#include "model/store/project_file.h"

#include <optional>

namespace antevia {

struct HindcastRequest {
    std::optional<Day> asOf; ///< the past day; nothing: the project's as-of day
    int recordDays = 28;     ///< days up to the past day that are forecast again for the scores; the day itself counts
    int horizon = 7;         ///< days ahead
};

/// Forecasts arrivals along the project's network again from a past day and from those before it, as if nothing later
/// were known, and sets them beside what came and beside simple methods. Places without a daily series are passed
/// through: who is upstream of them is upstream of the next. Each day sees the deliveries that were known on it; days
/// before the first delivery see later figures up to the day (`knownSince` says from when on not). Nothing is kept in
/// the project.
///
/// Fails with InvalidInput, naming place or day, if a place's series is not daily, has no figure up to the first of
/// the days, or the day is outside all figures.
Result<PastDay> hindcastCorridor(const ProjectFile& project, const HindcastRequest& request, const RunContext& run);

} // namespace antevia
