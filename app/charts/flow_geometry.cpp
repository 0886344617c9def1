#include "app/charts/flow_geometry.h"

#include "app/charts/text_lines.h"
#include "app/wording/wording.h"
#include "model/report/marking.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double padding = 12.0;
constexpr double barWidth = 14.0;
constexpr double stubWidth = 16.0; ///< beside a bar: who was there, came in, left, stays
constexpr double slotGap = 14.0;
constexpr double leastBar = 3.0;
constexpr double roomForBar = 26.0; ///< a stop should have, in the least height
constexpr double lastLabelWidth = 150.0;
constexpr double labelMargin = 12.0;                           ///< between a label and the next column
constexpr std::array labelShares{0.5, 0.38, 0.62, 0.27, 0.73}; ///< of a way, where its label is tried
const Wording wording;

std::vector<std::string> footerTexts(const FlowDiagram& diagram)
{
    std::vector<std::string> texts;
    if (!diagram.source.empty())
        texts.push_back("Source: " + diagram.source);
    if (!diagram.note.empty())
        texts.push_back(diagram.note);
    if (std::ranges::any_of(diagram.stops, [](const FlowStop& stop) { return needsKosovoNote(stop.name); }))
        texts.emplace_back(kosovoNote);
    return texts;
}

class FlowLayouter {
public:
    FlowLayouter(const FlowDiagram& diagram, const ChartTheme& theme, QSizeF size)
        : m_diagram(diagram), m_theme(theme), m_font(theme.font(theme.textSize))
    {
        m_made.size = size;
        m_made.stops.resize(diagram.stops.size());
        const auto columns = flowColumns(diagram);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            m_made.stops[i].column = columns[i];
            m_columns.resize(std::max(m_columns.size(), static_cast<std::size_t>(columns[i]) + 1));
            m_columns[static_cast<std::size_t>(columns[i])].push_back(i);
        }
        for (auto& column : m_columns)
            std::ranges::stable_sort(column, {}, [&](std::size_t i) { return diagram.stops[i].height; });
    }

    FlowGeometry made()
    {
        layTexts();
        layColumns();
        layEdges();
        layWayLabels();
        return m_made;
    }

    double leastHeight()
    {
        layTexts();
        std::size_t most = 0;
        for (const auto& column : m_columns)
            most = std::max(most, column.size());
        const double room = m_bottom - m_top;
        return m_made.size.height() - room + static_cast<double>(most) * (labelHeight() + roomForBar + slotGap);
    }

private:
    double labelHeight() const { return 2 * lineHeight(m_font) + 2; }

    ChartText textAt(double top, const std::string& text, const QFont& font) const
    {
        const double width = m_made.size.width() - 2 * padding;
        const QStringList lines = wrappedLines(toQt(text), font, width);
        return {QRectF(padding, top, width, linesHeight(lines, font)), lines};
    }

    void layTexts()
    {
        m_made.title = textAt(padding * 0.7, m_diagram.title, m_theme.font(m_theme.titleSize, true));
        m_made.subtitle = textAt(m_made.title.place.bottom(), m_diagram.subtitle, m_font);
        m_made.key =
            textAt(m_made.subtitle.place.bottom(),
                   "A band is as high as the people who set out at its left end and arrived at its right "
                   "end. Beside a bar: a filled arrow came in there, an empty arrow left the corridor there, an empty "
                   "box was or stays there.",
                   m_font);
        const QFont small = m_theme.font(m_theme.textSize - 1);
        QStringList lines;
        for (const std::string& text : footerTexts(m_diagram))
            lines += wrappedLines(toQt(text), small, m_made.size.width() - 2 * padding);
        m_bottom = m_made.size.height() - padding * 0.6 - linesHeight(lines, small);
        m_made.footer = {QRectF(padding, m_bottom, m_made.size.width() - 2 * padding, linesHeight(lines, small)),
                         lines};
        m_top = m_made.key.place.bottom() + 8;
        m_bottom -= 8;
    }

    double peopleAt(std::size_t stop) const { return std::max(peopleIn(m_diagram, stop), peopleOut(m_diagram, stop)); }

    double freeHeight(const std::vector<std::size_t>& column) const
    {
        return m_bottom - m_top - static_cast<double>(column.size()) * (labelHeight() + slotGap + leastBar);
    }

    /// The column with the most people for its room sets the scale of all.
    void layScale()
    {
        double scale = std::numeric_limits<double>::infinity();
        for (const auto& column : m_columns) {
            double people = 0.0;
            for (const std::size_t stop : column)
                people += peopleAt(stop);
            if (people > 0.0)
                scale = std::min(scale, std::max(0.0, freeHeight(column)) / people);
        }
        m_made.unitsPerPerson = std::isfinite(scale) ? scale : 0.0;
    }

    double barHeight(std::size_t stop) const { return std::max(leastBar, peopleAt(stop) * m_made.unitsPerPerson); }

    void layColumns()
    {
        layScale();
        const double last = m_made.size.width() - padding - lastLabelWidth;
        const double first = padding + stubWidth;
        const double pitch = m_columns.size() < 2 ? 0.0 : (last - first) / static_cast<double>(m_columns.size() - 1);
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const bool isLast = column + 1 == m_columns.size();
            layColumn(m_columns[column], first + pitch * static_cast<double>(column),
                      isLast ? lastLabelWidth : pitch - labelMargin);
        }
    }

    void layColumn(const std::vector<std::size_t>& column, double x, double width)
    {
        double used = 0.0;
        for (const std::size_t stop : column)
            used += labelHeight() + barHeight(stop);
        const double gap = (m_bottom - m_top - used) / static_cast<double>(column.size());
        double y = m_top + std::max(0.0, gap / 2);
        for (const std::size_t stop : column) {
            FlowStopPlace& place = m_made.stops[stop];
            place.label = labelOf(stop, QPointF(x, y), width);
            place.bar = QRectF(x, y + labelHeight(), barWidth, barHeight(stop));
            y = place.bar.bottom() + std::max(2.0, gap);
        }
    }

    ChartText labelOf(std::size_t stop, QPointF corner, double width) const
    {
        const QFont bold = m_theme.font(m_theme.textSize, true);
        const QString name = shortened(toQt(m_diagram.stops[stop].name), bold, width);
        const QString people =
            shortened(toQt(wording.count(peopleIn(m_diagram, stop), "person", "people")), m_font, width);
        const double widest = std::max(textWidth(name, bold), textWidth(people, m_font));
        return {QRectF(corner, QSizeF(std::min(width, widest + 2), labelHeight() - 2)), {name, people}};
    }

    /// Ways in the order of where they come from or go to, so that they cross little.
    std::vector<std::size_t> waysOf(std::size_t stop, std::size_t FlowWay::*here, std::size_t FlowWay::*there) const
    {
        std::vector<std::size_t> ways;
        for (std::size_t i = 0; i < m_diagram.ways.size(); ++i)
            if (m_diagram.ways[i].*here == stop)
                ways.push_back(i);
        std::ranges::stable_sort(
            ways, {}, [&](std::size_t i) { return m_made.stops[m_diagram.ways[i].*there].bar.center().y(); });
        return ways;
    }

    FlowEdge take(double people, double& y) const
    {
        const FlowEdge edge{y, y + people * m_made.unitsPerPerson};
        y = edge.bottom;
        return edge;
    }

    void layEdges()
    {
        m_made.ways.resize(m_diagram.ways.size());
        for (std::size_t stop = 0; stop < m_made.stops.size(); ++stop) {
            FlowStopPlace& place = m_made.stops[stop];
            const FlowStop& people = m_diagram.stops[stop];
            double y = place.bar.top();
            place.before = take(people.before, y);
            place.entered = take(people.entered, y);
            for (const std::size_t way : waysOf(stop, &FlowWay::to, &FlowWay::from)) {
                const FlowEdge edge = take(m_diagram.ways[way].arrived, y);
                m_made.ways[way].end = {place.bar.left(), (edge.top + edge.bottom) / 2};
                m_made.ways[way].endHeight = edge.bottom - edge.top;
            }
            y = place.bar.top();
            for (const std::size_t way : waysOf(stop, &FlowWay::from, &FlowWay::to)) {
                const FlowEdge edge = take(m_diagram.ways[way].setOut, y);
                m_made.ways[way].start = {place.bar.right(), (edge.top + edge.bottom) / 2};
                m_made.ways[way].startHeight = edge.bottom - edge.top;
            }
            place.left = take(people.left, y);
            place.after = take(people.after, y);
        }
    }

    bool isFree(const QRectF& place, std::size_t laid) const
    {
        const auto covers = [&](const FlowStopPlace& stop) {
            return stop.label.place.intersects(place) ||
                   stop.bar.adjusted(-stubWidth, 0, stubWidth, 0).intersects(place);
        };
        if (std::ranges::any_of(m_made.stops, covers))
            return false;
        return std::none_of(m_made.ways.begin(), m_made.ways.begin() + static_cast<std::ptrdiff_t>(laid),
                            [&](const FlowWayPlace& way) { return way.label && way.label->place.intersects(place); });
    }

    void layWayLabels()
    {
        for (std::size_t i = 0; i < m_made.ways.size(); ++i) {
            const QString text = toQt(wording.number(m_diagram.ways[i].setOut));
            const QSizeF size(textWidth(text, m_font) + 6, lineHeight(m_font));
            for (const double share : labelShares) {
                const FlowWayPlace& way = m_made.ways[i];
                const double eased = share * share * (3 - 2 * share);
                const QPointF middle(way.start.x() + share * (way.end.x() - way.start.x()),
                                     way.start.y() + eased * (way.end.y() - way.start.y()));
                const QRectF place(middle - QPointF(size.width() / 2, size.height() / 2), size);
                if (place.top() < m_top || place.bottom() > m_bottom || !isFree(place, i))
                    continue;
                m_made.ways[i].label = ChartText{place, {text}};
                break;
            }
        }
    }

    const FlowDiagram& m_diagram;
    const ChartTheme& m_theme;
    QFont m_font;
    FlowGeometry m_made;
    std::vector<std::vector<std::size_t>> m_columns; ///< stops from top to bottom
    double m_top = 0.0;
    double m_bottom = 0.0;
};

} // namespace

FlowGeometry flowGeometry(const FlowDiagram& diagram, const ChartTheme& theme, QSizeF size)
{
    return FlowLayouter(diagram, theme, size).made();
}

double leastFlowHeight(const FlowDiagram& diagram, const ChartTheme& theme, double width)
{
    constexpr double nominal = 600.0;
    return FlowLayouter(diagram, theme, {width, nominal}).leastHeight();
}

QPainterPath outlineOf(const FlowWayPlace& way)
{
    const double reach = std::max(30.0, std::abs(way.end.x() - way.start.x()) / 2);
    const QPointF startHalf(0, way.startHeight / 2);
    const QPointF endHalf(0, way.endHeight / 2);
    const QPointF out(reach, 0);
    QPainterPath path(way.start - startHalf);
    path.cubicTo(way.start - startHalf + out, way.end - endHalf - out, way.end - endHalf);
    path.lineTo(way.end + endHalf);
    path.cubicTo(way.end + endHalf - out, way.start + startHalf + out, way.start + startHalf);
    path.closeSubpath();
    return path;
}

} // namespace antevia
