#pragma once

#include "analysis/prepare/known_sums.h"
#include "analysis/prepare/series_families.h"

namespace antevia {

/// Sums in a family of series that differ in one dimension alone, by what its codes say: an age group beside groups
/// that fill it ("0-17" beside "0-13" and "14-17"), a region beside those of the next level of NUTS, several places
/// counted together beside each of them.
std::vector<KnownSum> nestedGroups(std::span<const KeyedSeries> series, const std::vector<std::size_t>& family,
                                   const TableDimension& dimension);

} // namespace antevia
