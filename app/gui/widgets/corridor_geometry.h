#pragma once

#include "model/places/network.h"

#include <QLineF>
#include <QRectF>

#include <functional>
#include <optional>
#include <vector>

namespace antevia {

/// Where the places and links of a corridor lie on a surface, in its pixels. Boxes lie where the network puts its
/// places; boxes that touch are pushed apart, so that each can be read.
class CorridorGeometry {
public:
    CorridorGeometry() = default;
    CorridorGeometry(const Network& network, QSizeF surface);

    QRectF boxOf(int place) const { return m_boxes[static_cast<std::size_t>(place)]; }
    /// From the edge of one box to the edge of the other.
    QLineF wayOf(int link) const { return m_ways[static_cast<std::size_t>(link)]; }
    std::optional<int> placeAt(QPointF point) const;
    /// The link that is drawn over `point` or close beside it; `widthOf` gives how wide each is drawn.
    std::optional<int> linkAt(QPointF point, const std::function<double(int)>& widthOf) const;
    /// Where a label of this width on or beside a way covers no place; nothing if there is no room.
    std::optional<QRectF> freePlateOn(const QLineF& way, double wide, double flowWidth) const;

private:
    QRectF m_surface;
    std::vector<QRectF> m_boxes; ///< by place
    std::vector<QLineF> m_ways;  ///< by link
};

} // namespace antevia
