#include "model/store/copying.h"

#include "model/store/database_error.h"
#include "model/store/network_drive.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace antevia {
namespace {

namespace fs = std::filesystem;

Error alreadyThere(const fs::path& path)
{
    return {ErrorCode::Conflict, "there is a file " + quotedPath(path.string()) + " already; nothing was changed",
            "Choose another name, or move that file away."};
}

Error cannotMake(const fs::path& path, int number)
{
    if (number == EEXIST)
        return alreadyThere(path);
    if (number == ENOENT || number == ENOTDIR)
        return {ErrorCode::Io, "the folder of " + quotedPath(path.string()) + " does not exist",
                "Choose another folder."};
    if (number == EACCES || number == EPERM || number == EROFS)
        return {ErrorCode::Io, "this user may not write in the folder of " + quotedPath(path.string()),
                "Choose another folder."};
    if (number == ENAMETOOLONG)
        return {ErrorCode::InvalidInput, "the name " + quotedPath(path.string()) + " is too long",
                "Choose a shorter name."};
    return databaseError(SQLITE_CANTOPEN, number, path.string(), std::strerror(number));
}

/// Makes a new name last through a power cut; a file system that cannot sync a folder is no failure.
void syncFolder(const fs::path& folder)
{
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0)
        return;
    ::fsync(opened);
    ::close(opened);
}

std::string megabytes(std::int64_t bytes)
{
    return std::to_string((bytes + 999'999) / 1'000'000) + " MB";
}

Result<void> backup(const Database& source, const fs::path& target)
{
    TRY(Database copy, Database::open(target.string(), DatabaseAccess::Write));
    sqlite3_backup* running = sqlite3_backup_init(copy.handle(), "main", source.handle(), "main");
    if (running == nullptr)
        return databaseError(copy.handle());
    int code = SQLITE_OK;
    for (int tries = 0; tries < 200; ++tries) { // each waits 50 ms while another program finishes its change
        code = sqlite3_backup_step(running, -1);
        if (code != SQLITE_BUSY && code != SQLITE_LOCKED)
            break;
        sqlite3_sleep(50);
    }
    const int finished = sqlite3_backup_finish(running);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    return databaseError(code == SQLITE_DONE ? finished : code, sqlite3_system_errno(copy.handle()), target.string(),
                         sqlite3_errstr(code));
}

/// 0, or the error number.
int writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t done = ::write(file, bytes.data(), bytes.size());
        if (done < 0 && errno != EINTR)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(done, 0)));
    }
    return 0;
}

Error notWritten(const fs::path& path, int number)
{
    return databaseError(SQLITE_IOERR_WRITE, number, path.string(), std::strerror(number));
}

/// Others who may use the file are to be able to go on doing so.
void keepRights(const struct stat& about, const fs::path& file)
{
    [[maybe_unused]] const int owned = ::chown(file.c_str(), about.st_uid, about.st_gid);
    ::chmod(file.c_str(), about.st_mode & 07777);
}

} // namespace

fs::path temporaryBeside(const fs::path& target)
{
    static std::atomic<unsigned> next = 0;
    return target.parent_path() / ("." + target.filename().string() + "." + std::to_string(::getpid()) + "-" +
                                   std::to_string(next++) + ".part");
}

std::int64_t lengthOf(const fs::path& file)
{
    std::error_code failure;
    const auto bytes = fs::file_size(file, failure);
    return failure ? 0 : static_cast<std::int64_t>(bytes);
}

bool isTaken(const fs::path& path)
{
    std::error_code failure;
    return fs::exists(fs::symlink_status(path, failure));
}

Result<void> makePrivateFile(const fs::path& path)
{
    const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0)
        return cannotMake(path, errno);
    ::close(made);
    return {};
}

Result<void> moveIntoPlace(const fs::path& temporary, const fs::path& target)
{
    if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0) {
        const bool cannotTell = errno == EINVAL || errno == ENOSYS; // a file system without such a rename
        if (!cannotTell)
            return cannotMake(target, errno);
        if (isTaken(target))
            return alreadyThere(target);
        if (::rename(temporary.c_str(), target.c_str()) != 0)
            return cannotMake(target, errno);
    }
    syncFolder(target.parent_path());
    return {};
}

Result<void> makeWhole(const fs::path& target, const std::function<Result<void>(const fs::path&)>& fill)
{
    const fs::path place = fs::absolute(target);
    if (isTaken(place))
        return alreadyThere(place);
    const fs::path beside = temporaryBeside(place);
    const bool elsewhere = isOnNetworkDrive(place.parent_path());
    const fs::path workplace = elsewhere ? temporaryBeside(folderBeforeNetworkDrive() / place.filename()) : beside;
    RETURN_IF_ERROR(makePrivateFile(workplace));
    auto done = fill(workplace);
    if (done && elsewhere)
        done = copyFile(workplace, beside);
    if (done)
        done = moveIntoPlace(beside, place);
    if (elsewhere || !done)
        removeWithJournal(workplace);
    if (elsewhere && !done)
        removeWithJournal(beside);
    return done;
}

void removeWithJournal(const fs::path& path)
{
    ::unlink(path.c_str());
    ::unlink((path.string() + "-journal").c_str());
}

Result<void> checkFreeSpace(const fs::path& folder, std::int64_t bytes, const std::string& what)
{
    struct statvfs disk {};
    if (::statvfs(folder.c_str(), &disk) != 0)
        return {};
    const auto left = static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
    if (left >= bytes)
        return {};
    return Error{ErrorCode::Io,
                 what + " needs " + megabytes(bytes) + ", and the disk that holds " + quotedPath(folder.string()) +
                     " has " + megabytes(left) + " left; nothing was changed",
                 "Free some space or choose another disk."};
}

Result<void> copyFile(const fs::path& source, const fs::path& target)
{
    constexpr std::streamsize blockBytes = std::streamsize{1} << 20;
    const int file = ::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return cannotMake(target, errno);
    std::string block(static_cast<std::size_t>(blockBytes), '\0');
    std::ifstream from(source, std::ios::binary);
    Result<void> done;
    while (done && from.read(block.data(), blockBytes).gcount() > 0)
        if (const int failed =
                writeAll(file, std::string_view(block).substr(0, static_cast<std::size_t>(from.gcount()))))
            done = notWritten(target, failed);
    if (done && !from.eof()) // not opened, or broken off
        done = Error{ErrorCode::Io, "the file " + quotedPath(source.string()) + " cannot be read to its end"};
    if (done && ::fsync(file) != 0)
        done = notWritten(target, errno);
    ::close(file);
    if (!done)
        ::unlink(target.c_str());
    return done;
}

Result<void> copyOver(const fs::path& source, const fs::path& target)
{
    struct stat about {};
    if (::stat(target.c_str(), &about) != 0)
        return cannotMake(target, errno);
    RETURN_IF_ERROR(checkFreeSpace(target.parent_path(), lengthOf(source), "writing the project back"));
    const fs::path temporary = temporaryBeside(target);
    RETURN_IF_ERROR(copyFile(source, temporary));
    keepRights(about, temporary);
    if (::rename(temporary.c_str(), target.c_str()) == 0) {
        syncFolder(target.parent_path());
        return {};
    }
    const int failed = errno;
    ::unlink(temporary.c_str());
    return cannotMake(target, failed);
}

Result<void> copyDatabase(const Database& source, const fs::path& target)
{
    TRY(const auto pages, source.integer("PRAGMA page_count"));
    TRY(const auto pageSize, source.integer("PRAGMA page_size"));
    return makeWhole(target, [&](const fs::path& file) -> Result<void> {
        RETURN_IF_ERROR(checkFreeSpace(fs::absolute(target).parent_path(), pages * pageSize, "the copy"));
        return backup(source, file);
    });
}

} // namespace antevia
