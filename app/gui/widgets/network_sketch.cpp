#include "app/gui/widgets/network_sketch.h"

#include "app/gui/qt_values.h"
#include "app/gui/theme.h"
#include "app/wording/wording.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace antevia {

namespace {
constexpr double margin = 30.0;
constexpr double radius = 6.0;
constexpr double reach = 16.0; // of a click
constexpr double headLength = 8.0;
} // namespace

NetworkSketch::NetworkSketch(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("networkSketch"));
    setAccessibleName(tr("The network as a sketch"));
    setAccessibleDescription(tr("What it shows is in the tables of places and ways."));
    setMinimumSize(240, 220);
}

void NetworkSketch::show(const Network& network)
{
    m_network = network;
    update();
}

void NetworkSketch::choose(const PlaceId& place)
{
    m_chosen = place;
    update();
}

QPointF NetworkSketch::spot(const Place& place) const
{
    const auto inside = [](double share) { return std::clamp(share, 0.0, 1.0); };
    return {margin + inside(place.x) * (width() - 2 * margin), margin + inside(place.y) * (height() - 2 * margin)};
}

QPointF NetworkSketch::spotOf(const PlaceId& id) const
{
    const Place* place = m_network.find(id);
    return place ? spot(*place) : QPointF(-1, -1);
}

void NetworkSketch::paintWay(QPainter& painter, const Link& link) const
{
    QLineF way(spotOf(link.from), spotOf(link.to));
    if (way.length() < 2 * (radius + headLength))
        return;
    const QPointF out = (way.p2() - way.p1()) / way.length();
    const QPointF side(-out.y(), out.x());
    const QPointF tip = way.p2() - out * (radius + 2);
    painter.drawLine(way.p1() + out * radius, tip - out * headLength);
    painter.drawPolygon(QPolygonF{tip, tip - out * headLength + side * 3.5, tip - out * headLength - side * 3.5});
}

void NetworkSketch::paintPlace(QPainter& painter, const Place& place) const
{
    const ThemeColours& colours = coloursOf(palette());
    const QPointF at = spot(place);
    painter.setPen(QPen(place.id == m_chosen ? colours.accent : colours.text, place.id == m_chosen ? 2.5 : 1.2));
    painter.setBrush(place.role == PlaceRole::Transit ? colours.base : colours.flow);
    const QRectF box(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    if (place.role == PlaceRole::Exit)
        painter.drawRect(box);
    else
        painter.drawEllipse(box);
    painter.setPen(colours.text);
    const QString name = toQt(place.name);
    const double wide = painter.fontMetrics().horizontalAdvance(name);
    const double x = std::clamp(at.x() - wide / 2, 2.0, std::max(2.0, width() - wide - 2));
    painter.drawText(QPointF(x, at.y() - radius - 5), name);
}

void NetworkSketch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(QPen(coloursOf(palette()).muted, 1.2));
    painter.setBrush(coloursOf(palette()).muted);
    for (const Link& link : m_network.links())
        paintWay(painter, link);
    for (const Place& place : m_network.places())
        paintPlace(painter, place);
    painter.setPen(coloursOf(palette()).muted);
    painter.drawText(rect().adjusted(6, 0, -6, -4), Qt::AlignBottom | Qt::AlignLeft,
                     tr("Filled circle: entry; square: exit."));
}

void NetworkSketch::mousePressEvent(QMouseEvent* event)
{
    for (const Place& place : m_network.places())
        if (QLineF(spot(place), event->position()).length() < reach)
            return Q_EMIT placeChosen(place.id);
}

} // namespace antevia
