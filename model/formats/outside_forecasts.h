#pragma once

#include "model/base/result.h"
#include "model/forecast/outside_forecast.h"
#include "model/indicators/source.h"

#include <string_view>
#include <vector>

namespace antevia {

/// Forecasts from a delimited text file with the columns `series`, `made_on` (2015-10-16), `period` (2015-10-17,
/// 2015-W42, 2015-11 …), `level` (a number between 0 and 1, or "mean") and `value`, in any order, one row a value. One
/// forecast for each series and day; `source` says whose they are. Each forecast has the same levels for each of its
/// periods, which follow on one another. Fails with Format or InvalidInput, naming row and column, at the first row
/// that is not so: nothing is taken from a file that is wrong anywhere.
Result<std::vector<OutsideForecast>> readOutsideForecasts(std::string_view bytes, const Source& source);

} // namespace antevia
