#include "app/charts/chart.h"

#include "app/charts/drawn_chart.h"
#include "app/charts/fonts.h"
#include "model/base/contract.h"

#include <QGraphicsScene>
#include <QPainter>

namespace antevia {

std::unique_ptr<QChart> makeChart(const ChartSpec& spec, const ChartTheme& theme)
{
    (void)loadFonts(); // without them the chart is drawn in the system's font
    return std::make_unique<DrawnChart>(spec, theme);
}

void paintChart(QPainter& painter, const QRectF& target, const ChartSpec& spec, const ChartTheme& theme, double unit)
{
    EXPECTS(unit > 0.0);
    QGraphicsScene scene;
    QChart* chart = makeChart(spec, theme).release(); // the scene owns it from here
    scene.addItem(chart);
    chart->resize(target.size() / unit);
    const QRectF whole(QPointF(0, 0), chart->size());
    scene.setSceneRect(whole);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, target, whole, Qt::IgnoreAspectRatio);
    painter.restore();
}

double leastChartHeight(const ChartSpec& spec, const ChartTheme& theme, double width)
{
    constexpr double leastPlotHeight = 150.0;
    constexpr double nominal = 600.0;
    (void)loadFonts();
    return nominal - chartGeometry(spec, theme, {width, nominal}).plot.height() + leastPlotHeight;
}

} // namespace antevia
