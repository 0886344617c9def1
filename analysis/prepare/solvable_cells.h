#pragma once

#include "analysis/prepare/cell_sums.h"

#include <set>
#include <vector>

namespace antevia {

/// A withheld cell that can be worked out, with the published cells that go into it.
struct SolvedCell {
    CellPlace cell;
    std::vector<CellPlace> from;
};

/// Which of the cells `withheld` a reader works out who solves the sums as linear equations with the withheld cells as
/// unknowns: a cell is had if its unit vector is a combination of the equations. Gauss-Jordan elimination.
std::vector<SolvedCell> solvableCells(const std::vector<CellSum>& sums, const std::set<CellPlace>& withheld);

} // namespace antevia
