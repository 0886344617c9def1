#pragma once

#include "model/displacement/displacement.h"

namespace antevia {

/// What is known of a camp from reports that are old enough.
struct LastReport {
    int day = 0;                   ///< of the latest report of any part of the camp, at least 0
    double people = 0.0;           ///< the parts' last reports together, as they stand
    bool isCorrectedLater = false; ///< the registration was put right after that day
};

/// The last reports of `camp` up to day `until`; where there is none after day 0, `dayZero` people on day 0.
LastReport lastReport(const DisplacementCamp& camp, int until, double dayZero);

} // namespace antevia
