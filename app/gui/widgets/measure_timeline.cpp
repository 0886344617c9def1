#include "app/gui/widgets/measure_timeline.h"

#include "app/gui/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {
constexpr int scaleHeight = 26;
constexpr int rowHeight = 30;
constexpr double nameWidth = 260.0;
constexpr double rightMargin = 16.0;
constexpr int daysBefore = 5;
constexpr int daysBetweenTicks = 7;
} // namespace

MeasureTimeline::MeasureTimeline(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("measureTimeline"));
    setAccessibleName(tr("Measures by date"));
    setFocusPolicy(Qt::StrongFocus);
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
    m_dragging = false;
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
    const int moved = isChosen ? m_movedDays : 0;
    const double top = scaleHeight + rowHeight * row;
    if (isChosen)
        painter.fillRect(QRectF(0, top, width(), rowHeight), colours.infoBack);
    painter.setPen(colours.text);
    const QRectF name(8, top, nameWidth - 16, rowHeight);
    painter.drawText(
        name, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(toQt(shown.measure.title), Qt::ElideRight, static_cast<int>(name.width())));
    const Day from = shown.measure.effective + Days(moved);
    const Day until = shown.measure.ends ? *shown.measure.ends + Days(moved) : m_last;
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
    const double left = std::max(nameWidth, xOf(from));
    const double right = std::max(left + 6.0, std::min(xOf(until), width() - rightMargin));
    const QRectF bar(left, top + 6, right - left, rowHeight - 12);
    painter.setPen(
        QPen(shown.applies ? colours.accent : colours.muted, 1.2, shown.applies ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(shown.applies ? QBrush(colours.accent) : palette().brush(QPalette::Base));
    painter.drawRoundedRect(bar, 3, 3);
    const QString date = toQt(m_wording.shortDate(from));
    painter.setPen(shown.applies ? colours.onAccent : colours.text);
    painter.drawText(bar.adjusted(6, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, date);
}

void MeasureTimeline::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().y());
    if (row < 0)
        return;
    m_chosen = m_rows[static_cast<std::size_t>(row)].measure.id;
    m_dragging = m_editable && event->position().x() > nameWidth;
    m_grabbedX = event->position().x();
    m_movedDays = 0;
    update();
    Q_EMIT measureChosen(m_chosen);
}

void MeasureTimeline::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return;
    m_movedDays = static_cast<int>(std::lround((event->position().x() - m_grabbedX) / dayWidth()));
    update();
}

void MeasureTimeline::mouseReleaseEvent(QMouseEvent*)
{
    const int moved = std::exchange(m_movedDays, 0);
    if (std::exchange(m_dragging, false) && moved != 0)
        Q_EMIT moveAsked(m_chosen, moved);
    update();
}

void MeasureTimeline::keyPressEvent(QKeyEvent* event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && event->modifiers().testFlag(Qt::AltModifier) && m_editable && chosenRow() >= 0) {
        Q_EMIT moveAsked(m_chosen, event->key() == Qt::Key_Left ? -1 : 1);
        return;
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
