#include "app/charts/chart_geometry.h"

#include "app/charts/text_lines.h"
#include "app/wording/wording.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace antevia {
namespace {

constexpr double padding = 10.0;
constexpr double legendSample = 26.0;
constexpr double levelReach = 3.0; ///< a level this many times above all figures is not drawn
const Wording wording;

double dayNumber(Day day)
{
    return static_cast<double>(day.time_since_epoch().count());
}

/// Lays a chart out from the top down, then from the bottom up; what is left is the plot.
class Layouter {
public:
    Layouter(const ChartSpec& spec, const ChartTheme& theme, QSizeF size)
        : m_spec(spec), m_theme(theme), m_small(theme.font(theme.textSize)), m_width(size.width() - 2 * padding)
    {
        m_made.size = size;
        m_made.extent = extentOf(spec);
    }

    ChartGeometry made()
    {
        layHeader();
        layLegend();
        layFooter();
        laySides();
        layMarks();
        layPlot();
        layValueTicks();
        layDayTicks();
        layLevels();
        return m_made;
    }

private:
    ChartText block(const std::string& text, const QFont& font, QPointF corner, double width) const
    {
        const QStringList lines = wrappedLines(toQt(text), font, width);
        return {QRectF(corner, QSizeF(width, linesHeight(lines, font))), lines};
    }

    void layHeader()
    {
        const QFont bold = m_theme.font(m_theme.titleSize, true);
        m_made.title = block(m_spec.title, bold, {padding, m_top}, m_width);
        m_top = m_made.title.place.bottom();
        m_made.subtitle = block(m_spec.subtitle, m_small, {padding, m_top}, m_width);
        m_top = m_made.subtitle.place.bottom() + 4;
    }

    void layLegend()
    {
        double left = padding;
        for (std::size_t i = 0; i < m_spec.lines.size(); ++i)
            left = layLegendEntry(toQt(m_spec.lines[i].name), false, i, left);
        for (std::size_t i = 0; i < m_spec.bands.size(); ++i)
            left = layLegendEntry(toQt(m_spec.bands[i].name), true, i, left);
        if (!m_made.legend.empty())
            m_top = m_made.legend.back().text.bottom() + 3;
    }

    double layLegendEntry(const QString& name, bool isBand, std::size_t index, double left)
    {
        if (name.isEmpty())
            return left;
        const double height = lineHeight(m_small);
        const double most = m_width - legendSample - 6;
        const QString shown = shortened(name, m_small, most);
        const double width = textWidth(shown, m_small) + 2;
        if (left > padding && left + legendSample + 6 + width > padding + m_width) {
            left = padding;
            m_top += height;
        }
        const QRectF sample(left, m_top, legendSample, height);
        const QRectF text(sample.right() + 6, m_top, width, height);
        m_made.legend.push_back({sample, text, shown, isBand, index});
        return text.right() + 18;
    }

    void layFooter()
    {
        const QFont font = m_theme.font(m_theme.textSize - 1);
        QStringList lines;
        for (const std::string& text : footerTexts())
            lines += wrappedLines(toQt(text), font, m_width);
        const double height = linesHeight(lines, font);
        m_bottom = m_made.size.height() - padding * 0.6 - height;
        m_made.footer = {QRectF(padding, m_bottom, m_width, height), lines};
        if (!lines.isEmpty())
            m_bottom -= 5;
    }

    std::vector<std::string> footerTexts() const
    {
        std::vector<std::string> texts;
        if (!m_spec.source.empty())
            texts.push_back("Source: " + m_spec.source);
        if (!m_spec.note.empty())
            texts.push_back(m_spec.note);
        if (m_theme.kosovoNote && needsKosovoNote(m_spec))
            texts.emplace_back(kosovoNote);
        return texts;
    }

    double highestShown() const
    {
        double high = m_made.extent.empty ? 0.0 : m_made.extent.high;
        const double reach = high > 0.0 ? high * levelReach : std::numeric_limits<double>::max();
        for (const ChartLevel& level : m_spec.levels)
            if (std::isfinite(level.value) && level.value <= reach)
                high = std::max(high, level.value);
        return high;
    }

    QString valueLabel(double value) const
    {
        const bool isShare = m_spec.unit == ChartUnit::Percent;
        const double step = m_made.scale.step * (isShare ? 100.0 : 1.0);
        const int decimals = step >= 1.0 ? 0 : std::min(6, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
        return toQt(isShare ? wording.percent(value, decimals) : wording.number(value, decimals));
    }

    /// The scale depends on the plot's height, which depends on the marks' labels; the height before them decides.
    void laySides()
    {
        const double room = m_bottom - m_top - 4 * lineHeight(m_small);
        const int most = std::clamp(static_cast<int>(room / (2.6 * lineHeight(m_small))), 3, 8);
        const double low = m_made.extent.empty ? 0.0 : m_made.extent.low;
        const bool countsPeople = m_spec.unit == ChartUnit::People || m_spec.unit == ChartUnit::PeoplePerDay;
        m_made.scale = niceScale(low, highestShown(), most, countsPeople ? 1.0 : 0.0);
        double widest = 0.0;
        for (const double tick : m_made.scale.ticks)
            widest = std::max(widest, textWidth(valueLabel(tick), m_small));
        m_left = padding + widest + 7;
        m_right = m_made.size.width() - padding - 16;
        layDayRange();
    }

    void layDayRange()
    {
        const bool bars = std::ranges::any_of(m_spec.lines, [](const ChartLine& line) { return line.bars; });
        const double first = m_made.extent.empty ? 0.0 : dayNumber(m_made.extent.first);
        const double last = m_made.extent.empty ? 1.0 : dayNumber(m_made.extent.last);
        const double margin = bars || first == last ? 0.6 : (last - first) * 0.008;
        m_made.firstDay = first - margin;
        m_made.lastDay = last + margin;
        m_made.plot = QRectF(QPointF(m_left, m_top), QPointF(std::max(m_right, m_left + 20), m_bottom));
    }

    /// Labels stand above the plot, right of their line (left of it near the edge), each in the lowest row that is
    /// free.
    void layMarks()
    {
        const double height = lineHeight(m_small);
        const QString unit = shortened(toQt(m_spec.unitText), m_small, m_width);
        m_made.unit = QRectF(padding, -height, textWidth(unit, m_small) + 10, height); // rows count up from 0
        std::vector<QRectF> taken{m_made.unit};
        m_made.marks.resize(m_spec.marks.size());
        for (const std::size_t i : placingOrder())
            m_made.marks[i] = placedMark(i, taken);
        double rows = unit.isEmpty() && m_spec.marks.empty() ? 0.0 : height;
        for (const QRectF& place : taken)
            rows = std::max(rows, -place.top());
        m_top += rows + (unit.isEmpty() ? 2 : 11); // the topmost tick's label reaches above the plot
        m_made.unit.translate(0, m_top);
        for (ChartText& mark : m_made.marks)
            mark.place.translate(0, m_top - 3);
        m_made.unit.translate(0, -9);
    }

    double markWidth(const ChartMark& mark) const
    {
        double width = 0.0;
        for (const QString& each : markLines(mark))
            width = std::max(width, textWidth(each, m_small) + 1);
        return width;
    }

    QStringList markLines(const ChartMark& mark) const
    {
        return wrappedLines(toQt(mark.label), m_small, m_made.plot.width() * 0.46);
    }

    bool standsRight(const ChartMark& mark) const
    {
        return m_made.x(mark.day) + 4 + markWidth(mark) <= m_made.size.width() - padding;
    }

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
        const double line = m_made.x(mark.day);
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
            const double line = m_made.x(m_spec.marks[i].day);
            const bool isPlaced = !m_made.marks[i].lines.isEmpty();
            const bool isBeside = line < place.left() || line > place.right();
            if (isPlaced && !isBeside && m_made.marks[i].place.top() < place.bottom() - 1)
                return true;
        }
        return false;
    }

    void layPlot()
    {
        const double labels = lineHeight(m_small) * 2 + 5;
        const double bottom = std::max(m_bottom - labels, m_top + 10);
        m_made.plot = QRectF(QPointF(m_left, m_top), QPointF(m_made.plot.right(), bottom));
    }

    void layValueTicks()
    {
        for (const double tick : m_made.scale.ticks)
            m_made.values.push_back({m_made.y(tick), valueLabel(tick), {}});
    }

    void layDayTicks()
    {
        if (m_made.extent.empty)
            return;
        const double each = textWidth(QStringLiteral("30 Nov"), m_small) + 22;
        const int most = static_cast<int>(m_made.plot.width() / each);
        int year = 0;
        for (const Day day : niceDays(m_made.extent.first, m_made.extent.last, most)) {
            const int itsYear = static_cast<int>(std::chrono::year_month_day{day}.year());
            const QString below = itsYear == year ? QString() : QString::number(itsYear);
            m_made.days.push_back({m_made.x(day), toQt(wording.shortDate(day)), below});
            year = itsYear;
        }
    }

    /// Labels stand at the right or left end, above or below their line: where they cover the fewest figures.
    void layLevels()
    {
        std::vector<QRectF> taken;
        for (const ChartLevel& level : m_spec.levels)
            m_made.levels.push_back(placedLevel(level, taken));
    }

    int pointsCovered(const QRectF& place) const
    {
        int covered = 0;
        for (const ChartLine& line : m_spec.lines)
            for (const ChartPoint& point : line.points)
                if (std::isfinite(point.value) && place.contains(QPointF(m_made.x(point.day), m_made.y(point.value))))
                    ++covered;
        return covered;
    }

    ChartText placedLevel(const ChartLevel& level, std::vector<QRectF>& taken) const
    {
        const bool shown = isShown(level, m_made);
        const std::string words =
            shown ? level.label : level.label + " (" + wording.number(level.value) + ", above this chart)";
        const QString text = shortened(toQt(words), m_small, m_made.plot.width() - 12);
        const double y = shown ? m_made.y(level.value) : m_made.plot.top();
        const QSizeF size(textWidth(text, m_small) + 6, lineHeight(m_small));
        const double right = m_made.plot.right() - size.width() - 2;
        const double left = m_made.plot.left() + 2;
        const double above = y - size.height() - 1;
        const double below = y + 2;
        QRectF best(QPointF(right, below), size);
        int fewest = std::numeric_limits<int>::max();
        for (const QPointF corner :
             {QPointF(right, above), QPointF(right, below), QPointF(left, above), QPointF(left, below)}) {
            const QRectF place(corner, size);
            const bool inside = place.top() >= m_made.plot.top() - 1 && place.bottom() <= m_made.plot.bottom() + 1;
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
    const ChartTheme& m_theme;
    QFont m_small;
    double m_width;
    double m_top = padding * 0.8;
    double m_bottom = 0.0;
    double m_left = 0.0;
    double m_right = 0.0;
    ChartGeometry m_made;
};

template <class Parts>
int nthOf(const Parts& parts, std::size_t index)
{
    return static_cast<int>(std::count_if(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(index),
                                          [&](const auto& part) { return part.role == parts[index].role; }));
}

} // namespace

double ChartGeometry::x(Day day) const
{
    return plot.left() + (dayNumber(day) - firstDay) / (lastDay - firstDay) * plot.width();
}

double ChartGeometry::y(double value) const
{
    const double low = scale.ticks.front();
    return plot.bottom() - (value - low) / (scale.high - low) * plot.height();
}

ChartGeometry chartGeometry(const ChartSpec& spec, const ChartTheme& theme, QSizeF size)
{
    return Layouter(spec, theme, size).made();
}

bool isShown(const ChartLevel& level, const ChartGeometry& geometry)
{
    return std::isfinite(level.value) && level.value >= geometry.scale.low && level.value <= geometry.scale.high;
}

int nthOfRole(const ChartSpec& spec, std::size_t line)
{
    return nthOf(spec.lines, line);
}

int nthOfBandRole(const ChartSpec& spec, std::size_t band)
{
    return nthOf(spec.bands, band);
}

} // namespace antevia
