#pragma once

#include "model/formats/column_profile.h"
#include "model/formats/table_layout.h"

#include <vector>

namespace antevia {

/// The column whose cells are the periods: the one whose heading says so, else the first that can be nothing else.
int timeColumn(const std::vector<ColumnProfile>& profiles, const TableLayout& layout);

} // namespace antevia
