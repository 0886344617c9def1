#pragma once

#include "analysis/corridor/noise.h"

#include <cstdint>
#include <span>
#include <vector>

namespace antevia::corridor {

/// `parts` (one a group, rows are replicates) lowered so that each row adds to `most` at the utmost, in proportion and
/// in whole people. Rows that add to no more stay as they are.
std::vector<Counts> cutTo(const Counts& most, const std::vector<Counts>& parts);

/// `whole` people in proportion to `weights`, in whole people that add to it. Weights are not negative and not all 0.
std::vector<std::int32_t> shareOut(std::int32_t whole, std::span<const double> weights);

/// The share of those left that is `share` of all, when `taken` of all are gone.
Rates ofThoseLeft(const Rates& share, const Rates& taken);

} // namespace antevia::corridor
