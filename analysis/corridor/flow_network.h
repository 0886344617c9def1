#pragma once

#include "model/base/id.h"
#include "model/base/result.h"

#include <vector>

namespace antevia {

struct FlowLink {
    PlaceId from;
    PlaceId to;
};

/// Places that count arrivals, and from which of them people come. Numbers are positions in `places`.
class FlowNetwork {
public:
    FlowNetwork() = default;
    /// Fails with InvalidInput if there is no place, one stands twice, or a link joins a place to itself; with NotFound
    /// if a link ends at an unknown place. Circles are allowed.
    static Result<FlowNetwork> make(std::vector<PlaceId> places, const std::vector<FlowLink>& links);

    const std::vector<PlaceId>& places() const { return m_places; }
    int size() const { return static_cast<int>(m_places.size()); }
    /// Position of a place; −1 if there is no such place.
    int indexOf(const PlaceId& place) const;
    /// Upstream first. Where links form a circle, the first of its places goes first.
    const std::vector<int>& order() const { return m_order; }
    /// Whether today's figure of `other` is worked out before that of `place`.
    bool isBefore(int other, int place) const;
    /// Those at most `links` links upstream of a place, the nearest first.
    std::vector<int> upstream(int place, int links) const;

private:
    std::vector<PlaceId> m_places;
    std::vector<std::vector<int>> m_from; ///< by place: those one link upstream
    std::vector<int> m_order;
    std::vector<int> m_rank; ///< by place: position in m_order
};

} // namespace antevia
