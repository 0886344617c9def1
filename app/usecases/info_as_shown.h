#pragma once

#include "model/store/project_file.h"

#include <optional>
#include <vector>

namespace antevia {

/// A series with the source and quality of the figures that a day saw (nothing: the newest); where it saw none, those
/// of the newest; where there is no figure, as it is kept. NotFound if there is no such series.
Result<SeriesInfo> infoAsShown(const ProjectFile& project, const SeriesId& id, std::optional<Day> asOf);

/// The same of every series, as their newest figures have it.
Result<std::vector<SeriesInfo>> infosAsShown(const ProjectFile& project);

} // namespace antevia
