#pragma once

#include "model/indicators/cell_mark.h"

#include <string>
#include <vector>

namespace antevia {

/// "not-yet-due: 1; preliminary: 2; suppressed: 3 (3 to 12 in all)": how many cells say what their figures do not.
std::string describeMarks(const std::vector<CellMark>& marks);

} // namespace antevia
