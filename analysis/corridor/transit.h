#pragma once

#include "analysis/corridor/draws.h"
#include "analysis/corridor/layout.h"

#include <vector>

namespace antevia::corridor {

/// Share of those who set out on a day (evenly through it) and travel `meanDays` on average who arrive within `offset`
/// further days. The time on the way is Erlang with so many stages; with 0 it is the mean for all, so that people
/// arrive on the two whole days around it. The mean number of days later is `meanDays` exactly.
double arrivedWithin(int offset, double meanDays, int stages);

/// Days after which all but one in a thousand have arrived; who takes longer is taken to arrive then. At most 95.
int longestWay(double meanDays, int stages);

/// When people arrive, link by link. Rows are replicates.
class Transit {
public:
    Transit(const Layout& layout, const Draws& draws);

    /// Of those still on the way after `offset` − 1 days, the share that arrives `offset` days after setting out.
    const Rates& arriving(int link, int offset) const;
    /// Share of all who arrive up to `offset` days after setting out.
    Rates arrived(int link, int offset) const;
    /// First and last day on which anybody arrives in any replicate.
    int first(int link) const { return m_first[static_cast<std::size_t>(link)]; }
    int last(int link) const { return m_last[static_cast<std::size_t>(link)]; }

private:
    const std::vector<Rates>& ofLink(int link) const { return m_arriving[static_cast<std::size_t>(link)]; }

    std::vector<std::vector<Rates>> m_arriving; ///< by link and offset
    std::vector<int> m_first;
    std::vector<int> m_last;
};

} // namespace antevia::corridor
