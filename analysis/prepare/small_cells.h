#pragma once

#include "model/indicators/series_key.h"

#include <map>
#include <span>
#include <utility>

namespace antevia {

/// A cell of a published table: a period of a series.
using CellOfSeries = std::pair<SeriesId, Period>;

/// Why a cell does not leave the program.
enum class Withheld {
    Small,        ///< 1 to 4 people, who could be known
    Confidential, ///< given in confidence by its publisher
    ForOthers     ///< with it a cell of the other kinds, or one that its publisher suppressed, could be worked out
};
using WithheldCells = std::map<CellOfSeries, Withheld>;

/// Cells of one to four people can point at persons. Withheld: left empty and said to be so, as they leave the program.
enum class SmallCells { Withheld, Kept };

/// Counts of people from 1 to 4 can point at persons.
bool isSmallCell(const SeriesInfo& info, double value);

/// The cells to withhold so that no small, no confidential and no suppressed cell can be read or worked out from the
/// others by adding and subtracting along the sums that everybody can tell (CellSums): each small one (unless they are
/// kept), each confidential one, and as many others as it takes, each time the smallest one that goes into the working
/// out and is more than 0, else the total. Nor is a small cell left that must be just 1 or just 4 for its sum to hold.
/// Marks in the series are in the order of periods. With small cells kept, what a publisher suppressed is left to the
/// totals that he published himself. Where more than `mostUnknowns` cells hang together they are not solved as
/// equations: every total above a withheld cell is withheld too. Deterministic.
WithheldCells cellsToWithhold(std::span<const KeyedSeries> series, SmallCells small = SmallCells::Withheld);

/// Twice as many unknowns in as many sums are solved in some seconds.
inline constexpr std::size_t mostUnknowns = 1'000;

} // namespace antevia
