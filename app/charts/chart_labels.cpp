#include "app/charts/chart_labels.h"

#include "app/charts/text_lines.h"
#include "app/wording/wording.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace antevia {
namespace {

class MarkPlacer {
public:
    MarkPlacer(const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry, double rightEdge)
        : m_spec(spec), m_geometry(geometry), m_small(theme.font(theme.textSize)), m_right(rightEdge),
          m_placed(spec.marks.size())
    {
    }

    std::vector<ChartText> placed()
    {
        std::vector<QRectF> taken{m_geometry.unit};
        for (const std::size_t i : placingOrder())
            m_placed[i] = placedMark(i, taken);
        return m_placed;
    }

private:
    double markWidth(const ChartMark& mark) const
    {
        double width = 0.0;
        for (const QString& each : markLines(mark))
            width = std::max(width, textWidth(each, m_small) + 1);
        return width;
    }

    /// In a low chart one line, so that the labels leave room for what they are put to.
    QStringList markLines(const ChartMark& mark) const
    {
        constexpr double low = 300.0;
        const double width = m_geometry.plot.width() * 0.46;
        if (m_geometry.size.height() < low)
            return {shortened(toQt(mark.label), m_small, width)};
        return wrappedLines(toQt(mark.label), m_small, width);
    }

    bool standsRight(const ChartMark& mark) const { return m_geometry.x(mark.day) + 4 + markWidth(mark) <= m_right; }

    /// From the right to the left, then those that stand left of their line from the left to the right: so a label can
    /// be put above every line that would cross it.
    std::vector<std::size_t> placingOrder() const
    {
        std::vector<std::size_t> order(m_spec.marks.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto key = [this](std::size_t i) {
            const bool right = standsRight(m_spec.marks[i]);
            const int day = daysBetween(Day{}, m_spec.marks[i].day);
            return std::pair(right ? 0 : 1, right ? -day : day);
        };
        std::ranges::stable_sort(order, {}, key);
        return order;
    }

    ChartText placedMark(std::size_t index, std::vector<QRectF>& taken) const
    {
        constexpr int mostRows = 10;
        const ChartMark& mark = m_spec.marks[index];
        const double height = lineHeight(m_small);
        const double line = m_geometry.x(mark.day);
        const QStringList lines = markLines(mark);
        const double width = markWidth(mark);
        QRectF place(standsRight(mark) ? line + 4 : line - 4 - width, 0, width, linesHeight(lines, m_small));
        const auto isTaken = [&](const QRectF& other) { return other.adjusted(-8, 0, 8, 0).intersects(place); };
        for (int row = 0; row < mostRows; ++row) {
            place.moveBottom(-row * height);
            if (std::ranges::none_of(taken, isTaken) && !isCrossed(place))
                break;
        }
        taken.push_back(place);
        return {place, lines};
    }

    /// True if the line of a mark that is placed already rises to or through `place`.
    bool isCrossed(const QRectF& place) const
    {
        for (std::size_t i = 0; i < m_spec.marks.size(); ++i) {
            const double line = m_geometry.x(m_spec.marks[i].day);
            const bool isPlaced = !m_placed[i].lines.isEmpty();
            const bool isBeside = line < place.left() || line > place.right();
            if (isPlaced && !isBeside && m_placed[i].place.top() < place.bottom() - 1)
                return true;
        }
        return false;
    }

    const ChartSpec& m_spec;
    const ChartGeometry& m_geometry;
    QFont m_small;
    double m_right;
    std::vector<ChartText> m_placed; ///< without lines: not placed yet
};

class LevelPlacer {
public:
    LevelPlacer(const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
        : m_spec(spec), m_geometry(geometry), m_small(theme.font(theme.textSize))
    {
    }

    std::vector<ChartText> placed() const
    {
        std::vector<QRectF> taken;
        std::vector<ChartText> labels;
        for (const ChartLevel& level : m_spec.levels)
            labels.push_back(placedLevel(level, taken));
        return labels;
    }

private:
    int pointsCovered(const QRectF& place) const
    {
        int covered = 0;
        for (const ChartLine& line : m_spec.lines)
            for (const ChartPoint& point : line.points)
                if (std::isfinite(point.value) &&
                    place.contains(QPointF(m_geometry.x(point.day), m_geometry.y(point.value))))
                    ++covered;
        return covered;
    }

    ChartText placedLevel(const ChartLevel& level, std::vector<QRectF>& taken) const
    {
        const bool shown = isShown(level, m_geometry);
        const std::string words =
            shown ? level.label : level.label + " (" + Wording().number(level.value) + ", above this chart)";
        const QString text = shortened(toQt(words), m_small, m_geometry.plot.width() - 12);
        const double y = shown ? m_geometry.y(level.value) : m_geometry.plot.top();
        const QSizeF size(textWidth(text, m_small) + 6, lineHeight(m_small));
        const double right = m_geometry.plot.right() - size.width() - 2;
        const double left = m_geometry.plot.left() + 2;
        const double above = y - size.height() - 1;
        const double below = y + 2;
        QRectF best(QPointF(right, below), size);
        int fewest = std::numeric_limits<int>::max();
        for (const QPointF corner :
             {QPointF(right, above), QPointF(right, below), QPointF(left, above), QPointF(left, below)}) {
            const QRectF place(corner, size);
            const bool inside =
                place.top() >= m_geometry.plot.top() - 1 && place.bottom() <= m_geometry.plot.bottom() + 1;
            const bool isTaken =
                std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(place); });
            const int covered = pointsCovered(place);
            if (inside && !isTaken && covered < fewest) {
                best = place;
                fewest = covered;
            }
        }
        taken.push_back(best);
        return {best, {text}};
    }

    const ChartSpec& m_spec;
    const ChartGeometry& m_geometry;
    QFont m_small;
};

} // namespace

std::vector<ChartText> placedMarks(const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry,
                                   double rightEdge)
{
    return MarkPlacer(spec, theme, geometry, rightEdge).placed();
}

std::vector<ChartText> placedLevels(const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry)
{
    return LevelPlacer(spec, theme, geometry).placed();
}

} // namespace antevia
