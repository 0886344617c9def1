#include "app/charts/small_charts_drawing.h"

#include "app/charts/chart_painting.h"
#include "app/charts/text_lines.h"
#include "app/wording/wording.h"
#include "model/report/marking.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr double leastCellWidth = 205.0;
constexpr double leastCellHeight = 150.0;
constexpr double footerGap = 5.0;

ChartTheme cellTheme(const ChartTheme& theme)
{
    ChartTheme small = theme;
    small.titleSize = theme.textSize + 1;
    small.textSize = theme.textSize - 1;
    small.kosovoNote = false; // the frame has it
    return small;
}

int columnsFor(std::size_t charts, double width)
{
    const int most = std::max(1, static_cast<int>(width / leastCellWidth));
    const int rows = (static_cast<int>(charts) + most - 1) / most;
    return rows == 0 ? 1 : (static_cast<int>(charts) + rows - 1) / rows; // rows as full as can be
}

/// Each kind of line and band once, for the legend.
ChartSpec frameOf(const SmallCharts& spec)
{
    ChartSpec frame;
    frame.title = spec.title;
    frame.subtitle = spec.subtitle;
    frame.unit = spec.unit;
    frame.unitText = spec.unitText;
    frame.source = spec.source;
    frame.note = spec.note;
    for (const ChartSpec& chart : spec.charts) {
        for (const ChartLine& line : chart.lines)
            if (std::ranges::find(frame.lines, line.name, &ChartLine::name) == frame.lines.end())
                frame.lines.push_back(line);
        for (const ChartBand& band : chart.bands)
            if (std::ranges::find(frame.bands, band.name, &ChartBand::name) == frame.bands.end())
                frame.bands.push_back(band);
    }
    const bool namesKosovo =
        std::ranges::any_of(spec.charts, [](const ChartSpec& chart) { return needsKosovoNote(chart); });
    if (namesKosovo && !needsKosovoNote(frame))
        frame.note += (frame.note.empty() ? "" : "\n") + std::string(kosovoNote);
    return frame;
}

/// Without what stands in the frame.
ChartSpec bare(ChartSpec chart)
{
    chart.unitText.clear();
    chart.source.clear();
    chart.note.clear();
    for (ChartLine& line : chart.lines)
        line.name.clear();
    for (ChartBand& band : chart.bands)
        band.name.clear();
    for (ChartMark& mark : chart.marks)
        mark.label.clear();
    return chart;
}

/// What two charts show together.
ChartExtent together(const ChartExtent& one, const ChartExtent& other)
{
    if (one.empty || other.empty)
        return one.empty ? other : one;
    return {false, std::min(one.first, other.first), std::max(one.last, other.last), std::min(one.low, other.low),
            std::max(one.high, other.high)};
}

QRectF roomForCells(const ChartGeometry& around)
{
    const QPointF top(0.0, around.plot.top() - 4);
    return QRectF(top, QPointF(around.size.width(), around.footer.place.top() - footerGap));
}

std::vector<QRectF> cellsIn(const QRectF& room, std::size_t charts)
{
    const int columns = columnsFor(charts, room.width());
    const int rows = (static_cast<int>(charts) + columns - 1) / columns;
    const QSizeF cell(room.width() / columns, room.height() / std::max(1, rows));
    std::vector<QRectF> cells;
    for (int i = 0; i < static_cast<int>(charts); ++i)
        cells.emplace_back(room.topLeft() + QPointF(cell.width() * (i % columns), cell.height() * (i / columns)), cell);
    return cells;
}

/// The days of all, and the values of all or of the one.
ChartExtent extentIn(const ChartExtent& all, const ChartSpec& chart, bool sameScale)
{
    ChartExtent own = extentOf(chart);
    if (own.empty || sameScale)
        return own.empty ? own : all;
    own.first = all.first;
    own.last = all.last;
    return own;
}

} // namespace

SmallChartsGeometry smallChartsGeometry(const SmallCharts& spec, const ChartTheme& theme, QSizeF size)
{
    SmallChartsGeometry made;
    made.frame = frameOf(spec);
    made.around = chartGeometry(made.frame, theme, size);
    made.cells = cellsIn(roomForCells(made.around), spec.charts.size());
    ChartExtent all;
    for (const ChartSpec& chart : spec.charts) {
        made.charts.push_back(bare(chart));
        all = together(all, extentOf(chart));
    }
    const ChartTheme small = cellTheme(theme);
    const auto inside = [&](std::size_t i, double widest) {
        return chartGeometry(made.charts[i], small, made.cells[i].size(),
                             {extentIn(all, made.charts[i], spec.sameScale), widest});
    };
    double widest = 0.0;
    for (std::size_t i = 0; i < made.charts.size(); ++i)
        widest = std::max(widest, labelWidth(inside(i, 0.0)));
    for (std::size_t i = 0; i < made.charts.size(); ++i)
        made.inside.push_back(inside(i, widest));
    return made;
}

double leastSmallChartsHeight(const SmallCharts& spec, const ChartTheme& theme, double width)
{
    constexpr double nominal = 900.0;
    const SmallChartsGeometry geometry = smallChartsGeometry(spec, theme, {width, nominal});
    const int columns = columnsFor(spec.charts.size(), width);
    const int rows = (static_cast<int>(spec.charts.size()) + columns - 1) / columns;
    return nominal - roomForCells(geometry.around).height() + rows * leastCellHeight;
}

void paintSmallCharts(QPainter& painter, const SmallCharts& spec, const ChartTheme& theme, QSizeF size,
                      std::optional<std::size_t> chosen)
{
    const SmallChartsGeometry geometry = smallChartsGeometry(spec, theme, size);
    painter.fillRect(QRectF(QPointF(0, 0), size), theme.paper);
    paintChartFrame(painter, geometry.frame, theme, geometry.around);
    const ChartTheme small = cellTheme(theme);
    for (std::size_t i = 0; i < geometry.charts.size(); ++i) {
        painter.save();
        painter.translate(geometry.cells[i].topLeft());
        paintChartGround(painter, geometry.charts[i], small, geometry.inside[i]);
        paintChartCurves(painter, geometry.charts[i], small, geometry.inside[i]);
        paintChartFace(painter, geometry.charts[i], small, geometry.inside[i]);
        painter.restore();
    }
    if (!chosen || *chosen >= geometry.cells.size())
        return;
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(geometry.cells[*chosen].adjusted(2, 1, -2, -1));
}

} // namespace antevia
