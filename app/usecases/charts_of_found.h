#pragma once

#include "app/usecases/look_at_file.h"
#include "model/report/chart_spec.h"

namespace antevia {

/// Figures of one series of a file that is looked at; cells without a figure are gaps, the delivery before is beside
/// them. `index` is that of `look.series`.
ChartSpec foundSeriesChart(const FileLook& look, std::size_t index);

} // namespace antevia
