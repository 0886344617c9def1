#include "model/store/database_error.h"

#include "model/base/text.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

namespace antevia {
namespace {

constexpr const char* backupRemedy = "Open a backup copy, or the last copy that you saved.";

/// SQLite forgets the system's error number at a commit. A write that failed there without one, while the file could be
/// written before, is a limit on the file's size or a quota; a full disk has a code of its own.
bool meansFull(int code, int systemError)
{
    const bool noRoom = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
    const bool cannotOpen = (code & 0xFF) == SQLITE_CANTOPEN;
    const bool writing = code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC;
    return code == SQLITE_FULL || (writing && (noRoom || systemError == 0)) || (cannotOpen && noRoom);
}

Error full(const std::string& file)
{
    return {ErrorCode::Io, "The disk that holds " + file + " is full; nothing was changed",
            "Free some space and try again, or save a copy on another disk."};
}

Error readOnly(int code, const std::string& file)
{
    if (code == SQLITE_READONLY_DBMOVED)
        return {ErrorCode::Conflict,
                "the file " + file + " was moved, renamed or replaced while it was open; nothing was changed",
                "Close the project and open it again where it is now."};
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
        return {ErrorCode::Io,
                "a change to " + file +
                    " was broken off half-way and cannot be undone, because its folder may not be written",
                "Copy the file and the one beside it that ends in '-journal' or '-wal' to a folder that you may write, "
                "and open it there."};
    return {ErrorCode::Io, "the file " + file + " may not be written; nothing was changed",
            "Save a copy in another folder and work on that."};
}

std::string because(int systemError, const std::string& sqliteMessage)
{
    return systemError != 0 ? std::string(std::strerror(systemError)) : sqliteMessage;
}

} // namespace

std::string quotedPath(const std::string& path)
{
    return "'" + shownSafely(path, 300) + "'";
}

Error damaged(const std::string& what)
{
    return {ErrorCode::Format, what + " does not match its check sum: the project file is damaged", backupRemedy};
}

Error databaseError(int code, int systemError, const std::string& path, const std::string& sqliteMessage)
{
    const std::string file = quotedPath(path);
    if (meansFull(code, systemError))
        return full(file);
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Conflict, "the file " + file + " is being changed by another program; nothing was changed",
                "Try again in a moment."};
    case SQLITE_READONLY: return readOnly(code, file);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Format, "the project file " + file + " is damaged: " + sqliteMessage, backupRemedy};
    case SQLITE_INTERRUPT: return {ErrorCode::Cancelled, "stopped on request; nothing was changed"};
    case SQLITE_NOMEM: return {ErrorCode::Internal, "there is not enough memory for " + file + "; nothing was changed"};
    case SQLITE_IOERR:
        return {ErrorCode::Io,
                "the file " + file + " cannot be read or written: " + because(systemError, sqliteMessage)};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io, "the file " + file + " cannot be opened: " + because(systemError, sqliteMessage)};
    case SQLITE_TOOBIG:
        return {ErrorCode::InvalidInput, "a value is too large to be kept in " + file + "; nothing was changed"};
    default:
        return {ErrorCode::Internal,
                "the file " + file + ": " + sqliteMessage + " (SQLite " + std::to_string(code) + ")"};
    }
}

Error databaseError(sqlite3* database)
{
    const char* path = sqlite3_db_filename(database, "main");
    return databaseError(sqlite3_extended_errcode(database), sqlite3_system_errno(database), path ? path : "",
                         sqlite3_errmsg(database));
}

} // namespace antevia
