#pragma once

#include "model/store/database.h"
#include "model/store/project_file.h"
#include "model/store/project_lock.h"
#include "model/store/working_copy.h"
#include "resources/schema.h"

#include <memory>
#include <span>
#include <string>

namespace antevia {

/// A project file that passed every check.
struct OpenedFile {
    std::shared_ptr<WorkingCopy> copy; ///< of a project on a network drive that is open for writing; else nothing
    Database database;
    std::shared_ptr<ProjectLock> lock; ///< nothing if it is read only
    std::string readOnlyReason;        ///< empty if it is not
    std::string networkNote;           ///< what is to be told of a project on a network drive; empty: nothing
};

/// Opens, in this order: size, first bytes, application id, version; a journal beside it; the connection made safe;
/// its tables compared with `steps`; its pages; its references; brought to the newest version. Nothing is read before
/// what comes earlier is in order, and each failure has its own words. The pages of a file above 64 MiB, and of one
/// that this program has open already, are left to checkPages: what is kept in them is checked when it is read in any
/// case.
Result<OpenedFile> openProject(const std::string& path, OpenMode mode, const std::string& holder,
                               std::span<const SchemaStep> steps);

/// Makes the file at `path` with `fill` in it: it is there whole, or not at all. Conflict if it exists.
Result<void> makeProject(const std::string& path, std::span<const SchemaStep> steps,
                         const std::function<Result<void>(Database&)>& fill);

/// Looks at each page of a file and at how they hang together, in at most as many steps as its size asks for. Figures
/// that changed inside a page are found by their check sums only.
Result<void> checkPages(Database& database);

} // namespace antevia
