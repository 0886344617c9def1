#include "app/gui/widgets/corridor_geometry.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double boxWidth = 150.0;
constexpr double boxHeight = 98.0;
constexpr double shortBoxHeight = 54.0; ///< of exits, where nobody stays
constexpr double leastGap = 46.0;
constexpr int pushes = 60;
constexpr double margin = 14.0;
constexpr double nearLink = 8.0;

/// Moves two boxes that are nearer than the least gap away from each other, the shorter way, inside `frame`.
void pushApart(QRectF& one, QRectF& other, const QRectF& frame)
{
    const double overX = (one.width() + other.width()) / 2 + leastGap - std::abs(one.center().x() - other.center().x());
    const double overY =
        (one.height() + other.height()) / 2 + leastGap - std::abs(one.center().y() - other.center().y());
    if (overX <= 0.0 || overY <= 0.0)
        return;
    const bool sideways = overX < overY;
    const double sign = sideways ? (one.center().x() < other.center().x() ? -1.0 : 1.0)
                                 : (one.center().y() < other.center().y() ? -1.0 : 1.0);
    const QPointF step = sideways ? QPointF(sign * overX / 2, 0) : QPointF(0, sign * overY / 2);
    for (const auto& [box, move] : {std::pair{&one, step}, std::pair{&other, -step}}) {
        box->translate(move);
        box->moveLeft(std::clamp(box->left(), margin, std::max(margin, frame.width() - margin - box->width())));
        box->moveTop(std::clamp(box->top(), margin, std::max(margin, frame.height() - margin - box->height())));
    }
}

/// Where the line from the middle of a box to `target` leaves the box.
QPointF edgeToward(const QRectF& box, QPointF target)
{
    const QPointF along = target - box.center();
    const double across = std::abs(along.x()) > 0.0 ? box.width() / 2 / std::abs(along.x()) : 1e9;
    const double down = std::abs(along.y()) > 0.0 ? box.height() / 2 / std::abs(along.y()) : 1e9;
    return box.center() + std::min({across, down, 1.0}) * along;
}

double distanceTo(const QLineF& line, QPointF point)
{
    const QPointF along = line.p2() - line.p1();
    const double length = std::max(1.0, QPointF::dotProduct(along, along));
    const double share = std::clamp(QPointF::dotProduct(point - line.p1(), along) / length, 0.0, 1.0);
    return QLineF(point, line.p1() + share * along).length();
}

/// Boxes where the network puts its places, whatever they cover.
std::vector<QRectF> boxesOf(const std::vector<Place>& places, QSizeF surface)
{
    std::vector<QRectF> boxes;
    if (places.empty())
        return boxes;
    const auto [left, right] = std::ranges::minmax(places, {}, &Place::x);
    const auto [top, bottom] = std::ranges::minmax(places, {}, &Place::y);
    const double wide = surface.width() - 2 * margin - boxWidth;
    const double high = surface.height() - 2 * margin - boxHeight;
    for (const Place& place : places) {
        const double across = right.x > left.x ? (place.x - left.x) / (right.x - left.x) : 0.5;
        const double down = bottom.y > top.y ? (place.y - top.y) / (bottom.y - top.y) : 0.5;
        boxes.emplace_back(margin + across * wide, margin + down * high, boxWidth,
                           place.role == PlaceRole::Exit ? shortBoxHeight : boxHeight);
    }
    return boxes;
}

QLineF wayBetween(const QRectF& from, const QRectF& to)
{
    return {edgeToward(from, to.center()), edgeToward(to, from.center())};
}

} // namespace

CorridorGeometry::CorridorGeometry(const Network& network, QSizeF surface)
    : m_surface(QPointF(), surface), m_boxes(boxesOf(network.places(), surface))
{
    for (int push = 0; push < pushes; ++push)
        for (std::size_t one = 0; one < m_boxes.size(); ++one)
            for (std::size_t other = one + 1; other < m_boxes.size(); ++other)
                pushApart(m_boxes[one], m_boxes[other], m_surface);
    for (const Link& link : network.links())
        m_ways.push_back(wayBetween(boxOf(network.indexOf(link.from)), boxOf(network.indexOf(link.to))));
}

std::optional<int> CorridorGeometry::placeAt(QPointF point) const
{
    const auto found = std::ranges::find_if(m_boxes, [&](const QRectF& box) { return box.contains(point); });
    return found == m_boxes.end() ? std::nullopt : std::optional(static_cast<int>(found - m_boxes.begin()));
}

std::optional<int> CorridorGeometry::linkAt(QPointF point, const std::function<double(int)>& widthOf) const
{
    for (int link = 0; link < static_cast<int>(m_ways.size()); ++link)
        if (distanceTo(wayOf(link), point) < std::max(nearLink, widthOf(link) / 2))
            return link;
    return std::nullopt;
}

std::optional<QRectF> CorridorGeometry::freePlateOn(const QLineF& way, double wide, double flowWidth) const
{
    const QLineF normal = way.normalVector().unitVector();
    const QPointF aside = (normal.p2() - normal.p1()) * (flowWidth / 2 + wide / 2 + 4.0);
    const auto isFree = [&](const QRectF& plate) {
        return m_surface.contains(plate) &&
               std::ranges::none_of(m_boxes, [&](const QRectF& box) { return box.intersects(plate); });
    };
    for (const double offset : {way.length() < 2 * wide ? -1.0 : 0.0, 1.0, -1.0})
        for (const double share : {0.45, 0.3, 0.6, 0.75, 0.15}) {
            const QPointF middle = way.pointAt(share) + aside * offset;
            const QRectF plate(middle.x() - wide / 2, middle.y() - 9, wide, 18);
            if (isFree(plate))
                return plate;
        }
    return std::nullopt;
}

} // namespace antevia
