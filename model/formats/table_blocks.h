#pragma once

#include "model/formats/table_layout.h"

#include <vector>

namespace antevia {

/// A part of a table that has its own headings.
struct FigureBlock {
    Table table; ///< the whole table with only this block's columns filled, so that places stay what they are
    TableLayout layout;
};

/// The blocks of a table: beside each other with empty columns between, or below each other with empty rows between,
/// where each has a layout of its own; otherwise the table as one block.
std::vector<FigureBlock> blocksOf(const Table& table, const TextDialect& dialect, int headerRow);

} // namespace antevia
