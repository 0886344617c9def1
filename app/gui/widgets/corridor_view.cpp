#include "app/gui/widgets/corridor_view.h"

#include "app/gui/qt_values.h"
#include "app/gui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {
constexpr double widestFlow = 22.0;
constexpr double thinnestFlow = 1.2;
constexpr double smallestHead = 9.0;

/// A head that shows the direction, its point at the end of the way.
void paintHead(QPainter& painter, const QLineF& way, double length, const QColor& colour)
{
    painter.save();
    painter.translate(way.p2());
    painter.rotate(-way.angle());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({{-length, -length * 0.85}, {0.0, 0.0}, {-length, length * 0.85}}));
    painter.restore();
}

} // namespace

CorridorView::CorridorView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("corridorView"));
    setAccessibleName(tr("Corridor"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void CorridorView::show(const Network& network, const CorridorPicture& picture)
{
    m_network = network;
    m_picture = picture;
    m_day = std::clamp(m_day, 0, std::max(0, picture.days - 1));
    m_largestFlow = 1.0;
    for (const PictureOfLink& link : picture.links)
        for (const PictureFigure& flow : link.departures)
            if (flow.middle > m_largestFlow)
                m_largestFlow = flow.middle;
    setAccessibleDescription(described());
    m_geometry = CorridorGeometry(m_network, size());
    update();
}

void CorridorView::setDay(int day)
{
    m_day = std::clamp(day, 0, std::max(0, m_picture.days - 1));
    setAccessibleDescription(described());
    update();
}

void CorridorView::choose(const PlaceId& place)
{
    m_chosen = place;
    update();
}

QString CorridorView::described() const
{
    QStringList all;
    for (int i = 0; i < static_cast<int>(m_network.places().size()); ++i)
        all << linesOf(i).join(QStringLiteral(", "));
    return all.join(QStringLiteral("; "));
}

QStringList CorridorView::linesOf(int place) const
{
    const Place& named = m_network.places()[static_cast<std::size_t>(place)];
    QStringList lines{toQt(named.name)};
    if (place >= static_cast<int>(m_picture.places.size()) || m_picture.days == 0)
        return lines;
    const PictureOfPlace& shown = m_picture.places[static_cast<std::size_t>(place)];
    const auto at = static_cast<std::size_t>(m_day);
    const PictureFigure& arrivals = shown.arrivals[at];
    lines << (std::isnan(arrivals.middle) ? tr("arrivals not known")
                                          : tr("%1 arriving").arg(toQt(m_wording.roughly(arrivals.middle))));
    const PictureFigure& present = shown.present[at];
    if (named.role == PlaceRole::Exit)
        return lines;
    if (std::isnan(present.middle)) {
        lines << tr("people present not known");
        return lines;
    }
    lines << tr("%1 present").arg(toQt(m_wording.roughly(present.middle)));
    lines << tr("(%1)").arg(toQt(m_wording.range(present.low, present.high)));
    const double capacity = shown.capacity[at];
    if (!std::isnan(capacity))
        lines << tr("room for %1 (%2)")
                     .arg(toQt(m_wording.roughly(capacity)), toQt(m_wording.lineName(shown.tightest[at])));
    return lines;
}

QStringList CorridorView::linesOfWay(int link) const
{
    const Link& named = m_network.links()[static_cast<std::size_t>(link)];
    QStringList lines{toQt(named.name)};
    if (!named.section.empty())
        lines << toQt(named.section);
    const double flow = flowOf(link);
    lines << (std::isnan(flow) ? tr("people setting out not known")
                               : tr("%1 setting out").arg(toQt(m_wording.roughly(flow))));
    return lines;
}

void CorridorView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_geometry = CorridorGeometry(m_network, size());
}

double CorridorView::flowOf(int link) const
{
    if (link >= static_cast<int>(m_picture.links.size()) || m_picture.days == 0)
        return std::nan("");
    return m_picture.links[static_cast<std::size_t>(link)].departures[static_cast<std::size_t>(m_day)].middle;
}

double CorridorView::widthOf(double flow) const
{
    return std::isnan(flow) ? thinnestFlow : std::max(thinnestFlow, widestFlow * flow / m_largestFlow);
}

void CorridorView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    for (int link = 0; link < static_cast<int>(m_network.links().size()); ++link)
        paintLink(painter, link);
    for (int place = 0; place < static_cast<int>(m_network.places().size()); ++place)
        paintPlace(painter, place);
}

void CorridorView::paintLink(QPainter& painter, int link) const
{
    const ThemeColours& colours = coloursOf(palette());
    const QLineF way = m_geometry.wayOf(link);
    const double flow = flowOf(link);
    const double wide = widthOf(flow);
    const bool nobody = std::isnan(flow) || flow < 0.5;
    const double head = std::min(way.length() / 2, std::max(smallestHead, wide));
    QLineF shaft = way;
    shaft.setLength(std::max(1.0, way.length() - head));
    painter.setPen(
        QPen(nobody ? colours.muted : colours.flow, wide, nobody ? Qt::DotLine : Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(shaft);
    paintHead(painter, way, head, nobody ? colours.muted : colours.flow);
    if (!nobody)
        paintFlow(painter, way, flow);
}

void CorridorView::paintFlow(QPainter& painter, const QLineF& way, double flow) const
{
    const QString label = toQt(m_wording.roughly(flow));
    const auto place =
        m_geometry.freePlateOn(way, painter.fontMetrics().horizontalAdvance(label) + 10.0, widthOf(flow));
    if (!place)
        return; // the tool tip says it
    const QRectF plate = *place;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(plate, Qt::AlignCenter, label);
}

void CorridorView::paintPlace(QPainter& painter, int place) const
{
    const ThemeColours& colours = coloursOf(palette());
    const QRectF box = m_geometry.boxOf(place);
    const bool isChosen = m_network.places()[static_cast<std::size_t>(place)].id == m_chosen;
    painter.setPen(QPen(isChosen ? colours.accent : colours.border, isChosen ? 2.5 : 1.0));
    painter.setBrush(isChosen ? colours.infoBack : colours.window);
    painter.drawRoundedRect(box, 6, 6);

    const QStringList lines = linesOf(place);
    QFont strong = font();
    strong.setBold(true);
    painter.setPen(colours.text);
    painter.setFont(strong);
    const QRectF text = box.adjusted(9, 6, -9, -6);
    painter.drawText(text, Qt::AlignTop | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(lines.value(0), Qt::ElideRight, static_cast<int>(text.width())));
    painter.setFont(font());
    painter.drawText(text.adjusted(0, 19, 0, 0), Qt::AlignTop | Qt::AlignLeft, lines.value(1));
    painter.drawText(text.adjusted(0, 36, 0, 0), Qt::AlignTop | Qt::AlignLeft, lines.value(2));
    paintOccupancy(painter, QRectF(text.left(), box.bottom() - 31, text.width(), 8), place);
}

void CorridorView::paintOccupancy(QPainter& painter, const QRectF& bar, int place) const
{
    if (place >= static_cast<int>(m_picture.places.size()) || m_picture.days == 0)
        return;
    const ThemeColours& colours = coloursOf(palette());
    const PictureOfPlace& shown = m_picture.places[static_cast<std::size_t>(place)];
    const auto at = static_cast<std::size_t>(m_day);
    const double capacity = shown.capacity[at];
    const PictureFigure& present = shown.present[at];
    if (std::isnan(capacity) || std::isnan(present.middle))
        return;
    const double scale = bar.width() / std::max({capacity * 1.25, present.middle, 1.0});
    const bool isOver = present.middle > capacity;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.track);
    painter.drawRect(bar);
    painter.setBrush(colours.band);
    painter.drawRect(QRectF(bar.left() + present.low * scale, bar.top(),
                            std::min(present.high * scale, bar.width()) - present.low * scale, bar.height()));
    painter.setBrush(isOver ? colours.alarm : colours.accent);
    painter.drawRect(QRectF(bar.left(), bar.top() + 1.5, present.middle * scale, bar.height() - 3));
    painter.setPen(QPen(colours.text, 2));
    painter.drawLine(QPointF(bar.left() + capacity * scale, bar.top() - 3),
                     QPointF(bar.left() + capacity * scale, bar.bottom() + 3));
    paintOccupancyWords(painter, QRectF(bar.left(), bar.bottom() + 3, bar.width(), 16), place);
}

void CorridorView::paintOccupancyWords(QPainter& painter, const QRectF& line, int place) const
{
    const ThemeColours& colours = coloursOf(palette());
    const PictureOfPlace& shown = m_picture.places[static_cast<std::size_t>(place)];
    const auto at = static_cast<std::size_t>(m_day);
    const double present = shown.present[at].middle;
    const bool isOver = present > shown.capacity[at];
    const Day today = m_picture.firstDay + Days(m_day);
    const QString share = toQt(m_wording.percent(present / std::max(1.0, shown.capacity[at])));
    QString words = isOver ? tr("over: %1 of capacity").arg(share) : tr("%1 of capacity").arg(share);
    if (!isOver && shown.breachDay && *shown.breachDay > today)
        words = tr("full in %1").arg(toQt(m_wording.days(daysBetween(today, *shown.breachDay))));
    painter.setPen(isOver ? colours.alarm : colours.muted);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter.setFont(small);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words);
    painter.setFont(font());
}

void CorridorView::mousePressEvent(QMouseEvent* event)
{
    if (const auto place = m_geometry.placeAt(event->position()))
        chooseIndex(*place);
    else if (const auto link = linkAt(event->position()))
        Q_EMIT linkChosen(m_network.links()[static_cast<std::size_t>(*link)].id);
}

std::optional<int> CorridorView::linkAt(QPointF point) const
{
    return m_geometry.linkAt(point, [this](int link) { return widthOf(flowOf(link)); });
}

void CorridorView::keyPressEvent(QKeyEvent* event)
{
    const int places = static_cast<int>(m_network.places().size());
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (places == 0 || (!forward && !back))
        return QWidget::keyPressEvent(event);
    chooseIndex((m_network.indexOf(m_chosen) + (forward ? 1 : -1) + places) % places);
}

void CorridorView::chooseIndex(int place)
{
    m_chosen = m_network.places()[static_cast<std::size_t>(place)].id;
    update();
    Q_EMIT placeChosen(m_chosen);
}

bool CorridorView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QStringList lines;
    if (const auto place = m_geometry.placeAt(help->pos()))
        lines = linesOf(*place);
    else if (const auto link = linkAt(help->pos()))
        lines = linesOfWay(*link);
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(lines.join(u'\n')), this);
    return true;
}

} // namespace antevia
