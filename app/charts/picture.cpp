#include "app/charts/picture.h"

#include "app/charts/chart.h"
#include "app/charts/flow_drawing.h"
#include "app/charts/fonts.h"
#include "app/charts/small_charts_drawing.h"
#include "app/wording/wording.h"
#include "model/base/contract.h"

#include <QPainter>

#include <cmath>

namespace antevia {
namespace {

/// The last known figure of the middle line, in words.
QString inWords(const ChartSpec& chart)
{
    const Wording wording;
    QString text = toQt(chart.title);
    for (const ChartLine& line : chart.lines)
        if (line.role == ChartRole::Median && !line.points.empty() && std::isfinite(line.points.back().value))
            text += QStringLiteral(": ") + toQt(line.name) + QStringLiteral(" ") +
                    toQt(wording.roughly(line.points.back().value)) + QStringLiteral(" on ") +
                    toQt(wording.date(line.points.back().day));
    return text;
}

} // namespace

const std::string& idOf(const Picture& picture)
{
    return std::visit([](const auto& each) -> const std::string& { return each.id; }, picture);
}

const std::string& titleOf(const Picture& picture)
{
    return std::visit([](const auto& each) -> const std::string& { return each.title; }, picture);
}

const std::string& subtitleOf(const Picture& picture)
{
    return std::visit([](const auto& each) -> const std::string& { return each.subtitle; }, picture);
}

void paintPicture(QPainter& painter, const QRectF& target, const Picture& picture, const ChartTheme& theme, double unit,
                  std::optional<std::size_t> chosen)
{
    EXPECTS(unit > 0.0);
    if (const auto* chart = std::get_if<ChartSpec>(&picture))
        return paintChart(painter, target, *chart, theme, unit);
    (void)loadFonts();
    const QSizeF size = target.size() / unit;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.topLeft());
    painter.scale(unit, unit);
    if (const auto* flows = std::get_if<FlowDiagram>(&picture))
        paintFlowDiagram(painter, *flows, theme, size, chosen);
    if (const auto* charts = std::get_if<SmallCharts>(&picture))
        paintSmallCharts(painter, *charts, theme, size, chosen);
    painter.restore();
}

double leastHeight(const Picture& picture, const ChartTheme& theme, double width)
{
    (void)loadFonts();
    if (const auto* charts = std::get_if<SmallCharts>(&picture))
        return leastSmallChartsHeight(*charts, theme, width);
    if (const auto* flows = std::get_if<FlowDiagram>(&picture))
        return leastFlowHeight(*flows, theme, width);
    return 0.0;
}

std::vector<PicturePart> partsOf(const Picture& picture, const ChartTheme& theme, QSizeF size)
{
    std::vector<PicturePart> parts;
    if (const auto* charts = std::get_if<SmallCharts>(&picture)) {
        const SmallChartsGeometry geometry = smallChartsGeometry(*charts, theme, size);
        for (std::size_t i = 0; i < geometry.cells.size(); ++i)
            parts.push_back({geometry.cells[i], inWords(charts->charts[i])});
    }
    if (const auto* flows = std::get_if<FlowDiagram>(&picture)) {
        const FlowGeometry geometry = flowGeometry(*flows, theme, size);
        for (const FlowStopPlace& stop : geometry.stops)
            parts.push_back(
                {stop.label.place.united(stop.bar.adjusted(-6, 0, 6, 0)), stop.label.lines.join(QStringLiteral(": "))});
    }
    return parts;
}

} // namespace antevia
