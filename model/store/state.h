#pragma once

#include "model/store/database.h"
#include "model/store/project_file.h"
#include "model/store/project_lock.h"

#include <memory>
#include <string>

namespace antevia {

/// What stands behind a project file: the only state there is.
struct ProjectFile::State {
    std::string path; ///< as the caller gave it
    Database database;
    std::shared_ptr<ProjectLock> lock; ///< nothing if it is read only
    std::string readOnlyReason;

    /// One transaction around `body`; Conflict, saying why, if the project is read only.
    Result<void> change(const std::function<Result<void>()>& body);
};

} // namespace antevia
