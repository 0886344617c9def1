#pragma once

#include "analysis/prepare/treatment.h"
#include "model/indicators/cell_mark.h"

#include <span>

namespace antevia {

/// `history` with the figures that its publisher keeps back. They are small ones as a rule: left out, they would be
/// filled in from the larger ones around them. Where `marks` say between what a figure lies, the middle of that,
/// rounded down, stands in; where nothing is said it stays missing. A figure that an analyst gave stands. A note says
/// how many there are of either kind.
TreatedHistory withKeptBack(const Series& history, std::span<const CellMark> marks);

} // namespace antevia
