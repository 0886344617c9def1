#pragma once

#include "model/formats/column_profile.h"
#include "model/formats/table_layout.h"

#include <vector>

// Which figures are counts of people, that have no fractions and are not below 0.
namespace antevia {

/// Of a long table: figures may be fractions where the heading of their column says so or many of them are; shares and
/// balances are told.
void settleWholeNumbersByHeading(const std::vector<ColumnProfile>& profiles, TableLayout& layout);

/// Of a wide table: shares, rates and figures of which a tenth are fractions or below 0 are no counts. Where the lines
/// above say that people are counted fractions stay errors, and figures below 0 are balances if there are several,
/// which is told.
void settleWholeNumbersByTitle(const std::vector<ColumnProfile>& profiles, TableLayout& layout);

} // namespace antevia
