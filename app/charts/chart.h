#pragma once

#include "app/charts/chart_theme.h"
#include "model/report/chart_spec.h"

#include <QChart>
#include <QRectF>

#include <memory>

class QPainter;

namespace antevia {

/// The chart with title, subtitle, legend, axes, marks, levels, source and note, all drawn as plain text. It lays
/// itself out anew whenever it is resized. Needs a QApplication (offscreen will do). Fonts are loaded on first use.
std::unique_ptr<QChart> makeChart(const ChartSpec& spec, const ChartTheme& theme);

/// Paints the chart into `target` as vectors. One chart unit (1/96 inch of the theme's sizes) takes `unit` of the
/// painter's units, so that text keeps its size however large `target` is.
void paintChart(QPainter& painter, const QRectF& target, const ChartSpec& spec, const ChartTheme& theme,
                double unit = 1.0);

/// The height in chart units at which a chart of this width has a plot high enough to be read.
double leastChartHeight(const ChartSpec& spec, const ChartTheme& theme, double width);

} // namespace antevia
