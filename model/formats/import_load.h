#pragma once

#include "model/formats/import.h"

#include <string>
#include <vector>

namespace antevia {

/// A file as a table, and what was seen on the way there.
struct LoadedTable {
    Table table;
    DetectedDialect detected;
    std::vector<std::string> sheets; ///< the visible ones of a workbook
};

/// Reads text or a workbook, told by its bytes. `plan` says how; null if the file is to say everything itself.
Result<LoadedTable> loadTable(const ImportBytes& file, const ImportPlan* plan);

} // namespace antevia
