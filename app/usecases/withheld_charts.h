#pragma once

#include "app/usecases/leaving_figures.h"
#include "model/report/chart_spec.h"

namespace antevia {

/// The cells that do not leave the program, by what was known on a day or by what is known now; of the figures as they
/// are read, or as they were delivered.
Result<WithheldCells> withheldThenOrNow(const ProjectFile& project, Day day, bool asDelivered = false);

/// Leaves gaps where what is drawn as published, or as completed up to the as-of day, does not leave the program,
/// and says so below the chart.
void leaveOutWithheld(ChartSpec& chart, const SeriesId& series, Day asOf, const WithheldCells& withheld);

} // namespace antevia
