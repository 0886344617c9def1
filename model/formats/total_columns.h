#pragma once

#include "model/base/run_context.h"
#include "model/formats/series_dimensions.h"

#include <set>
#include <string>

namespace antevia {

/// Which columns of figures that call themselves totals ("Total decisions") are the sum of two or more of those right
/// before them, in nine of ten periods. `columns` are the names of the columns, in the order of the file.
Result<std::set<std::string>> columnsThatAddUp(const SeriesDimension& columns, const std::vector<FoundSeries>& series,
                                               const RunContext& run);

} // namespace antevia
