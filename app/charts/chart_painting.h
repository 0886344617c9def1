#pragma once

#include "app/charts/chart_geometry.h"

#include <QPen>

class QPainter;

namespace antevia {

/// Below the series: paper, grid, bars.
void paintChartGround(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry);
/// Above the series: markers, levels, marks, axes and all text.
void paintChartFace(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry);
/// Lines and bands, without Qt Charts.
void paintChartCurves(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry);
/// Legend and all text around the plot.
void paintChartFrame(QPainter& painter, const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry);
/// Of bars: lighter than their outline, so that lines in front of them can be seen.
QColor barFill(const ChartRoleStyle& style);
QPen penOf(const ChartRoleStyle& style);

} // namespace antevia
