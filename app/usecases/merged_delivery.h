#pragma once

#include "model/store/project_file.h"

namespace antevia {

/// A delivery with only some periods laid over an earlier one: where the later says nothing of a period, neither a
/// figure nor a mark, the earlier stands. Both have the same frequency.
SeriesFigures mergedOver(const SeriesFigures& earlier, SeriesFigures later);

/// The same over the newest delivery of the series; a series without one stays as it is.
Result<SeriesFigures> mergedOverNewest(const ProjectFile& project, SeriesFigures later);

} // namespace antevia
