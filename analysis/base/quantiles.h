#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace antevia {

/// Sample quantile of ascending values, p in [0, 1]; Hyndman & Fan (1996), type 7. NaN if there are no values.
double quantile(std::span<const double> sorted, double p);
/// The same of values in any order, which are reordered. NaN if there are no values.
double quantile(std::span<std::int32_t> values, double p);
/// Quantiles of values in any order, which are reordered, at ascending levels. One value a level.
std::vector<double> quantiles(std::span<std::int32_t> values, std::span<const double> levels);
/// Mean of the values nearest the middle (type 7 at ½) of values in any order. NaN if there are none.
double medianOf(std::vector<double> values);

} // namespace antevia
