#include "app/cli/project_argument.h"

#include <ostream>

namespace antevia {

Result<ProjectFile> openProject(const std::string& path, OpenMode mode, const Terminal& terminal)
{
    TRY(ProjectFile project, ProjectFile::open(path, mode, terminal.holder));
    if (!project.networkNote().empty())
        terminal.err << path << ": " << project.networkNote() << ".\n";
    if (mode == OpenMode::ReadWrite && project.isReadOnly())
        return Error{ErrorCode::Conflict, path + " can only be read: " + project.readOnlyReason(),
                     "Close it there, or work on a copy."};
    return project;
}

} // namespace antevia
