#pragma once

#include "model/base/result.h"
#include "model/places/network.h"
#include "model/scenario/parameters.h"

#include <vector>

namespace antevia::corridor {

/// The corridor by positions instead of ids, with the parameters in the network's order.
struct Layout {
    int groups = 0;
    std::vector<int> entries;            ///< positions of the places where people come in, in the network's order
    std::vector<PlaceRole> roles;        ///< by place
    std::vector<int> order;              ///< places in the order in which a day passes through them: upstream first
    std::vector<std::vector<int>> ways;  ///< by place: links that leave it
    std::vector<std::vector<int>> into;  ///< by place: links that lead to it
    std::vector<bool> against;           ///< by link: leads against the order, so that it takes a day at least
    std::vector<double> groupShares;     ///< by group, of entries; they add to 1
    std::vector<PlaceParameters> places; ///< by place; all zero for exits
    std::vector<LinkParameters> links;   ///< by link
    Uncertain diversionDelayDays;
    double dispersion = 0.0;
    std::vector<int> lastOffset; ///< by link: most days that anybody is on the way
    std::vector<int> firstSlot;  ///< by link: where its days begin in a pipeline of all links, of one group each
    int slots = 0;               ///< of that pipeline: a link has lastOffset + 1
    int stayStages = 1;          ///< most that any place has
    int memoryDays = 1;          ///< days that the diversion delay looks back at most

    int placeCount() const { return static_cast<int>(roles.size()); }
    int linkCount() const { return static_cast<int>(links.size()); }
    int slotsOf(int link) const { return lastOffset[static_cast<std::size_t>(link)] + 1; }
    int longestOffset() const;
};

/// Fails with InvalidInput, naming the thing, if a place or link has no parameters, if a parameter is out of its
/// range, or if there is no entry.
Result<Layout> makeLayout(const Network& network, const CorridorParameters& parameters);

} // namespace antevia::corridor
