#pragma once

#include "model/indicators/series_key.h"

#include <cstddef>
#include <span>
#include <vector>

namespace antevia {

/// A series of which everybody can tell that it is the sum of others. Positions among the series given.
struct KnownSum {
    std::size_t total = 0;
    std::vector<std::size_t> parts; ///< in order, at least one
    auto operator<=>(const KnownSum&) const = default;
};

/// The sums that a reader of published tables can make, among series of one frequency and unit:
/// - SeriesInfo::partOf;
/// - a total (SeriesCoordinate::isTotal, or no code where others have one) in one or more dimensions beside the series
///   that differ from it in these alone; columns that always change together are one dimension;
/// - in one dimension without such a total, the series that the others add up to at every period;
/// - an age group beside groups that fill it, and a region beside those of the next level (NUTS: "EL3" and "EL30");
/// - several places counted together ("RS+XK") beside each of them.
/// Where series came in several deliveries, the sums are looked for among all and within each: a sum too many withholds
/// a cell too many, a sum too few gives one away. In order, each once.
std::vector<KnownSum> knownSums(std::span<const KeyedSeries> series);

} // namespace antevia
