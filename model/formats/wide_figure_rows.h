#pragma once

#include "model/formats/wide_readings.h"

namespace antevia {

/// Whether a row whose cells read as years is one of figures: "Lesvos | 1985 | 2010 | 2044" under headings that say
/// something else. The years of headings rise or fall by equal steps or stand again for each part, and no other numbers
/// stand among them; under one heading of words for each of them they are figures all the same. `firstRow` is the first
/// that may head them.
bool isRowOfFigures(const Table& table, const WideHeader& reading, int firstRow);

} // namespace antevia
