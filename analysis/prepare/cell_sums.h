#pragma once

#include "analysis/prepare/known_sums.h"

#include <span>
#include <utility>
#include <vector>

namespace antevia {

/// A cell among series given: which series, which period.
using CellPlace = std::pair<std::size_t, Period>;

/// A total is what its parts come to; cells that nobody has are left out, as they add nothing.
struct CellSum {
    CellPlace total;
    std::vector<CellPlace> parts; ///< in order
    auto operator<=>(const CellSum&) const = default;
};

/// The sums that a cell stands in: those of series at its period, and those of its series' periods in longer ones (a
/// year beside its months) where one key has figures of both; beds do not add up over time.
class CellSums {
public:
    explicit CellSums(std::span<const KeyedSeries> series);
    std::vector<CellSum> of(const CellPlace& cell) const;

private:
    CellSum at(const KnownSum& sum, Period period) const;
    CellSum over(std::size_t longer, std::size_t shorter, Period period) const;
    bool isThere(const CellPlace& cell) const;

    std::span<const KeyedSeries> m_series;
    std::vector<KnownSum> m_sums;
    std::vector<std::vector<std::size_t>> m_sumsOf;   ///< by series: positions in m_sums
    std::vector<std::vector<std::size_t>> m_longerOf; ///< by series: the same key by longer periods
    std::vector<std::vector<std::size_t>> m_shorterOf;
};

} // namespace antevia
