#pragma once

#include "model/time/period.h"

namespace antevia {

/// A late period as it was reported and as it is expected to end up.
struct NowcastPeriod {
    Period period;
    int age = 0;            ///< whole periods between its end and the report
    double reported = 0.0;  ///< in the series' unit
    double completed = 0.0; ///< its expected final value
    double low = 0.0;       ///< central 80 % range of the final value
    double high = 0.0;
    int seen = 0;           ///< earlier periods of the series that tell how reports of this age were revised
    bool operator==(const NowcastPeriod&) const = default;
};

} // namespace antevia
