#pragma once

#include "model/formats/found_series.h"

namespace antevia {

/// What the cells of a series come to, each kind of nothing counted apart.
struct FoundTotals {
    int figures = 0;
    double sum = 0.0; ///< of the figures
    int missing = 0;
    int suppressed = 0;
    int notApplicable = 0;
    int belowRounding = 0;
    int notYetDue = 0;
    int small = 0;               ///< figures of 1 to 4 in a series of whole numbers
    double suppressedLow = 0.0;  ///< what the suppressed cells hold at least
    double suppressedHigh = 0.0; ///< and at most, where the range is known
};
FoundTotals totalsOf(const FoundSeries& series);

} // namespace antevia
