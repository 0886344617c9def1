#pragma once

#include "model/formats/table.h"

namespace antevia {

/// The row (1-based) among the first that only numbers the columns below their headings, as forms do: "1 | 2 | 3 | 4",
/// "A | 1 | 2 | 3"; 0: there is none. It needs four columns, or a letter first.
int rowOfColumnNumbers(const Table& table);

} // namespace antevia
