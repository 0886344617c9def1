#pragma once

#include "model/formats/cell_value.h"
#include "model/formats/import_messages.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// What the rows of a table hold by a plan.
struct RowsRead {
    std::vector<std::vector<Observation>> observations; ///< by column of the plan
    int figures = 0;
    int missing = 0;
    std::vector<std::string> leftOut; ///< in words
};

/// Reads all rows below the heading; what is to be said about them goes to `log`. Periods after `today` are warned of.
RowsRead readRows(const Table& table, const ImportPlan& plan, std::optional<Day> today, MessageLog& log);

} // namespace antevia
