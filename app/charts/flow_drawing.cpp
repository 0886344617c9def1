#include "app/charts/flow_drawing.h"

#include "app/charts/text_lines.h"

#include <QPainter>
#include <QPainterPath>

namespace antevia {
namespace {

constexpr double stub = 11.0; ///< how far who comes in or leaves reaches from the bar
constexpr float wayStrength = 0.34F;
constexpr float chosenStrength = 0.62F;
constexpr float haloStrength = 0.78F;

QColor seeThrough(QColor colour, float strength)
{
    colour.setAlphaF(strength);
    return colour;
}

void paintWays(QPainter& painter, const FlowDiagram& diagram, const ChartTheme& theme, const FlowGeometry& geometry,
               std::optional<std::size_t> chosen)
{
    for (std::size_t i = 0; i < geometry.ways.size(); ++i) {
        const FlowWay& way = diagram.ways[i];
        if (way.setOut <= 0.0 && way.arrived <= 0.0)
            continue;
        const bool stands = chosen && (way.from == *chosen || way.to == *chosen);
        painter.setBrush(seeThrough(theme.accent, stands ? chosenStrength : wayStrength));
        painter.setPen(QPen(seeThrough(theme.accent, chosenStrength), 0.8));
        painter.drawPath(outlineOf(geometry.ways[i]));
    }
}

bool isSeen(const FlowEdge& edge)
{
    return edge.bottom - edge.top >= 0.5;
}

/// An arrow as high as the people: into the bar on its left side, out of it on its right side.
void paintArrow(QPainter& painter, const FlowEdge& edge, double from, double to, const QBrush& brush)
{
    if (!isSeen(edge))
        return;
    painter.setBrush(brush);
    painter.drawPolygon(
        QPolygonF{QPointF(from, edge.top), QPointF(to, (edge.top + edge.bottom) / 2), QPointF(from, edge.bottom)});
}

void paintBox(QPainter& painter, const FlowEdge& edge, double from, double to)
{
    if (!isSeen(edge))
        return;
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(QPointF(from, edge.top), QPointF(to, edge.bottom)).normalized());
}

void paintStop(QPainter& painter, const ChartTheme& theme, const FlowStopPlace& place, bool isChosen)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink);
    painter.drawRect(place.bar);
    painter.setPen(QPen(theme.quietInk, 1.0));
    paintArrow(painter, place.entered, place.bar.left() - stub, place.bar.left() - 1, theme.accent);
    paintArrow(painter, place.left, place.bar.right() + 1, place.bar.right() + stub, theme.paper);
    paintBox(painter, place.before, place.bar.left() - stub, place.bar.left() - 1);
    paintBox(painter, place.after, place.bar.right() + 1, place.bar.right() + stub);
    if (!isChosen)
        return;
    painter.setPen(QPen(theme.alarm, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.bar.adjusted(-3, -3, 3, 3));
}

void paintLabels(QPainter& painter, const ChartTheme& theme, const FlowGeometry& geometry)
{
    const QFont font = theme.font(theme.textSize);
    const QColor halo = seeThrough(theme.paper, haloStrength);
    for (const FlowStopPlace& stop : geometry.stops) {
        painter.fillRect(stop.label.place, halo);
        painter.setPen(theme.ink);
        const QPointF corner = stop.label.place.topLeft();
        drawLines(painter, stop.label.lines.mid(0, 1), theme.font(theme.textSize, true), corner);
        painter.setPen(theme.quietInk);
        drawLines(painter, stop.label.lines.mid(1), font, corner + QPointF(0, lineHeight(font)));
    }
    painter.setPen(theme.ink);
    for (const FlowWayPlace& way : geometry.ways)
        if (way.label) {
            painter.fillRect(way.label->place, halo);
            drawLines(painter, way.label->lines, font, way.label->place.topLeft() + QPointF(3, 0));
        }
}

void paintTexts(QPainter& painter, const ChartTheme& theme, const FlowGeometry& geometry)
{
    painter.setPen(theme.ink);
    drawLines(painter, geometry.title.lines, theme.font(theme.titleSize, true), geometry.title.place.topLeft());
    painter.setPen(theme.quietInk);
    const QFont font = theme.font(theme.textSize);
    drawLines(painter, geometry.subtitle.lines, font, geometry.subtitle.place.topLeft());
    drawLines(painter, geometry.key.lines, font, geometry.key.place.topLeft());
    drawLines(painter, geometry.footer.lines, theme.font(theme.textSize - 1), geometry.footer.place.topLeft());
}

} // namespace

void paintFlowDiagram(QPainter& painter, const FlowDiagram& diagram, const ChartTheme& theme, QSizeF size,
                      std::optional<std::size_t> chosen)
{
    const FlowGeometry geometry = flowGeometry(diagram, theme, size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), size), theme.paper);
    paintWays(painter, diagram, theme, geometry, chosen);
    for (std::size_t i = 0; i < geometry.stops.size(); ++i)
        paintStop(painter, theme, geometry.stops[i], chosen == i);
    paintLabels(painter, theme, geometry);
    paintTexts(painter, theme, geometry);
}

} // namespace antevia
