#pragma once

#include "app/usecases/figures_tables.h"

namespace antevia {

struct TableExport {
    std::string table = "figures"; ///< or "quality", "corrections", "vintages", or the name of a table of results
    TableFormat format = TableFormat::Csv;
    std::string path;
    FiguresExport figures;
    ScenarioId scenario; ///< of tables of results; empty: the project's
};
/// Writes one table. NotFound names the tables there are.
Result<void> exportTable(const ProjectFile& project, const TableExport& request, const RunContext& run);

} // namespace antevia
