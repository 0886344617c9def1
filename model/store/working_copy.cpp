#include "model/store/working_copy.h"

#include "model/formats/hash.h"
#include "model/store/copying.h"
#include "model/store/database_error.h"
#include "model/store/network_drive.h"
#include "model/store/project_file.h"

#include <array>
#include <fstream>
#include <map>
#include <mutex>
#include <utility>

namespace antevia {
namespace {

namespace fs = std::filesystem;

constexpr std::array besides{"", "-journal", "-wal"}; ///< the file and what SQLite may have left beside it
constexpr const char* unfinished = ".part";

/// What this program works on. One for the whole program, because its connections share a copy as they share a lock.
struct Copies {
    std::mutex mutex;
    std::map<fs::path, std::weak_ptr<WorkingCopy>> byProject;
    std::vector<Error> failures;
};

Copies& copies()
{
    static Copies all;
    return all;
}

/// "arrivals-3f2a41c09b7e.antevia": says which project it belongs to, and differs for each.
fs::path fileFor(const fs::path& project)
{
    constexpr std::size_t digits = 12;
    return folderBeforeNetworkDrive() /
           (project.stem().string() + "-" + sha256Hex(project.string()).substr(0, digits) + ".antevia");
}

fs::path besideFile(const fs::path& file, const char* suffix)
{
    return file.string() + suffix;
}

/// Where the copy's project is and what it held: the check sum, a line end, the path.
fs::path originOf(const fs::path& file)
{
    return file.string() + ".origin";
}

std::string baseOf(const fs::path& file)
{
    constexpr std::size_t digits = 64;
    std::string line;
    std::getline(std::ifstream(originOf(file)), line);
    return line.size() == digits ? line : std::string();
}

void removeAll(const fs::path& file)
{
    std::error_code failure;
    for (const char* suffix : besides)
        fs::remove(besideFile(file, suffix), failure);
    fs::remove(besideFile(file, unfinished), failure);
    fs::remove(originOf(file), failure);
}

bool isAtRest(const fs::path& file)
{
    return !isTaken(besideFile(file, "-journal")) && !isTaken(besideFile(file, "-wal"));
}

/// Moves a copy that cannot be written back out of the way, under a name that no file has.
fs::path putAside(const fs::path& file)
{
    fs::path kept;
    for (int i = 1; kept.empty() || isTaken(kept); ++i)
        kept = file.parent_path() / (file.stem().string() + "-kept-" + std::to_string(i) + ".antevia");
    std::error_code failure;
    for (const char* suffix : besides)
        fs::rename(besideFile(file, suffix), besideFile(kept, suffix), failure);
    fs::remove(originOf(file), failure);
    return kept;
}

} // namespace

std::vector<Error> takeWriteBackFailures()
{
    const std::lock_guard guard(copies().mutex);
    return std::exchange(copies().failures, {});
}

std::shared_ptr<WorkingCopy> WorkingCopy::current(const fs::path& project)
{
    const std::lock_guard guard(copies().mutex);
    return copies().byProject[project].lock();
}

Result<std::shared_ptr<WorkingCopy>> WorkingCopy::of(const fs::path& project, std::shared_ptr<ProjectLock> lock)
{
    const std::lock_guard guard(copies().mutex);
    std::weak_ptr<WorkingCopy>& known = copies().byProject[project];
    if (auto there = known.lock())
        return there;
    const std::shared_ptr<WorkingCopy> made(new WorkingCopy(project, fileFor(project), std::move(lock)));
    if (const auto begun = made->begin(); !begun)
        return begun.error();
    known = made;
    return made;
}

fs::path WorkingCopy::leftOver(const fs::path& project)
{
    const fs::path file = fileFor(project);
    const auto held = sha256OfFile(file.string());
    return held && *held != baseOf(file) ? file : fs::path();
}

WorkingCopy::WorkingCopy(fs::path project, fs::path file, std::shared_ptr<ProjectLock> lock)
    : m_project(std::move(project)), m_file(std::move(file)), m_lock(std::move(lock))
{
}

Result<void> WorkingCopy::begin()
{
    m_note =
        "it is on a network drive: work goes on in a copy on this computer, which is written back when the project "
        "is closed";
    if (isTaken(m_file))
        RETURN_IF_ERROR(settleLeftOver());
    if (!m_base.empty())
        return {};
    removeAll(m_file);
    TRY(std::string base, sha256OfFile(m_project.string()));
    RETURN_IF_ERROR(checkFreeSpace(m_file.parent_path(), lengthOf(m_project), "the copy to work on"));
    std::ofstream(originOf(m_file)) << base << "\n" << m_project.string();
    if (baseOf(m_file) != base)
        return Error{ErrorCode::Io, quotedPath(originOf(m_file).string()) + " cannot be written"};
    for (const char* suffix : {"-journal", "-wal"})
        if (isTaken(besideFile(m_project, suffix)))
            RETURN_IF_ERROR(copyFile(besideFile(m_project, suffix), besideFile(m_file, suffix)));
    const fs::path part = besideFile(m_file, unfinished); // a copy is there whole, or there is none
    RETURN_IF_ERROR(copyFile(m_project, part));
    RETURN_IF_ERROR(moveIntoPlace(part, m_file));
    m_base = std::move(base);
    return {};
}

/// A copy that an earlier session left: gone on with if its project is as it was, else put aside.
Result<void> WorkingCopy::settleLeftOver()
{
    const std::string base = baseOf(m_file);
    TRY(const std::string held, sha256OfFile(m_file.string()));
    if (held == base && isAtRest(m_file))
        return {}; // nothing was changed in it
    TRY(const std::string there, sha256OfFile(m_project.string()));
    if (there == base) {
        m_base = base;
        m_note += "; changes that an earlier session could not write back were found and are in it";
        return {};
    }
    m_note += "; changes that an earlier session could not write back are kept in " +
              quotedPath(putAside(m_file).string()) + ", since somebody else changed the project meanwhile";
    return {};
}

Result<void> WorkingCopy::writeBack() const
{
    const std::string kept = "; what was changed is kept in " + quotedPath(m_file.string());
    TRY(const std::string held, sha256OfFile(m_file.string()));
    if (held == m_base)
        return {};
    const auto there = sha256OfFile(m_project.string());
    if (!there)
        return Error{ErrorCode::Io, there.error().detail + kept,
                     "Open the project again once the network drive can be reached; then it is written back."};
    if (*there != m_base)
        return Error{ErrorCode::Conflict,
                     "the project " + quotedPath(m_project.string()) +
                         " was changed by somebody else and is not overwritten" + kept,
                     "Open that file and save a copy of it under another name."};
    auto done = isAtRest(m_file) ? copyOver(m_file, m_project)
                                 : Error{ErrorCode::Io, quotedPath(m_file.string()) + " is still being changed"};
    if (!done)
        return Error{done.error().code, done.error().detail + kept, done.error().remedy};
    std::error_code failure;
    for (const char* suffix : {"-journal", "-wal"}) // of the file that was replaced
        fs::remove(besideFile(m_project, suffix), failure);
    return {};
}

WorkingCopy::~WorkingCopy()
{
    if (m_base.empty())
        return;
    const std::lock_guard guard(copies().mutex);
    if (!copies().byProject[m_project].expired())
        return; // another connection was opened meanwhile and goes on with the copy
    if (const auto done = writeBack())
        removeAll(m_file);
    else
        copies().failures.push_back(done.error());
}

} // namespace antevia
