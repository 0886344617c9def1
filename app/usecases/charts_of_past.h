#pragma once

#include "model/forecast/hindcast.h"
#include "model/report/small_charts.h"
#include "model/scenario/calibration.h"
#include "model/store/project_file.h"

namespace antevia {

/// One place of a past day: the figures known then, what was said of the days after it with its central 80 %, what the
/// last value would have said, and what came. NotFound if the past day has nothing of the place.
Result<ChartSpec> hindcastChart(const ProjectFile& project, const PastDay& past, const PlaceId& place);

/// The arrivals that a calibration was set against, place by place: counted, with the assumptions, as calibrated.
Result<SmallCharts> calibrationCharts(const ProjectFile& project, const Calibration& calibration);

} // namespace antevia
