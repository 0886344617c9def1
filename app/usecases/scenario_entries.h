#pragma once

#include "model/forecast/forecast.h"
#include "model/places/network.h"
#include "model/scenario/scenario.h"
#include "model/store/project_file.h"

#include <Eigen/Core>

#include <map>
#include <vector>

namespace antevia {

/// What is forecast to come in at a place.
struct EntryForecast {
    PlaceId place;
    SeriesId series;           ///< whose forecast it is
    OutsideForecastId outside; ///< that somebody else made; empty: ours
    Forecast forecast;
};

/// The series whose forecasts come in at the network's entries: the scenario's own where it is counted (or at the first
/// entry, if it is counted at none), or in its place a forecast from outside; elsewhere what the entry counts. The
/// scenario's own is first; the forecasts are empty. Fails with InvalidInput, naming the entry, if one counts nothing.
Result<std::vector<EntryForecast>> entriesToForecast(const Network& network, const Scenario& scenario);

/// The forecast that is kept for an entry. Fails with Conflict if it is stale, begins on another day or is too short, with
/// InvalidInput if it is not daily.
Result<Forecast> entryForecast(const ProjectFile& project, const EntryForecast& entry, const Scenario& scenario);

/// All entries with their forecasts. Fails as the two above.
Result<std::vector<EntryForecast>> entryForecasts(const ProjectFile& project, const Network& network,
                                                  const Scenario& scenario);

/// The forecast of an entry as an input of what is worked out from it.
InputRef forecastInput(const EntryForecast& entry);

/// Sample paths of each entry, persons, replicates × days, drawn independently of one another.
std::map<PlaceId, Eigen::MatrixXd> entryPathsOf(const std::vector<EntryForecast>& entries, const Scenario& scenario);

} // namespace antevia
