#pragma once

#include "app/charts/flow_geometry.h"

#include <optional>

class QPainter;

namespace antevia {

/// Paints into (0, 0) … size; what belongs to the chosen stop stands out.
void paintFlowDiagram(QPainter& painter, const FlowDiagram& diagram, const ChartTheme& theme, QSizeF size,
                      std::optional<std::size_t> chosen = {});

} // namespace antevia
