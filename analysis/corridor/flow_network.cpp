#include "analysis/corridor/flow_network.h"

#include <algorithm>

namespace antevia {
namespace {

bool holds(const std::vector<int>& list, int value)
{
    return std::ranges::find(list, value) != list.end();
}

/// Upstream first; of the places that wait for each other the first in the list goes first.
std::vector<int> upstreamFirst(const std::vector<std::vector<int>>& from)
{
    const auto count = static_cast<int>(from.size());
    std::vector<int> order;
    const auto isReady = [&](int place) {
        return std::ranges::all_of(from[static_cast<std::size_t>(place)],
                                   [&](int upstream) { return holds(order, upstream); });
    };
    while (static_cast<int>(order.size()) < count) {
        int next = -1;
        for (int place = count - 1; place >= 0; --place)
            if (!holds(order, place) && (next < 0 || isReady(place) || !isReady(next)))
                next = place;
        order.push_back(next);
    }
    return order;
}

} // namespace

Result<FlowNetwork> FlowNetwork::make(std::vector<PlaceId> places, const std::vector<FlowLink>& links)
{
    FlowNetwork network;
    network.m_places = std::move(places);
    if (network.m_places.empty())
        return Error{ErrorCode::InvalidInput, "the network has no place that counts arrivals",
                     "Name a series of arrivals for at least one place."};
    for (int i = 0; i < network.size(); ++i)
        if (network.indexOf(network.m_places[static_cast<std::size_t>(i)]) != i)
            return Error{ErrorCode::InvalidInput,
                         "place '" + text(network.m_places[static_cast<std::size_t>(i)]) + "' stands twice",
                         "Name each place once."};
    network.m_from.resize(network.m_places.size());
    for (const FlowLink& link : links) {
        const int from = network.indexOf(link.from);
        const int to = network.indexOf(link.to);
        if (from < 0 || to < 0)
            return Error{ErrorCode::NotFound,
                         "link " + text(link.from) + " – " + text(link.to) + " ends at the unknown place '" +
                             text(from < 0 ? link.from : link.to) + "'",
                         "Name places that have a series."};
        if (from == to)
            return Error{ErrorCode::InvalidInput, "a link leads from '" + text(link.from) + "' to itself",
                         "Leave it out."};
        auto& known = network.m_from[static_cast<std::size_t>(to)];
        if (!holds(known, from))
            known.push_back(from);
    }
    network.m_order = upstreamFirst(network.m_from);
    network.m_rank.resize(network.m_places.size());
    for (int rank = 0; rank < network.size(); ++rank)
        network.m_rank[static_cast<std::size_t>(network.m_order[static_cast<std::size_t>(rank)])] = rank;
    return network;
}

int FlowNetwork::indexOf(const PlaceId& place) const
{
    const auto found = std::ranges::find(m_places, place);
    return found == m_places.end() ? -1 : static_cast<int>(found - m_places.begin());
}

bool FlowNetwork::isBefore(int other, int place) const
{
    return m_rank[static_cast<std::size_t>(other)] < m_rank[static_cast<std::size_t>(place)];
}

std::vector<int> FlowNetwork::upstream(int place, int links) const
{
    std::vector<int> found;
    std::vector<int> edge{place};
    for (int step = 0; step < links; ++step) {
        std::vector<int> next;
        for (const int each : edge)
            for (const int from : m_from[static_cast<std::size_t>(each)])
                if (from != place && !holds(found, from)) {
                    found.push_back(from);
                    next.push_back(from);
                }
        edge = std::move(next);
    }
    return found;
}

} // namespace antevia
