#pragma once

#include "model/formats/column_profile.h"
#include "model/formats/table_layout.h"
#include "model/formats/wide_header.h"

#include <vector>

namespace antevia {

/// Whether the row right above the headings says whose the rows are, over an empty heading, and beside it what all figures
/// count: "Country of citizenship | Foreigners" above " | 2021 | 2022". It is no line that says something of all figures.
bool isUpperHeading(const Table& table, const WideHeader& header);

/// Gives the columns of a wide table their roles: the figures of each period, their flags, the labels before or behind
/// them, and what tells no series apart. Figures that are left out are told.
void assignWideRoles(const Table& table, const WideHeader& header, const std::vector<ColumnProfile>& profiles,
                     TableLayout& layout);

} // namespace antevia
