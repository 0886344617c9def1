#pragma once

#include "model/indicators/series_key.h"

#include <span>
#include <string>
#include <vector>

namespace antevia {

/// Which way people crossed the border at which they are counted.
enum class BorderDirection { Unknown, Entry, Exit };
/// By the coordinates of a series ("direction = exit", "flow = Departures"); else by what one unit of it is.
BorderDirection directionOf(const KeyedSeries& series);

/// Series with their coordinates, which are what they are counted at where they were read from a file
/// ("citizen=AF;geo=AT"), and with whom those say that they count, table by table as when they were read.
std::vector<KeyedSeries> keyedSeries(std::vector<SeriesFigures> series);
/// Whom each series counts, in the same order.
std::vector<PeopleOfSeries> peopleOf(std::span<const SeriesInfo> series);

/// The name of a place or nationality by its code in the dictionary ("Kosovo*" for XK); other texts as they are.
std::string placeName(const std::string& code);
/// The code, if the dictionary has it; empty for other texts.
std::string knownPlaceCode(const std::string& code);

} // namespace antevia
