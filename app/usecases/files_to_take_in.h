#pragma once

#include "app/usecases/chosen_series.h"
#include "app/usecases/take_in_found.h"

namespace antevia {

/// Reads the files of a request into the report; what stands in the way of taking them in is among their messages:
/// what is wrong with a file, figures that are no counts or of an exercise, files that contradict each other.
Result<void> readFilesToTakeIn(const ProjectFile& project, const TakingIn& with, TakeInFoundReport& report,
                               const RunContext& run);

} // namespace antevia
