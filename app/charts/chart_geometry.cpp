#include "app/charts/chart_geometry.h"

#include "app/charts/chart_labels.h"
#include "app/charts/text_lines.h"
#include "app/wording/wording.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double padding = 10.0;
constexpr double legendSample = 26.0;
constexpr double labelGap = 7.0;   ///< between the values' labels and the plot
constexpr double levelReach = 3.0; ///< a level this many times above all figures is not drawn
const Wording wording;

int yearOf(Day day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

bool isNewYear(Day day)
{
    return day == makeDay(yearOf(day), 1, 1);
}

/// Lays a chart out from the top down, then from the bottom up; what is left is the plot.
class Layouter {
public:
    Layouter(const ChartSpec& spec, const ChartTheme& theme, QSizeF size, const SharedAxes& shared)
        : m_spec(spec), m_theme(theme), m_small(theme.font(theme.textSize)), m_width(size.width() - 2 * padding),
          m_leastLabel(shared.labelWidth)
    {
        m_made.size = size;
        m_made.extent = shared.extent;
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
        m_made.levels = placedLevels(m_spec, m_theme, m_made);
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
            texts.push_back((m_spec.source.starts_with("Source") ? "" : "Source: ") + m_spec.source);
        if (!m_spec.note.empty())
            texts.push_back(m_spec.note);
        const bool isThere = m_spec.note.find(kosovoNote) != std::string::npos;
        if (m_theme.kosovoNote && needsKosovoNote(m_spec) && !isThere)
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
        double widest = m_leastLabel;
        for (const double tick : m_made.scale.ticks)
            widest = std::max(widest, textWidth(valueLabel(tick), m_small));
        m_left = padding + widest + labelGap;
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

    /// The labels of marks stand above the plot; how many rows they need is known once they are placed.
    void layMarks()
    {
        const double height = lineHeight(m_small);
        const QString unit = shortened(toQt(m_spec.unitText), m_small, m_width);
        m_made.unit = QRectF(padding, -height, textWidth(unit, m_small) + 10, height);
        m_made.marks = placedMarks(m_spec, m_theme, m_made, m_made.size.width() - padding);
        double rows = unit.isEmpty() ? 0.0 : height;
        for (const ChartText& mark : m_made.marks)
            rows = std::max(rows, -mark.place.top());
        m_top += rows + (unit.isEmpty() ? 2 : 11); // the topmost tick's label reaches above the plot
        m_made.unit.translate(0, m_top - 9);
        for (ChartText& mark : m_made.marks)
            mark.place.translate(0, m_top - 3);
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
        const auto days = niceDays(m_made.extent.first, m_made.extent.last, most, daysBetweenPoints(m_spec));
        if (days.size() > 1 && std::ranges::all_of(days, isNewYear)) {
            for (const Day day : days)
                m_made.days.push_back({m_made.x(day), QString::number(yearOf(day)), {}});
            return;
        }
        int year = 0;
        for (const Day day : days) {
            const int itsYear = yearOf(day);
            const QString below = itsYear == year ? QString() : QString::number(itsYear);
            m_made.days.push_back({m_made.x(day), toQt(wording.shortDate(day)), below});
            year = itsYear;
        }
    }

    const ChartSpec& m_spec;
    const ChartTheme& m_theme;
    QFont m_small;
    double m_width;
    double m_leastLabel;
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
    return at({dayNumber(day), 0.0}).x();
}

QPointF ChartGeometry::at(QPointF point) const
{
    return {plot.left() + (point.x() - firstDay) / (lastDay - firstDay) * plot.width(), y(point.y())};
}

double ChartGeometry::y(double value) const
{
    const double low = scale.ticks.front();
    return plot.bottom() - (value - low) / (scale.high - low) * plot.height();
}

ChartGeometry chartGeometry(const ChartSpec& spec, const ChartTheme& theme, QSizeF size)
{
    return chartGeometry(spec, theme, size, {extentOf(spec), 0.0});
}

ChartGeometry chartGeometry(const ChartSpec& spec, const ChartTheme& theme, QSizeF size, const SharedAxes& shared)
{
    return Layouter(spec, theme, size, shared).made();
}

double labelWidth(const ChartGeometry& geometry)
{
    return geometry.plot.left() - padding - labelGap;
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
