#pragma once

#include "model/store/project_file.h"

#include <string>

namespace antevia {

/// A printed figure with everything it was worked out from. NotFound says which references there are.
Result<FigureTrace> traceFigure(const ProjectFile& project, const std::string& reference);

} // namespace antevia
