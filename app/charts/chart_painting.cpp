#include "app/charts/chart_painting.h"

#include "app/charts/chart_stretches.h"
#include "app/charts/text_lines.h"
#include "app/wording/wording.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <iterator>

namespace antevia {
namespace {

/// Markers on every point would run into each other beyond this many.
constexpr std::size_t mostMarkers = 70;

void paintMarker(QPainter& painter, const ChartRoleStyle& style, const QColor& paper, QPointF at)
{
    const double r = 1.3 + style.width * 0.75;
    const bool hollow = style.marker == ChartMarker::Ring;
    painter.setPen(QPen(style.colour, hollow ? 1.2 : 0.8));
    painter.setBrush(hollow ? paper : style.colour);
    switch (style.marker) {
    case ChartMarker::None:
    case ChartMarker::Disc:
    case ChartMarker::Ring: painter.drawEllipse(at, r, r); break;
    case ChartMarker::Square: painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r)); break;
    case ChartMarker::Diamond:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -1.3 * r), at + QPointF(1.3 * r, 0), at + QPointF(0, 1.3 * r),
                                      at + QPointF(-1.3 * r, 0)});
        break;
    case ChartMarker::Triangle:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -1.3 * r), at + QPointF(1.2 * r, r), at + QPointF(-1.2 * r, r)});
        break;
    }
}

/// Markers of a line; a point between two gaps has one in any case, or nobody would see it.
void paintMarkers(QPainter& painter, const ChartLine& line, const ChartRoleStyle& style, const QColor& paper,
                  const ChartGeometry& geometry)
{
    const bool all = style.marker != ChartMarker::None && line.points.size() <= mostMarkers;
    for (const ChartRun& run : runsWithoutGap(line.points, line.points))
        for (std::size_t i = run.begin; i < run.end; ++i)
            if (all || run.size() == 1)
                paintMarker(painter, style, paper, {geometry.x(line.points[i].day), geometry.y(line.points[i].value)});
}

void paintGrid(QPainter& painter, const ChartTheme& theme, const ChartGeometry& geometry)
{
    painter.setPen(QPen(theme.grid, 1.0));
    for (const ChartTick& tick : geometry.values)
        painter.drawLine(QPointF(geometry.plot.left(), tick.at), QPointF(geometry.plot.right(), tick.at));
}

void paintBars(QPainter& painter, const ChartLine& line, const ChartRoleStyle& style, const ChartGeometry& geometry)
{
    const double dayWidth = geometry.plot.width() / (geometry.lastDay - geometry.firstDay);
    const double width = std::max(0.6, std::min(dayWidth * 0.72, 26.0));
    painter.setPen(QPen(style.colour, std::min(1.0, width / 4)));
    painter.setBrush(barFill(style));
    for (const ChartPoint& point : thinned(line.points))
        if (std::isfinite(point.value)) {
            const QPointF top(geometry.x(point.day) - width / 2, geometry.y(point.value));
            painter.drawRect(QRectF(top, QPointF(top.x() + width, geometry.y(0.0))).normalized());
        }
}

void paintAxes(QPainter& painter, const ChartTheme& theme, const ChartGeometry& geometry)
{
    const QFont font = theme.font(theme.textSize);
    const double height = lineHeight(font);
    painter.setPen(QPen(theme.quietInk, 1.0));
    const double zero = geometry.y(0.0);
    painter.drawLine(QPointF(geometry.plot.left(), zero), QPointF(geometry.plot.right(), zero));
    for (const ChartTick& tick : geometry.days)
        painter.drawLine(QPointF(tick.at, geometry.plot.bottom()), QPointF(tick.at, geometry.plot.bottom() + 4));
    painter.setPen(theme.quietInk);
    for (const ChartTick& tick : geometry.values)
        drawLines(painter, {tick.label}, font,
                  {geometry.plot.left() - 7 - textWidth(tick.label, font), tick.at - height / 2});
    for (const ChartTick& tick : geometry.days) {
        const double top = geometry.plot.bottom() + 5;
        drawLines(painter, {tick.label}, font, {tick.at - textWidth(tick.label, font) / 2, top});
        if (!tick.below.isEmpty())
            drawLines(painter, {tick.below}, font, {tick.at - textWidth(tick.below, font) / 2, top + height - 1});
    }
}

void paintLevels(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
{
    const QFont font = theme.font(theme.textSize);
    for (std::size_t i = 0; i < spec.levels.size(); ++i) {
        QPen pen(theme.alarm, 1.4 * theme.lineScale);
        if (i % 2 == 1)
            pen.setDashPattern({6.0, 3.0});
        painter.setPen(pen);
        const double y = geometry.y(spec.levels[i].value);
        if (isShown(spec.levels[i], geometry))
            painter.drawLine(QPointF(geometry.plot.left(), y), QPointF(geometry.plot.right(), y));
        QColor halo = theme.paper;
        halo.setAlphaF(0.82F);
        painter.fillRect(geometry.levels[i].place, halo);
        painter.setPen(theme.alarm);
        drawLines(painter, geometry.levels[i].lines, font, geometry.levels[i].place.topLeft() + QPointF(3, 0));
    }
}

/// Down from its label, with a gap where the words of the axis stand in its way.
void paintMarkLine(QPainter& painter, double x, double top, const ChartGeometry& geometry)
{
    const QRectF& words = geometry.unit;
    const bool isCrossed = words.left() <= x && x <= words.right() && top < words.bottom();
    if (isCrossed && top < words.top())
        painter.drawLine(QPointF(x, top), QPointF(x, words.top()));
    painter.drawLine(QPointF(x, isCrossed ? words.bottom() : top), QPointF(x, geometry.plot.bottom()));
}

void paintMarks(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
{
    const QFont font = theme.font(theme.textSize);
    QPen pen(theme.mark, 1.1 * theme.lineScale);
    pen.setDashPattern({3.0, 2.5});
    painter.setPen(pen);
    for (std::size_t i = 0; i < spec.marks.size(); ++i)
        paintMarkLine(painter, geometry.x(spec.marks[i].day), geometry.marks[i].place.top() + 2, geometry);
    painter.setPen(theme.ink);
    for (std::size_t i = 0; i < spec.marks.size(); ++i) {
        painter.fillRect(geometry.marks[i].place, theme.paper);
        drawLines(painter, geometry.marks[i].lines, font, geometry.marks[i].place.topLeft());
    }
}

void paintSample(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartLegendEntry& entry)
{
    const QRectF box = entry.sample.adjusted(0, entry.sample.height() * 0.22, 0, -entry.sample.height() * 0.22);
    if (entry.isBand) {
        const auto style = theme.style(spec.bands[entry.index].role, nthOfBandRole(spec, entry.index));
        painter.setPen(style.width > 0.0 ? penOf(style) : QPen(Qt::NoPen));
        painter.setBrush(style.colour);
        painter.drawRect(box);
        return;
    }
    const auto style = theme.style(spec.lines[entry.index].role, nthOfRole(spec, entry.index));
    if (spec.lines[entry.index].bars) {
        painter.setPen(QPen(style.colour, 1.0));
        painter.setBrush(barFill(style));
        painter.drawRect(box.adjusted(8, 0, -8, 0));
        return;
    }
    painter.setPen(penOf(style));
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    if (style.marker != ChartMarker::None)
        paintMarker(painter, style, theme.paper, box.center());
}

QPolygonF inPlot(const QPolygonF& points, const ChartGeometry& geometry)
{
    QPolygonF made;
    for (const QPointF& point : points)
        made << geometry.at(point);
    return made;
}

void paintBand(QPainter& painter, const ChartBand& band, const ChartRoleStyle& style, const ChartGeometry& geometry)
{
    painter.setPen(style.width > 0.0 ? penOf(style) : QPen(Qt::NoPen));
    painter.setBrush(style.colour);
    for (const BandStretch& stretch : stretchesOf(band)) {
        QPolygonF outline = inPlot(stretch.upper, geometry);
        const QPolygonF below = inPlot(stretch.lower, geometry);
        std::copy(below.rbegin(), below.rend(), std::back_inserter(outline));
        painter.drawPolygon(outline);
    }
}

void paintLine(QPainter& painter, const ChartLine& line, const ChartRoleStyle& style, const ChartGeometry& geometry)
{
    painter.setPen(penOf(style));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& stretch : stretchesOf(line))
        painter.drawPolyline(inPlot(stretch, geometry));
}

void paintLegend(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
{
    const QFont font = theme.font(theme.textSize);
    for (const ChartLegendEntry& entry : geometry.legend) {
        paintSample(painter, spec, theme, entry);
        painter.setPen(theme.ink);
        drawLines(painter, {entry.name}, font, entry.text.topLeft());
    }
}

void paintTexts(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
{
    const QFont font = theme.font(theme.textSize);
    painter.setPen(theme.ink);
    drawLines(painter, geometry.title.lines, theme.font(theme.titleSize, true), geometry.title.place.topLeft());
    painter.setPen(theme.quietInk);
    drawLines(painter, geometry.subtitle.lines, font, geometry.subtitle.place.topLeft());
    drawLines(painter, geometry.footer.lines, theme.font(theme.textSize - 1), geometry.footer.place.topLeft());
    const QString unit = shortened(toQt(spec.unitText), font, geometry.size.width());
    drawLines(painter, {unit}, font, geometry.unit.topLeft());
    if (geometry.extent.empty)
        drawLines(painter, {QStringLiteral("No figures to show")}, font,
                  geometry.plot.center() - QPointF(textWidth(QStringLiteral("No figures to show"), font) / 2, 8));
}

} // namespace

QColor barFill(const ChartRoleStyle& style)
{
    QColor fill = style.colour;
    fill.setAlphaF(0.45F);
    return fill;
}

QPen penOf(const ChartRoleStyle& style)
{
    QPen pen(style.colour, style.width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (!style.dashes.empty())
        pen.setDashPattern(QList<qreal>(style.dashes.begin(), style.dashes.end()));
    return pen;
}

void paintChartGround(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), geometry.size), theme.paper);
    paintGrid(painter, theme, geometry);
    for (std::size_t i = 0; i < spec.lines.size(); ++i)
        if (spec.lines[i].bars)
            paintBars(painter, spec.lines[i], theme.style(spec.lines[i].role, nthOfRole(spec, i)), geometry);
}

void paintChartCurves(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = spec.bands.size(); i-- > 0;) // the first is the narrowest and lies on top
        paintBand(painter, spec.bands[i], theme.style(spec.bands[i].role, nthOfBandRole(spec, i)), geometry);
    for (std::size_t i = 0; i < spec.lines.size(); ++i)
        if (!spec.lines[i].bars)
            paintLine(painter, spec.lines[i], theme.style(spec.lines[i].role, nthOfRole(spec, i)), geometry);
}

void paintChartFrame(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
{
    paintLegend(painter, spec, theme, geometry);
    paintTexts(painter, spec, theme, geometry);
}

void paintChartFace(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, spec, theme, geometry);
    for (std::size_t i = 0; i < spec.lines.size(); ++i)
        if (!spec.lines[i].bars)
            paintMarkers(painter, spec.lines[i], theme.style(spec.lines[i].role, nthOfRole(spec, i)), theme.paper,
                         geometry);
    paintLevels(painter, spec, theme, geometry);
    paintAxes(painter, theme, geometry);
    paintChartFrame(painter, spec, theme, geometry);
}

} // namespace antevia
