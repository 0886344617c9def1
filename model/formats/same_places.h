#pragma once

#include "model/formats/found_series.h"
#include "model/formats/message_log.h"
#include "model/formats/place_column.h"

#include <map>
#include <string>

namespace antevia {

/// Joins series that differ only in how they write a place ("EL" and "GR", "FYROM" and "North Macedonia"), so that no
/// figure is counted under two names: the same figure is taken once, two different ones of one period are refused.
/// `columns` by dimension; groups of countries and words of the file itself are never joined.
void joinSamePlaces(std::vector<FoundSeries>& series, const std::map<std::string, PlaceColumn>& columns,
                    const PlaceDictionary& places, MessageLog& log);

} // namespace antevia
