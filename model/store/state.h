#pragma once

#include "model/store/database.h"
#include "model/store/project_file.h"
#include "model/store/project_lock.h"
#include "model/store/working_copy.h"

#include <memory>
#include <string>

namespace antevia {

/// What stands behind a project file: the only state there is.
struct ProjectFile::State {
    std::string path;                  ///< as the caller gave it
    std::shared_ptr<WorkingCopy> copy; ///< of a project on a network drive; outlives the connection to it
    Database database;
    std::shared_ptr<ProjectLock> lock; ///< nothing if it is read only
    std::string readOnlyReason;
    std::string networkNote;

    /// One transaction around `body`; Conflict, saying why, if the project is read only.
    Result<void> change(const std::function<Result<void>()>& body);
};

} // namespace antevia
