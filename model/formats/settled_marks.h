#pragma once

#include "model/formats/delimited.h"
#include "model/formats/table.h"

namespace antevia {

/// Decides whether a mark before three digits groups thousands, if the cells of the table show it; false if they do
/// not. One mark, always before three digits, and no thousand written without it: thousands are grouped. One such cell
/// is enough where what is counted has no fractions, and where commas stand between columns, which none does who writes
/// fractions with them. Nothing is decided where such cells stand under or beside words for rates, averages and stays:
/// an average of "1,435" days may be one and a half.
bool settleDecimalMark(const Table& table, DetectedDialect& detected);

} // namespace antevia
