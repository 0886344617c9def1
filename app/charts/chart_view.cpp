#include "app/charts/chart_view.h"

#include "app/charts/chart_files.h"
#include "app/charts/drawn_chart.h"
#include "app/charts/fonts.h"
#include "app/charts/picture_export.h"
#include "app/charts/text_lines.h"
#include "app/wording/wording.h"

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

QString shownValue(const ChartSpec& spec, double value)
{
    const Wording wording;
    if (spec.unit == ChartUnit::Percent)
        return toQt(wording.percent(value));
    return toQt(wording.number(value, std::abs(value) < 10.0 && spec.unit == ChartUnit::Other ? 2 : 0));
}

double valueOn(const std::vector<ChartPoint>& points, Day day)
{
    const auto found = std::ranges::find(points, day, &ChartPoint::day);
    return found == points.end() ? std::nan("") : found->value;
}

QStringList readOut(const ChartSpec& spec, Day day)
{
    const Wording wording;
    QStringList lines{toQt(wording.weekdayDate(day))};
    for (const ChartLine& line : spec.lines)
        if (const double value = valueOn(line.points, day); std::isfinite(value))
            lines << toQt(line.name) + QStringLiteral(": ") + shownValue(spec, value);
    for (const ChartBand& band : spec.bands) {
        const double low = valueOn(band.lower, day);
        const double high = valueOn(band.upper, day);
        if (std::isfinite(low) && std::isfinite(high))
            lines << toQt(band.name) + QStringLiteral(": ") + shownValue(spec, low) + QStringLiteral(" to ") +
                         shownValue(spec, high);
    }
    for (const ChartMark& mark : spec.marks)
        if (mark.day == day)
            lines << toQt(mark.label);
    return lines;
}

} // namespace

ChartView::ChartView(QWidget* parent) : QChartView(parent), m_theme(lightTheme())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setRubberBand(QChartView::NoRubberBand);
    setMinimumSize(280, 180);
    rebuild();
}

ChartView::~ChartView() = default;

void ChartView::show(const ChartSpec& spec)
{
    m_spec = spec;
    rebuild();
}

void ChartView::setTheme(const ChartTheme& theme)
{
    m_theme = theme;
    rebuild();
}

/// The view does not delete the chart that it gives up.
void ChartView::rebuild()
{
    (void)loadFonts();
    const std::unique_ptr<QChart> old(chart());
    setChart(new DrawnChart(m_spec, m_theme)); // owned by the view's scene
    setBackgroundBrush(m_theme.paper);
    m_hovered.reset();
    setAccessibleName(toQt(m_spec.title));
    setAccessibleDescription(toQt(m_spec.subtitle));
}

std::optional<Day> ChartView::dayAt(QPoint position) const
{
    const auto* drawn = qobject_cast<const DrawnChart*>(chart());
    if (!drawn || drawn->geometryInside().extent.empty)
        return std::nullopt;
    const ChartGeometry& geometry = drawn->geometryInside();
    const QPointF inside = chart()->mapFromScene(mapToScene(position));
    if (!geometry.plot.contains(inside))
        return std::nullopt;
    const double share = (inside.x() - geometry.plot.left()) / geometry.plot.width();
    const double number = std::round(geometry.firstDay + share * (geometry.lastDay - geometry.firstDay));
    return std::clamp(Day{Days{static_cast<int>(number)}}, geometry.extent.first, geometry.extent.last);
}

QString ChartView::readOutAt(QPoint position) const
{
    const auto day = dayAt(position);
    return day ? readOut(m_spec, *day).join(u'\n') : QString();
}

void ChartView::hover(std::optional<Day> day)
{
    if (m_hovered == day)
        return;
    m_hovered = day;
    viewport()->update();
}

void ChartView::drawForeground(QPainter* painter, const QRectF& exposed)
{
    QChartView::drawForeground(painter, exposed);
    const auto* drawn = qobject_cast<const DrawnChart*>(chart());
    if (!m_hovered || !drawn)
        return;
    const ChartGeometry& geometry = drawn->geometryInside();
    const QFont font = m_theme.font(m_theme.textSize);
    const double x = geometry.x(*m_hovered);
    painter->setPen(QPen(m_theme.ink, 1.0));
    painter->drawLine(QPointF(x, geometry.plot.top()), QPointF(x, geometry.plot.bottom()));
    const QStringList lines = readOut(m_spec, *m_hovered);
    double width = 0.0;
    for (const QString& line : lines)
        width = std::max(width, textWidth(line, font));
    QRectF box(x + 10, geometry.plot.top() + 6, width + 14, linesHeight(lines, font) + 8);
    if (box.right() > geometry.plot.right())
        box.moveRight(std::max(x - 10, box.width()));
    painter->setBrush(m_theme.paper);
    painter->setPen(QPen(m_theme.quietInk, 1.0));
    painter->drawRect(box);
    painter->setPen(m_theme.ink);
    drawLines(*painter, lines, font, box.topLeft() + QPointF(7, 4));
}

// Qt 6.4's chart view looks for an item under the pointer without checking that there is one, so it never sees clicks.
void ChartView::mousePressEvent(QMouseEvent* event)
{
    event->accept();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    hover(dayAt(event->position().toPoint()));
    event->accept();
}

void ChartView::leaveEvent(QEvent* event)
{
    hover(std::nullopt);
    QChartView::leaveEvent(event);
}

/// The page scrolls, not the chart.
void ChartView::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const auto* drawn = qobject_cast<const DrawnChart*>(chart());
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (event->matches(QKeySequence::Copy))
        return copyTable();
    if (step == 0 || !drawn || drawn->geometryInside().extent.empty)
        return event->ignore();
    const ChartExtent& extent = drawn->geometryInside().extent;
    const Day from = m_hovered.value_or(step > 0 ? extent.first - Days{1} : extent.last + Days{1});
    hover(std::clamp(from + Days{step}, extent.first, extent.last));
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("chartMenu"));
    menu->addAction(tr("Copy as image"), this, &ChartView::copyImage);
    menu->addAction(tr("Copy figures"), this, &ChartView::copyTable);
    menu->addSeparator();
    menu->addAction(tr("Save chart as…"), this, &ChartView::saveAs);
    menu->popup(event->globalPos());
}

void ChartView::copyImage() const
{
    copyPicture(m_spec);
}

void ChartView::copyTable() const
{
    copyFigures(m_spec);
}

void ChartView::saveAs()
{
    connect(askWhereToSave(this, m_spec), &QFileDialog::fileSelected, this, &ChartView::save);
}

void ChartView::save(const QString& path)
{
    const auto written = writeChart(m_spec, path.toStdString());
    if (written)
        Q_EMIT saved(path);
    else
        Q_EMIT saveFailed(written.error());
}

} // namespace antevia
