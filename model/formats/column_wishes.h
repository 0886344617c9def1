#pragma once

#include "model/formats/understand_file.h"

#include <vector>

namespace antevia {

/// The layout with what a person says of its columns on top of what was found. A wish counts where number and heading
/// are those of the layout. Columns of personal data stay what they are, whatever is wished; a period in the heading of
/// a wide table stays one; the packed first cell of Eurostat's tables is not taken apart otherwise.
TableLayout withWishes(TableLayout layout, const std::vector<ColumnWish>& wishes);

/// The roles that a person may give a column of such a table.
std::vector<ColumnRole> rolesToChoose();

} // namespace antevia
