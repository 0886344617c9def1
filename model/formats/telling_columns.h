#pragma once

#include "model/formats/column_profile.h"
#include "model/formats/table_layout.h"

#include <vector>

// Columns left out at first that tell rows apart, where nothing else does.
namespace antevia {

/// Short texts that never come again, and few under a heading of remarks that stand in each row ("observations"), are
/// the places of a table of one day, where nothing else tells its rows apart.
void takeTellingTexts(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles,
                      TableLayout& layout);
/// Numbers beside a column that says that it holds the figures are codes where nothing else tells the rows apart.
void takeTellingCodes(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles,
                      TableLayout& layout);

} // namespace antevia
