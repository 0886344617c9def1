#pragma once

#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

/// How forecasts of a series did: the kept scorecard, or, until its past was forecast again from what was known then,
/// the forecast's own record.
struct ForecastRecord {
    SeriesId series;
    std::vector<SourceScore> scores; ///< the method used first, then the naive ones, then others
    bool isAsKnown = false;          ///< from the scorecard
    int origins = 0;
    int knownThen = 0;    ///< origins with a delivery of that time
    std::string staleWhy; ///< of a scorecard that is out of date, what changed; else empty
};

/// NotFound while there is neither.
Result<ForecastRecord> recordOfForecast(const ProjectFile& project, const SeriesId& series);

/// The record that a forecast brings with it, of all its methods.
ForecastRecord ownRecord(const Forecast& forecast);

/// One horizon of a record: ours beside the naive methods. NaN where one has no score there.
struct HorizonRow {
    int ahead = 1;
    int points = 0;
    double error = 0.0; ///< mean absolute error, in the series' unit
    double mase = 0.0;
    double naiveMase = 0.0;
    double seasonalMase = 0.0;
    double loss = 0.0; ///< weighted quantile loss
    double naiveLoss = 0.0;
    double inside80 = 0.0; ///< shares
    double inside95 = 0.0;
    double outsideMase = 0.0; ///< of the first outside source
};
std::vector<HorizonRow> horizonRows(const ForecastRecord& record);

} // namespace antevia
