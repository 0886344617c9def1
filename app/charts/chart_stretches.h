#pragma once

#include "model/report/chart_spec.h"

#include <QPolygonF>

#include <vector>

namespace antevia {

// Curves and areas as they are drawn: thinned, one for each stretch without a gap (in PDF and SVG a curve with a gap is
// joined across it), as points (days since 1970-01-01, value).

struct BandStretch {
    QPolygonF lower;
    QPolygonF upper;
};
/// A single day is drawn a little wide, or nobody would see it.
std::vector<BandStretch> stretchesOf(const ChartBand& band);

/// What is in hand is drawn in steps.
std::vector<QPolygonF> stretchesOf(const ChartLine& line);

} // namespace antevia
