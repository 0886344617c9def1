#include "app/cli/project_argument.h"

#include "model/base/text.h"

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

Result<Day> dayOf(const std::string& written, const char* option)
{
    const auto day = parseDay(written);
    if (!day)
        return Error{ErrorCode::InvalidInput, std::string(option) + " '" + shownSafely(written) + "' is no day",
                     "Write it as 2015-10-16."};
    return *day;
}

Result<std::optional<Day>> saidDay(const std::string& written, const char* option)
{
    std::optional<Day> day;
    if (!written.empty()) {
        TRY(day, dayOf(written, option));
    }
    return day;
}

} // namespace antevia
