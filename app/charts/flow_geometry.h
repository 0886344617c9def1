#pragma once

#include "app/charts/chart_geometry.h"
#include "model/report/flow_diagram.h"

#include <optional>
#include <vector>

class QPainterPath;

namespace antevia {

/// One end of a way, or people who were there, came in, left or stay: a stretch of a stop's edge.
struct FlowEdge {
    double top = 0.0;
    double bottom = 0.0;
    bool operator==(const FlowEdge&) const = default;
};

struct FlowStopPlace {
    int column = 0;
    QRectF bar;
    ChartText label; ///< its name, and how many people
    FlowEdge before, entered, left, after;
};

struct FlowWayPlace {
    QPointF start; ///< middle of its end at the stop it leaves
    QPointF end;
    double startHeight = 0.0;       ///< as high as those who set out
    double endHeight = 0.0;         ///< as high as those who arrived
    std::optional<ChartText> label; ///< how many set out; nothing where there is no room
};

/// Where everything in a flow diagram stands, in chart units from its top left corner.
struct FlowGeometry {
    QSizeF size;
    ChartText title, subtitle, key, footer;
    double unitsPerPerson = 0.0; ///< height
    std::vector<FlowStopPlace> stops;
    std::vector<FlowWayPlace> ways;
};

/// Stops in columns, each to the right of all from which people come; ways that lead back do not count. No label covers
/// another.
FlowGeometry flowGeometry(const FlowDiagram& diagram, const ChartTheme& theme, QSizeF size);
/// The height in chart units that a diagram of this width needs so that each stop has room for its name.
double leastFlowHeight(const FlowDiagram& diagram, const ChartTheme& theme, double width);
/// The outline of a way.
QPainterPath outlineOf(const FlowWayPlace& way);

/// Column of each stop, from 0.
std::vector<int> flowColumns(const FlowDiagram& diagram);

} // namespace antevia
