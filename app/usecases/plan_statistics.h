#pragma once

#include "model/scenario/simulation.h"

namespace antevia {

/// The middle of an ensemble and the range that holds four courses in five.
struct Spread {
    double p10 = 0.0;
    double p50 = 0.0;
    double p90 = 0.0;
};

/// People on one day of an ensemble (replicates × (days + 1)).
Spread spreadOn(const Paths& people, int day);
/// People over the days `first` to `last`, summed within each replicate.
Spread spreadOfSum(const Paths& people, int first, int last);
/// The day between `first` and `last` with the largest median; the first of equal ones.
int dayOfLargestMedian(const Paths& people, int first, int last);

} // namespace antevia
