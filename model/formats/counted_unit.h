#pragma once

#include "model/formats/found_series.h"

namespace antevia {

/// What one unit of a series is and at which borders it is counted, from the words of the file (its headings, its
/// dimensions, its title). Sets the meaning's unit, unitText and scope; nothing is set that no word says.
void findCountedUnit(const FoundFile& file, FoundSeries& series);

} // namespace antevia
