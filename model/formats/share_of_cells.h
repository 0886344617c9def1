#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace antevia {

/// The share (0 … 1) of cells that pass a test; 0 if there are none.
template <class Test>
double shareOf(const std::vector<std::string>& cells, Test test)
{
    return cells.empty() ? 0.0
                         : static_cast<double>(std::ranges::count_if(cells, test)) / static_cast<double>(cells.size());
}

} // namespace antevia
