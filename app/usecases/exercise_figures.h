#pragma once

#include "app/usecases/found_choice.h"

#include <optional>
#include <vector>

namespace antevia {

/// Adds an error (V4) for each series that would hold figures of an exercise beside real ones, in the file or with what
/// the project has of it. `status` replaces what the file says of its cells.
Result<void> refuseExercises(const ProjectFile& project, const std::vector<SeriesOfFile>& series,
                             std::optional<FigureStatus> status, FoundFile& file);

} // namespace antevia
