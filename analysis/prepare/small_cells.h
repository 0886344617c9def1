#pragma once

#include "model/indicators/series_info.h"

#include <set>
#include <span>
#include <utility>

namespace antevia {

/// A cell of a published table: a period of a series.
using CellOfSeries = std::pair<SeriesId, Period>;

/// Counts of people from 1 to 4 can point at persons.
bool isSmallCell(const SeriesInfo& info, double value);

/// The cells to withhold so that no small cell can be read or worked out: each small one; and where a total and its
/// parts (SeriesInfo::partOf) would leave one withheld cell to be had by subtraction, the smallest other part that is
/// not 0, or the total if there is none. Only series of one frequency and unit are totals of each other. Deterministic:
/// of equal parts the first by id.
std::set<CellOfSeries> cellsToWithhold(std::span<const SeriesFigures> series);

} // namespace antevia
