#pragma once

#include "app/usecases/figures_tables.h"

namespace antevia {

struct TableExport {
    std::string table = "figures"; ///< or "quality", "corrections", or the name of a table of results
    TableFormat format = TableFormat::Csv;
    std::string path;
    FiguresExport figures;
    ScenarioId scenario; ///< of tables of results; empty: the project's
};
/// Writes one table; that of figures while they are read, so that millions take little memory. NotFound names the
/// tables there are.
Result<void> exportTable(const ProjectFile& project, const TableExport& request, const RunContext& run);

} // namespace antevia
