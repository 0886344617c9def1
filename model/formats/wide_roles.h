#pragma once

#include "model/formats/column_profile.h"
#include "model/formats/table_layout.h"
#include "model/formats/wide_header.h"

#include <vector>

namespace antevia {

/// Gives the columns of a wide table their roles: the figures of each period, their flags, the labels before or behind
/// them, and what tells no series apart. Figures that are left out are told.
void assignWideRoles(const Table& table, const WideHeader& header, const std::vector<ColumnProfile>& profiles,
                     TableLayout& layout);

} // namespace antevia
