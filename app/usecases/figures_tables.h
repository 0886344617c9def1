#pragma once

#include "app/usecases/leaving_figures.h"
#include "model/formats/table_out.h"

namespace antevia {

/// One row a figure: what it counts, whom, where, when, how it stands, which delivery it is from and where that comes
/// from; with all that it takes to read it back as the same series (columns: model/formats/own_figures.h). Notes name
/// the as-of day, Kosovo* if it is among them, and an exercise, which the title names too. The project has to outlive
/// the table, which reads the figures twice: once here, for its notes, and once while its rows are written.
Result<FedSheet> figuresTable(const ProjectFile& project, const FiguresExport& request, const RunContext& run);
/// The same figures with the columns of SDMX-CSV 2.0: dimensions FREQ, SERIES, REF_AREA, CITIZENSHIP, COUNTERPART_AREA,
/// SEX (CL_SEX), AGE, UNACCOMPANIED, UNIT_MEASURE, TIME_PERIOD; OBS_VALUE; OBS_STATUS, CONF_STATUS and attributes.
Result<FedSheet> figuresAsSdmx(const ProjectFile& project, const FiguresExport& request, const RunContext& run);

/// Marks a table as one of an exercise, in its title and first note.
void markExercise(Sheet& sheet);

} // namespace antevia
