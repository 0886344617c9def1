#include "model/store/project_file.h"

#include "model/base/version.h"
#include "model/store/copying.h"
#include "model/store/database_error.h"
#include "model/store/documents.h"
#include "model/store/file_header.h"
#include "model/store/opening.h"
#include "model/store/singles.h"
#include "model/store/state.h"
#include "resources/schema.h"

#include <filesystem>

namespace antevia {

Result<void> ProjectFile::State::change(const std::function<Result<void>()>& body)
{
    if (!lock)
        return Error{ErrorCode::Conflict,
                     "the project " + quotedPath(path) + " is open for reading only: " + readOnlyReason,
                     "Save a copy and work on that, or open the project again once it is free."};
    return database.inTransaction(body);
}

ProjectFile::ProjectFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;
ProjectFile& ProjectFile::operator=(ProjectFile&&) noexcept = default;
ProjectFile::~ProjectFile() = default;

Result<ProjectFile> ProjectFile::create(const std::string& path, const ProjectInfo& info, const std::string& now)
{
    const std::string maker = std::string("Antevia ") + programVersion;
    const auto made = makeProject(path, schemaSteps(), [&](Database& database) -> Result<void> {
        RETURN_IF_ERROR(
            database.run("INSERT INTO about (name, value) VALUES ('created', ?), ('made by', ?)", now, maker));
        return putSingle(database, "info", toJson(info));
    });
    if (!made)
        return made.error();
    return open(path, OpenMode::ReadWrite, thisProgram());
}

Result<ProjectFile> ProjectFile::open(const std::string& path, OpenMode mode, const std::string& holder)
{
    TRY(OpenedFile opened, openProject(path, mode, holder, schemaSteps()));
    auto state =
        std::make_unique<State>(State{path, std::move(opened.copy), std::move(opened.database), std::move(opened.lock),
                                      std::move(opened.readOnlyReason), std::move(opened.networkNote)});
    return ProjectFile(std::move(state));
}

const std::string& ProjectFile::path() const
{
    return m_state->path;
}

bool ProjectFile::isReadOnly() const
{
    return m_state->lock == nullptr;
}

std::string ProjectFile::readOnlyReason() const
{
    return m_state->readOnlyReason;
}

const std::string& ProjectFile::networkNote() const
{
    return m_state->networkNote;
}

Result<void> ProjectFile::inTransaction(const std::function<Result<void>()>& body)
{
    return m_state->change(body);
}

Result<void> ProjectFile::saveCopy(const std::string& path) const
{
    return copyDatabase(m_state->database, path);
}

Result<void> ProjectFile::compact()
{
    Database& database = m_state->database;
    if (isReadOnly())
        return m_state->change([] { return Result<void>(); });
    if (database.insideTransaction())
        return Error{ErrorCode::Conflict, "space cannot be given back in the middle of a change"};
    const std::filesystem::path file = database.path();
    std::error_code failure;
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(file, failure));
    // SQLite keeps the pages it replaces in its journal until the end.
    RETURN_IF_ERROR(checkFreeSpace(file.parent_path(), 2 * size, "giving space back"));
    return database.execute("VACUUM");
}

Result<std::int64_t> ProjectFile::changeCounter() const
{
    TRY(const FileHeader header, readFileHeader(m_state->database.handle()));
    return std::int64_t{header.changeCounter};
}

Result<void> ProjectFile::checkPages(const RunContext& run) const
{
    RETURN_IF_ERROR(run.checkpoint());
    return antevia::checkPages(m_state->database);
}

} // namespace antevia
