#pragma once

#include "model/base/run_context.h"
#include "model/formats/found_series.h"
#include "model/formats/message_log.h"
#include "model/formats/place_column.h"
#include "model/formats/series_dimensions.h"

namespace antevia {

// Tells (T1, T2) where adding up all of a file would count people twice.

/// Totals beside their parts; marks columns that are the sum of others as totals.
Result<void> tellTotals(const std::vector<SeriesDimension>& dimensions, std::vector<FoundSeries>& series,
                        MessageLog& log, const RunContext& run);
void tellAgeOverlaps(const SeriesDimension& ages, MessageLog& log);
/// "EU27_2020" beside Germany, "Western Balkans" beside Serbia.
void tellGroupsOfPlaces(const std::string& dimension, const PlaceColumn& column, MessageLog& log);
/// All applications beside first ones, which are among them; needs the units of the series.
void tellKindsOfApplications(const std::vector<SeriesDimension>& dimensions, const std::vector<FoundSeries>& series,
                             MessageLog& log);

} // namespace antevia
