#pragma once

#include "model/time/date.h"

#include <vector>

namespace antevia {

/// No axis has more.
inline constexpr int mostTicks = 12;

/// Round numbers along an axis.
struct NiceScale {
    double low = 0.0;  ///< the first tick, at or below everything shown
    double high = 1.0; ///< the last tick, at or above everything shown
    double step = 1.0;
    std::vector<double> ticks; ///< low … high, rising
    bool operator==(const NiceScale&) const = default;
};

/// A scale from at most 0 to at least `high`, in steps of 1, 2 or 5 times a power of ten that are no smaller than
/// `smallestStep`, with 2 … `most` ticks (most is taken as 3 … 12). What is not finite counts as 0.
NiceScale niceScale(double low, double high, int most, double smallestStep = 0.0);

/// Days to label between two days (both may be among them): every day, second day, Monday, second Monday, first of a
/// month, quarter, half-year, year or more; the finest that gives at most `most` labels (taken as 2 … 12) and is no
/// finer than figures that are `apart` days from one another, as those of months are 28 and more.
std::vector<Day> niceDays(Day first, Day last, int most, int apart = 1);

} // namespace antevia
