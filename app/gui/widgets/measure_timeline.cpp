#include "app/gui/widgets/measure_timeline.h"

#include "app/gui/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {
constexpr int scaleHeight = 26;
constexpr int rowHeight = 26;
constexpr double nameWidth = 260.0;
constexpr double rightMargin = 16.0;
constexpr int daysBefore = 5;
constexpr int daysBetweenTicks = 7;
constexpr double gripWidth = 7.0; ///< at the ends of a bar
constexpr double leastBar = 6.0;
constexpr double barMargin = 4.0;
} // namespace

MeasureTimeline::MeasureTimeline(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("measureTimeline"));
    setAccessibleName(tr("Measures by date"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void MeasureTimeline::show(std::vector<Row> rows, Day asOf, Day lastDay, bool editable)
{
    m_rows = std::move(rows);
    m_asOf = asOf;
    m_last = lastDay;
    m_first = asOf - Days(daysBefore);
    for (const Row& row : m_rows)
        m_first = std::min(m_first, std::max(row.measure.effective - Days(2), asOf - Days(45)));
    m_editable = editable;
    m_grip = Grip::None;
    m_movedDays = 0;
    updateGeometry();
    update();
}

void MeasureTimeline::choose(const MeasureId& id)
{
    m_chosen = id;
    update();
}

QSize MeasureTimeline::sizeHint() const
{
    return {760, scaleHeight + rowHeight * std::max(1, static_cast<int>(m_rows.size())) + 6};
}

double MeasureTimeline::dayWidth() const
{
    return (width() - nameWidth - rightMargin) / std::max(1, daysBetween(m_first, m_last));
}

double MeasureTimeline::xOf(Day day) const
{
    return nameWidth + daysBetween(m_first, day) * dayWidth();
}

double MeasureTimeline::yOf(int row) const
{
    return scaleHeight + rowHeight * (row + 0.5);
}

int MeasureTimeline::rowAt(double y) const
{
    const int row = static_cast<int>(std::floor((y - scaleHeight) / rowHeight));
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? row : -1;
}

int MeasureTimeline::chosenRow() const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) { return row.measure.id == m_chosen; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void MeasureTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    paintScale(painter);
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        paintRow(painter, row);
}

void MeasureTimeline::paintScale(QPainter& painter) const
{
    const ThemeColours& colours = coloursOf(palette());
    const double labelWidth = painter.fontMetrics().horizontalAdvance(QStringLiteral("00 Mmm ")) + 6.0;
    const int step =
        std::max(1, static_cast<int>(std::ceil(labelWidth / (dayWidth() * daysBetweenTicks)))) * daysBetweenTicks;
    for (Day day = m_asOf; day <= m_last; day += Days(step)) {
        const double x = xOf(day);
        painter.setPen(colours.border);
        painter.drawLine(QPointF(x, scaleHeight - 4), QPointF(x, height()));
        painter.setPen(colours.muted);
        painter.drawText(QRectF(x - 40, 2, 80, scaleHeight - 6), Qt::AlignCenter, toQt(m_wording.shortDate(day)));
    }
    painter.setPen(QPen(colours.text, 1.5));
    painter.drawLine(QPointF(xOf(m_asOf), scaleHeight - 4), QPointF(xOf(m_asOf), height()));
    painter.setPen(colours.muted);
    painter.drawText(QRectF(8, 2, nameWidth - 16, scaleHeight - 6), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Measure (filled: applies)"));
}

void MeasureTimeline::paintRow(QPainter& painter, int row) const
{
    const ThemeColours& colours = coloursOf(palette());
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    const bool isChosen = shown.measure.id == m_chosen;
    const double top = scaleHeight + rowHeight * row;
    if (isChosen)
        painter.fillRect(QRectF(0, top, width(), rowHeight), colours.infoBack);
    painter.setPen(colours.text);
    const QRectF name(8, top, nameWidth - 16, rowHeight);
    painter.drawText(
        name, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(toQt(shown.measure.title), Qt::ElideRight, static_cast<int>(name.width())));
    const bool movesStart = isChosen && (m_grip == Grip::Whole || m_grip == Grip::Start);
    const Day from = shown.measure.effective + Days(movesStart ? m_movedDays : 0);
    if (from > m_last) {
        const QString after = tr("from %1, after these days").arg(toQt(m_wording.date(from)));
        const double wide = painter.fontMetrics().horizontalAdvance(after) + 8.0;
        painter.fillRect(QRectF(width() - rightMargin - wide, top + 4, wide + 1, rowHeight - 8),
                         palette().color(QPalette::Base));
        painter.setPen(colours.muted);
        painter.drawText(QRectF(nameWidth, top, width() - nameWidth - rightMargin, rowHeight),
                         Qt::AlignRight | Qt::AlignVCenter, after);
        return;
    }
    const QRectF bar = barOf(row);
    painter.setPen(
        QPen(shown.applies ? colours.accent : colours.muted, 1.2, shown.applies ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(shown.applies ? QBrush(colours.accent) : palette().brush(QPalette::Base));
    painter.drawPath(outlineOf(shown.measure, bar));
    const QString date = toQt(m_wording.shortDate(from));
    const double ramp = std::min(bar.width() / 2, shown.measure.rampDays * dayWidth());
    painter.setPen(shown.applies ? colours.onAccent : colours.text);
    painter.drawText(bar.adjusted(6 + ramp, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, date);
}

QRectF MeasureTimeline::barOf(int row) const
{
    const Measure& measure = m_rows[static_cast<std::size_t>(row)].measure;
    const bool isChosen = measure.id == m_chosen;
    const int start = isChosen && (m_grip == Grip::Whole || m_grip == Grip::Start) ? m_movedDays : 0;
    const int end = isChosen && (m_grip == Grip::Whole || m_grip == Grip::End) ? m_movedDays : 0;
    const bool isOpen = !measure.ends && m_grip != Grip::End;
    const Day until = isOpen ? m_last : measure.ends.value_or(m_last) + Days(end);
    const double left = std::max(nameWidth, xOf(measure.effective + Days(start)));
    const double right = std::max(left + leastBar, std::min(xOf(until), width() - rightMargin));
    return {left, scaleHeight + rowHeight * row + barMargin, right - left, rowHeight - 2 * barMargin};
}

/// A rectangle, or, while the effect builds up, a slope that rises to it.
QPainterPath MeasureTimeline::outlineOf(const Measure& measure, const QRectF& bar) const
{
    QPainterPath path;
    const double ramp = std::min(bar.width(), xOf(measure.effective + Days(measure.rampDays)) - xOf(measure.effective));
    if (ramp <= 0.0) {
        path.addRoundedRect(bar, 3, 3);
        return path;
    }
    path.addPolygon(QPolygonF{bar.bottomLeft(), bar.topLeft() + QPointF(ramp, 0), bar.topRight(), bar.bottomRight()});
    path.closeSubpath();
    return path;
}

MeasureTimeline::Grip MeasureTimeline::gripAt(int row, double x) const
{
    if (!m_editable || row < 0 || x <= nameWidth)
        return Grip::None;
    const QRectF bar = barOf(row);
    const bool isWide = bar.width() > 3 * gripWidth;
    if (std::abs(x - bar.right()) < gripWidth)
        return Grip::End;
    return isWide && std::abs(x - bar.left()) < gripWidth ? Grip::Start : Grip::Whole;
}

void MeasureTimeline::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().y());
    if (row < 0)
        return;
    m_chosen = m_rows[static_cast<std::size_t>(row)].measure.id;
    m_grip = gripAt(row, event->position().x());
    m_grabbedX = event->position().x();
    m_movedDays = 0;
    update();
    Q_EMIT measureChosen(m_chosen);
}

void MeasureTimeline::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip == Grip::None) {
        const Grip under = gripAt(rowAt(event->position().y()), event->position().x());
        setCursor(under == Grip::Start || under == Grip::End ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return;
    }
    m_movedDays = static_cast<int>(std::lround((event->position().x() - m_grabbedX) / dayWidth()));
    update();
}

void MeasureTimeline::mouseReleaseEvent(QMouseEvent*)
{
    const int moved = std::exchange(m_movedDays, 0);
    const Grip grip = std::exchange(m_grip, Grip::None);
    if (grip != Grip::None && moved != 0)
        askForMove(moved, grip);
    update();
}

void MeasureTimeline::askForMove(int days, Grip grip)
{
    const int row = chosenRow();
    if (row < 0)
        return;
    const Measure& measure = m_rows[static_cast<std::size_t>(row)].measure;
    if (grip == Grip::Start)
        Q_EMIT startAsked(m_chosen, measure.effective + Days(days));
    else if (grip == Grip::End)
        Q_EMIT endAsked(m_chosen, measure.ends.value_or(m_last) + Days(days));
    else
        Q_EMIT moveAsked(m_chosen, days);
}

void MeasureTimeline::keyPressEvent(QKeyEvent* event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && event->modifiers().testFlag(Qt::AltModifier) && m_editable && chosenRow() >= 0) {
        const bool movesEnd = event->modifiers().testFlag(Qt::ShiftModifier);
        return askForMove(event->key() == Qt::Key_Left ? -1 : 1, movesEnd ? Grip::End : Grip::Whole);
    }
    if (m_rows.empty() || (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down))
        return QWidget::keyPressEvent(event);
    const int step = event->key() == Qt::Key_Down ? 1 : -1;
    const int row = std::clamp(chosenRow() + step, 0, static_cast<int>(m_rows.size()) - 1);
    m_chosen = m_rows[static_cast<std::size_t>(row)].measure.id;
    update();
    Q_EMIT measureChosen(m_chosen);
}

} // namespace antevia
