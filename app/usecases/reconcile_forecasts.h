#pragma once

#include "model/base/run_context.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

struct ReconcileRequest {
    SeriesId total;
    int horizon = 60; ///< periods
    std::string now;
};

/// Forecasts a total and every series that says it is a part of it (or of a part), so that they add up in the mean and
/// in every course; keeps the forecasts and gives them, the total first. InvalidInput if no series is a part of the
/// total, or one counts something else, in other periods, or ends elsewhere.
Result<std::vector<Forecast>> reconcileForecasts(ProjectFile& project, const ReconcileRequest& request,
                                                 const RunContext& run);

} // namespace antevia
