#pragma once

#include "model/base/result.h"
#include "model/displacement/displacement.h"

#include <string>
#include <vector>

namespace antevia {

/// Position of the place called `name`; -1 if there is none.
int placeNamed(const DisplacementInstance& instance, const std::string& name);

// The files of a displacement instance, each added to `instance`. Places have to be read before the others. All fail
// with Format, naming file, line and column.

/// locations.csv. The day from which each place is fought over, -1 for never.
Result<std::vector<int>> readLocations(const std::string& path, DisplacementInstance& instance);
Result<void> readRoutes(const std::string& path, DisplacementInstance& instance);
Result<void> readClosures(const std::string& path, DisplacementInstance& instance);
/// Fought over in full from a day on, where there is no conflicts.csv.
void setConflictDays(const std::vector<int>& firstDays, DisplacementInstance& instance);
Result<void> readConflicts(const std::string& path, DisplacementInstance& instance);
/// derived/unhcr_daily.csv: makes the camps of `instance`, one for each column.
Result<DisplacementObserved> readDailyCounts(const std::string& path, DisplacementInstance& instance);
/// registration_corrections.csv: of the camps of `instance`; others are passed over.
Result<void> readCorrections(const std::string& path, DisplacementInstance& instance);
/// The files that data_layout.csv in `folder` names for the camps of `instance`.
Result<void> readCampReports(const std::string& folder, DisplacementInstance& instance);

} // namespace antevia
