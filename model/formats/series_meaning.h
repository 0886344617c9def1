#pragma once

#include "model/base/run_context.h"
#include "model/formats/found_series.h"
#include "model/formats/message_log.h"
#include "model/formats/place_dictionary.h"

#include <string>
#include <vector>

namespace antevia {

/// Works out what the coordinates of the series mean: places and nationalities by the dictionary, sex, age, what is
/// counted and where. Tells names that no dictionary has, old names, totals beside their parts, overlapping age groups.
/// Fails only with Cancelled.
Result<void> findMeaning(FoundFile& file, const PlaceDictionary& places, MessageLog& log, const RunContext& run);

} // namespace antevia
