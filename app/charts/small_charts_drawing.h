#pragma once

#include "app/charts/chart_geometry.h"
#include "model/report/small_charts.h"

#include <optional>
#include <vector>

class QPainter;

namespace antevia {

/// Where each of several small charts stands, in chart units from the top left corner of the whole.
struct SmallChartsGeometry {
    ChartSpec frame;                   ///< title, legend and source of the whole, as a chart
    ChartGeometry around;              ///< of the frame
    std::vector<QRectF> cells;         ///< by chart
    std::vector<ChartSpec> charts;     ///< as they are drawn
    std::vector<ChartGeometry> inside; ///< of each chart, from its cell's corner
};

/// As many columns as leave each chart wide enough to be read. All have the same days, and the same scale if asked for.
SmallChartsGeometry smallChartsGeometry(const SmallCharts& spec, const ChartTheme& theme, QSizeF size);

/// The height in chart units that charts of this width need to be read.
double leastSmallChartsHeight(const SmallCharts& spec, const ChartTheme& theme, double width);

/// Paints into (0, 0) … size, with a frame around the chosen chart.
void paintSmallCharts(QPainter& painter, const SmallCharts& spec, const ChartTheme& theme, QSizeF size,
                      std::optional<std::size_t> chosen = {});

} // namespace antevia
