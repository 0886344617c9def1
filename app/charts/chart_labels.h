#pragma once

#include "app/charts/chart_geometry.h"

#include <vector>

namespace antevia {

/// Places for the labels of marks in rows above the plot, the lowest row ending at y = 0, none over another, over the
/// unit or across a mark's line. Right of their line, or left of it where they would pass `rightEdge`. Of `geometry`
/// the days' scale, the plot's sides and the unit are used.
std::vector<ChartText> placedMarks(const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry,
                                   double rightEdge);

/// Places for the labels of levels at the right or left end of their lines, above or below, where they cover the fewest
/// figures and no other label. All of `geometry` but its levels is used.
std::vector<ChartText> placedLevels(const ChartSpec& spec, const ChartTheme& theme, const ChartGeometry& geometry);

} // namespace antevia
