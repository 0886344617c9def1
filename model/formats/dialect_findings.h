#pragma once

#include "model/formats/delimited.h"
#include "model/formats/table.h"

#include <string>
#include <vector>

namespace antevia {

/// What the text cells of a table tell of its decimal mark, group mark and date form. `dialect` is changed where they
/// tell something; what they leave open is a doubt. Used for text files and for text in workbooks.
void findNumberForm(const Table& table, DetectedDialect& detected);
void findDateForm(const Table& table, DetectedDialect& detected);

} // namespace antevia
