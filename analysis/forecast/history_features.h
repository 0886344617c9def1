#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// What kind of series a history is, free of its unit as far as counts allow: what learnt weights and intervals go by.
struct HistoryFeatures {
    double periods = 1.0;        ///< that have a value
    double level = 0.0;          ///< mean, in the series' unit
    double zeros = 0.0;          ///< share of values below ½
    double change = 0.0;         ///< mean absolute change from period to period, on the scale of count_scale.h
    double seasonalChange = 0.0; ///< the same from season to season; `change` where there is no season to compare
    double trend = 0.0;          ///< how far the last third lies from the first, in `change`; up or down alike
};

/// `history` (periods, at least one; missing values, NaN, are left out, and changes from or to them).
HistoryFeatures historyFeatures(const VectorRef& history, int season);

} // namespace antevia
