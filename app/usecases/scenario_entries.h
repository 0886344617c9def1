#pragma once

#include "app/usecases/inputs.h"
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
    SeriesId series; ///< whose forecast it is
    Forecast forecast;
};

/// The series whose forecasts come in at the network's entries: the scenario's own where it is counted (or at the first
/// entry, if it is counted at none), elsewhere what the entry counts. The scenario's own is first. Fails with
/// InvalidInput, naming the entry, if one counts nothing.
Result<std::vector<EntryForecast>> entriesToForecast(const Network& network, const Scenario& scenario);

/// The entries with their kept forecasts, or the one from outside in place of the scenario's own. Fails with Conflict if one
/// is stale, begins on another day or is too short, with InvalidInput if one is not daily.
Result<std::vector<EntryForecast>> entryForecasts(const ProjectFile& project, const Network& network,
                                                  const Scenario& scenario);

/// Notes which forecasts were used.
Result<void> addEntries(Inputs& inputs, const Scenario& scenario, const std::vector<EntryForecast>& entries);

/// Sample paths of each entry, persons, replicates × days, drawn independently of one another.
std::map<PlaceId, Eigen::MatrixXd> entryPathsOf(const std::vector<EntryForecast>& entries, const Scenario& scenario);

} // namespace antevia
