#pragma once

#include "app/charts/chart_points.h"
#include "app/charts/chart_theme.h"
#include "app/charts/ticks.h"
#include "model/report/chart_spec.h"

#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <vector>

namespace antevia {

/// Lines of one block of text and where it stands.
struct ChartText {
    QRectF place;
    QStringList lines;
    bool operator==(const ChartText&) const = default;
};

/// A sample of how something is drawn, with its name.
struct ChartLegendEntry {
    QRectF sample;
    QRectF text;
    QString name;
    bool isBand = false;
    std::size_t index = 0; ///< into lines or bands of the spec
    bool operator==(const ChartLegendEntry&) const = default;
};

struct ChartTick {
    double at = 0.0; ///< x or y in the chart
    QString label;
    QString below; ///< second line, under a day: the year where it is new
    bool operator==(const ChartTick&) const = default;
};

/// Where everything in a chart of one size stands, in chart units from its top left corner.
struct ChartGeometry {
    QSizeF size;
    ChartText title;
    ChartText subtitle;
    std::vector<ChartLegendEntry> legend;
    QRectF unit;
    std::vector<ChartText> marks; ///< labels, in the order of the spec's marks
    QRectF plot;
    std::vector<ChartTick> days;
    std::vector<ChartTick> values;
    std::vector<ChartText> levels; ///< labels, in the order of the spec's levels
    ChartText footer;
    ChartExtent extent;
    NiceScale scale;
    double firstDay = 0.0; ///< days since 1970-01-01 at the plot's left edge
    double lastDay = 1.0;

    double x(Day day) const;
    double y(double value) const;
    /// Of a point (days since 1970-01-01, value).
    QPointF at(QPointF point) const;
};

/// Lays a chart out for `size`. Marks' labels are stacked so that none covers another. A level more than three times as
/// high as all figures is named at the top and not drawn, so that it does not flatten them.
ChartGeometry chartGeometry(const ChartSpec& spec, const ChartTheme& theme, QSizeF size);

/// What charts side by side have in common.
struct SharedAxes {
    ChartExtent extent;
    double labelWidth = 0.0; ///< the least room for the values' labels, so that plots begin below each other
};
ChartGeometry chartGeometry(const ChartSpec& spec, const ChartTheme& theme, QSizeF size, const SharedAxes& shared);
/// The room that the values' labels take.
double labelWidth(const ChartGeometry& geometry);

/// True if the level is inside the plot.
bool isShown(const ChartLevel& level, const ChartGeometry& geometry);
/// How many earlier lines have the same role.
int nthOfRole(const ChartSpec& spec, std::size_t line);
int nthOfBandRole(const ChartSpec& spec, std::size_t band);

} // namespace antevia
