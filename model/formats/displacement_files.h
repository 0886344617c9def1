#pragma once

#include "model/base/result.h"
#include "model/displacement/displacement.h"

#include <string>

namespace antevia {

/// An instance and what was counted afterwards.
struct DisplacementSet {
    DisplacementInstance instance;
    DisplacementObserved observed;
};

/// Reads a displacement instance from `folder` in the layout that the Flee code publishes with its validation:
/// `input_csv/` with locations, routes and sim_period (needed), closures, conflicts and registration_corrections (may
/// be missing), `source_data/` with data_layout.csv and the counts it names (may be missing), `derived/unhcr_daily.csv`
/// (needed: day, date, one column a camp, total).
///
/// Columns of the first line, with or without "#", are known by name wherever they stand; the last of locations is
/// population of towns and capacity of camps. Without conflicts.csv a place is fought over from its conflict_date
/// on. Capacities that are empty, 0 or below are no limit. A location closure that names two places shuts the route
/// between them. Lines of forced redirection are passed over and remarked.
///
/// Fails with NotFound or Format, naming file, line and column, at missing files and columns, places that no location
/// names, lengths of 0 or below, days and numbers that are none, camps counted twice, and days out of order.
Result<DisplacementSet> readDisplacement(const std::string& folder);

} // namespace antevia
