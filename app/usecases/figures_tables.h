#pragma once

#include "model/formats/table_out.h"
#include "model/store/project_file.h"

namespace antevia {

/// Cells of one to four people can point at persons. Withheld: left empty and said to be so, as they leave the program.
enum class SmallCells { Withheld, Kept };

struct FiguresExport {
    std::vector<SeriesId> series; ///< empty: all
    std::optional<Day> asOf;      ///< nothing: the newest figures, whole
    SmallCells smallCells = SmallCells::Withheld;
    bool asDelivered = false; ///< without corrections
};

/// One row a figure: what it counts, where, when, how it stands (status: normal, missing, small, corrected), which
/// delivery it is from and where that comes from. Notes name the as-of day, and Kosovo* if it is among them.
Result<Sheet> figuresTable(const ProjectFile& project, const FiguresExport& request);
/// The same figures with the columns of SDMX-CSV 2.0: FREQ, SERIES, REF_AREA, UNIT_MEASURE, TIME_PERIOD, OBS_VALUE,
/// OBS_STATUS (A normal, M missing, Q withheld or suppressed, I corrected, P, E), CELL_STATE (the publisher's mark as
/// the project keeps it), and attributes.
Result<Sheet> figuresAsSdmx(const ProjectFile& project, const FiguresExport& request);

} // namespace antevia
