#pragma once

#include "model/formats/table.h"

namespace antevia {

/// The row (1-based) among the first that only numbers the columns below their headings, as forms do: "1 | 2 | 3 | 4",
/// "A | 1 | 2 | 3"; 0: there is none. It has four cells or more, which are those that are headed, and the row below it does
/// not go on counting.
int rowOfColumnNumbers(const Table& table);

} // namespace antevia
