#pragma once

#include "model/report/document.h"

#include <vector>

namespace antevia {

/// Widths of a table's columns in units, `width` together: by the columns' weights, but no column narrower than its
/// widest word and `padding`, as long as there is room for all of them; columns with room to spare give it to those
/// whose cells would be broken.
std::vector<double> columnWidths(const TableBlock& table, double width, double padding);

} // namespace antevia
