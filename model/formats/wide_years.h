#pragma once

#include "model/formats/column_profile.h"
#include "model/formats/table_layout.h"

#include <vector>

// How the periods in the headings of a wide table and those in its rows or titles make whole ones.
namespace antevia {

/// Headings that are months only: a column of years or a title says which year. False if nothing does.
bool findYears(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout);
/// Months, quarters or weeks down the side of years: "month | 2021 | 2022". Days there are refused.
void findPartsDown(const std::vector<ColumnProfile>& profiles, TableLayout& layout);
/// Whether figures are of whole years.
bool areYears(const TableLayout& layout);

} // namespace antevia
