#pragma once

#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

struct TakeInForecastsRequest {
    std::string path;     ///< delimited text, see readOutsideForecasts
    Source source;        ///< whose they are; its publisher must be named
    bool replace = false; ///< take one in that is there already with other values
    std::string now;
};

/// Keeps the forecasts of a file that somebody else made, all or nothing: beside ours they are scored on what came, and
/// a scenario may name one as its entry. Fails with NotFound at a series that the project does not have, InvalidInput
/// where its frequency is another, and Conflict where a forecast of the same maker, series and day is there with other
/// values.
Result<std::vector<OutsideForecast>> takeInForecasts(ProjectFile& project, const TakeInForecastsRequest& request);

} // namespace antevia
