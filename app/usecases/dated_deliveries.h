#pragma once

#include "model/formats/found_series.h"
#include "model/time/date.h"

#include <optional>
#include <string_view>
#include <vector>

namespace antevia {

/// What a file says was known from one day on.
struct DatedDelivery {
    std::optional<Day> knownOn; ///< nothing: the file does not say
    FoundFile file;             ///< its series without that coordinate
};

/// Whether a coordinate of this name says since when a figure was known ("vintage").
bool datesDeliveries(std::string_view dimension);

/// Whether each series of a file says since when it was known.
bool isDated(const FoundFile& file);

/// A file with a column that says when its figures were known ("vintage"), as one delivery a day, the earliest first;
/// any other file as the one that it is.
std::vector<DatedDelivery> deliveriesIn(FoundFile file);

/// Notes (V5) on a file that it holds several deliveries.
void tellDeliveries(FoundFile& file);

} // namespace antevia
