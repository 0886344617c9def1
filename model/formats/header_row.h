#pragma once

#include "model/formats/delimited.h"
#include "model/formats/table.h"

namespace antevia {

/// Whether a cell holds a figure or a period.
bool isDataCell(const TableCell& cell, const TextDialect& dialect);

/// The row of headings among rows (1-based) of a table in which each row is one thing: the last wide row of text before
/// the data, or the first wide row where there are none. 0: the data begin at once.
int headerRowOf(const Table& table, const TextDialect& dialect, int firstRow, int lastRow);

} // namespace antevia
