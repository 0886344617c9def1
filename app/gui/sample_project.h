#pragma once

#include "model/base/result.h"

#include <QString>

namespace antevia {

/// The case that `antevia --sample` and the start page open.
inline constexpr const char* sampleCaseName = "western-balkans-autumn-2015";

/// Where the project of a sample case lies: in the folder Antevia of the user's documents, or, if that cannot be
/// written, in a folder for temporary files.
QString samplePath(const QString& caseName);
/// Makes the project of a sample case at `path` unless it is there. Gives the path.
Result<QString> sampleProject(const QString& caseName, const QString& path);

} // namespace antevia
