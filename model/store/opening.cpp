#include "model/store/opening.h"

#include "model/base/text.h"
#include "model/store/copying.h"
#include "model/store/database_error.h"
#include "model/store/file_header.h"
#include "model/store/hardening.h"
#include "model/store/hot_journal.h"
#include "model/store/listing.h"
#include "model/store/migration.h"
#include "model/store/network_drive.h"
#include "model/store/schema_check.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

namespace antevia {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t smallestPage = 512;
constexpr std::uintmax_t checkedAtOnce = std::uintmax_t{64} << 20; ///< bytes; about half a second's work
constexpr const char* backupRemedy = "Open a backup copy, or the last copy that you saved.";
constexpr const char* openedForReading = "it was opened for reading only";
constexpr const char* wrongFileRemedy = "Choose a file that ends in '.antevia', or take figures in by importing them.";

std::uintmax_t sizeOf(const fs::path& file)
{
    std::error_code failure;
    const std::uintmax_t bytes = fs::file_size(file, failure);
    return failure ? 0 : bytes;
}

bool mayUse(const fs::path& path, int right)
{
    return ::faccessat(AT_FDCWD, path.c_str(), right, AT_EACCESS) == 0;
}

Result<fs::path> existingFile(const std::string& path)
{
    std::error_code failure;
    const fs::path real = fs::canonical(path, failure);
    if (failure == std::errc::no_such_file_or_directory || failure == std::errc::not_a_directory)
        return Error{ErrorCode::NotFound, "there is no file " + quotedPath(path)};
    if (failure)
        return Error{ErrorCode::Io, "the file " + quotedPath(path) + " cannot be reached: " + failure.message()};
    if (!fs::is_regular_file(real, failure))
        return Error{ErrorCode::InvalidInput, quotedPath(path) + " is no file but a folder, a pipe or a device"};
    if (sizeOf(real) == 0)
        return Error{ErrorCode::Format,
                     "the file " + quotedPath(path) + " is empty (0 bytes): there is no project in it", backupRemedy};
    if (!mayUse(real, R_OK))
        return Error{ErrorCode::Io, "the file " + quotedPath(path) + " may not be read by this user"};
    return real;
}

std::string whyNotWritable(const fs::path& file)
{
    if (!mayUse(file, W_OK))
        return "the file may not be written by this user";
    if (!mayUse(file.parent_path(), W_OK))
        return "its folder may not be written by this user";
    return {};
}

LockAttempt rightToWrite(const fs::path& file, OpenMode mode, const std::string& holder)
{
    if (mode == OpenMode::ReadOnly)
        return {nullptr, openedForReading};
    if (std::string reason = whyNotWritable(file); !reason.empty())
        return {nullptr, std::move(reason)};
    return lockProject(file, holder);
}

/// The file that is opened for a project, and the right to write it.
struct PlaceOfWork {
    fs::path file;
    LockAttempt right;
    std::shared_ptr<WorkingCopy> copy = {};
    std::string note = {};
};

/// On a network drive: the copy that this program works on already; to write, a copy; to read, the project itself,
/// which is only ever replaced as a whole.
Result<PlaceOfWork> placeOfWork(const fs::path& real, OpenMode mode, const std::string& holder)
{
    const bool toWrite = mode == OpenMode::ReadWrite;
    if (auto copy = WorkingCopy::current(real)) {
        const LockAttempt right{toWrite ? copy->lock() : nullptr, toWrite ? "" : openedForReading, true};
        return PlaceOfWork{copy->file(), right, toWrite ? copy : nullptr, copy->note()};
    }
    const LockAttempt right = rightToWrite(real, mode, holder);
    if (!isOnNetworkDrive(real))
        return PlaceOfWork{real, right};
    if (!right.lock) {
        const fs::path left = WorkingCopy::leftOver(real);
        return PlaceOfWork{real, right, nullptr,
                           left.empty() ? ""
                                        : "changes that an earlier session could not write back are not in it; they "
                                          "are kept in " +
                                              quotedPath(left.string())};
    }
    TRY(auto copy, WorkingCopy::of(real, right.lock));
    return PlaceOfWork{copy->file(), right, copy, copy->note()};
}

Error newerVersion(const std::string& file, std::uint32_t version, int newest)
{
    return {ErrorCode::Format,
            "the file " + file + " was made by a newer version of Antevia (format " + std::to_string(version) +
                "; this program reads up to " + std::to_string(newest) + ")",
            "Install the newer version; the file was not changed."};
}

Result<FileHeader> checkHeader(const Database& database, std::uintmax_t size, int newest)
{
    const std::string file = quotedPath(database.path());
    TRY(const FileHeader header, readFileHeader(database.handle()));
    if (!header.isSqlite)
        return Error{ErrorCode::Format,
                     "the file " + file +
                         " is no Antevia project: it is no SQLite file, or it is encrypted or overwritten",
                     wrongFileRemedy};
    if (size < smallestPage)
        return Error{ErrorCode::Format, "the file " + file + " is cut off after " + std::to_string(size) + " bytes",
                     backupRemedy};
    if (header.applicationId != projectApplicationId)
        return Error{ErrorCode::Format,
                     "the file " + file + " is a SQLite database of another program, no Antevia project",
                     wrongFileRemedy};
    if (header.userVersion > static_cast<std::uint32_t>(newest))
        return newerVersion(file, header.userVersion, newest);
    if (header.userVersion == 0)
        return Error{ErrorCode::Format, "the project file " + file + " is damaged: it does not say its format",
                     backupRemedy};
    return header;
}

/// Several times as many steps as going through a full file of the smallest rows takes.
Result<std::int64_t> stepsFor(const Database& database)
{
    TRY(const auto pages, database.integer("PRAGMA page_count"));
    TRY(const auto pageSize, database.integer("PRAGMA page_size"));
    constexpr std::int64_t stepsAnyway = 10'000'000;
    constexpr std::int64_t stepsPerByte = 20;
    return stepsAnyway + stepsPerByte * pages * pageSize;
}

Error isDamaged(const Database& database, const std::string& why)
{
    return {ErrorCode::Format, "the project file " + quotedPath(database.path()) + " is damaged: " + why, backupRemedy};
}

/// A check that was broken off was going round in a circle.
Result<void> sayingWhy(const Database& database, const Result<void>& checked)
{
    const bool brokenOff = !checked && checked.error().code == ErrorCode::Cancelled;
    return brokenOff ? isDamaged(database, "its pages lead in circles") : checked;
}

Result<void> checkReferences(const Database& database)
{
    TRY(Statement statement, database.prepare("PRAGMA foreign_key_check(delivery)"));
    TRY(const bool broken, statement.next());
    if (broken)
        return isDamaged(database,
                         "a delivery of figures refers to a " + std::string(statement.text(2)) + " that is not there");
    RETURN_IF_ERROR(checkDeliveryListing(database));
    return checkListingOf(database, "vintage");
}

/// A delivery without its series or vintage, or one that was lost, would let older figures pass for the newest.
Result<void> checkDeliveries(Database& database)
{
    TRY(const std::int64_t steps, stepsFor(database));
    const StepLimit limit(database, steps);
    return sayingWhy(database, checkReferences(database));
}

Result<void> quickCheck(const Database& database)
{
    TRY(const std::string verdict, database.text("PRAGMA quick_check(1)"));
    return verdict == "ok" ? Result<void>() : isDamaged(database, shownSafely(verdict, 200));
}

Result<void> checkVersion(const OpenedFile& file, std::span<const SchemaStep> steps)
{
    TRY(const int version, schemaVersion(file.database));
    if (version == steps.back().version || file.lock)
        return {};
    return Error{ErrorCode::Conflict,
                 "the file " + quotedPath(file.database.path()) + " has format " + std::to_string(version) +
                     " and must be brought to format " + std::to_string(steps.back().version) +
                     " before it can be read, which is not possible now: " + file.readOnlyReason,
                 "Open it for writing once, or save a copy of it elsewhere and open that."};
}

/// Another tool set the file to a write-ahead log; back to a rollback journal, so that a copied file is whole.
Result<void> leaveWriteAheadLog(const Database& database)
{
    TRY(const std::string mode, database.text("PRAGMA journal_mode = DELETE"));
    if (mode == "delete")
        return {};
    return Error{ErrorCode::Conflict, "the file " + quotedPath(database.path()) + " is open in another database tool",
                 "Close it there, then open it again."};
}

Result<void> checkContent(OpenedFile& file, std::span<const SchemaStep> steps, bool pagesToo)
{
    TRY(const int version, schemaVersion(file.database));
    RETURN_IF_ERROR(checkSchema(file.database, steps, version));
    if (pagesToo)
        RETURN_IF_ERROR(checkPages(file.database));
    RETURN_IF_ERROR(checkDeliveries(file.database));
    RETURN_IF_ERROR(checkVersion(file, steps));
    return {};
}

Result<void> fillNewFile(const fs::path& path, std::span<const SchemaStep> steps,
                         const std::function<Result<void>(Database&)>& fill)
{
    TRY(Database database, Database::open(path.string(), DatabaseAccess::Write));
    RETURN_IF_ERROR(harden(database));
    RETURN_IF_ERROR(database.execute("PRAGMA journal_mode = DELETE; PRAGMA application_id = " +
                                     std::to_string(projectApplicationId)));
    return database.inTransaction([&]() -> Result<void> {
        RETURN_IF_ERROR(runSteps(database, steps, 0));
        return fill(database);
    });
}

} // namespace

Result<void> checkPages(Database& database)
{
    TRY(const std::int64_t steps, stepsFor(database));
    const StepLimit limit(database, steps);
    return sayingWhy(database, quickCheck(database));
}

Result<OpenedFile> openProject(const std::string& path, OpenMode mode, const std::string& holder,
                               std::span<const SchemaStep> steps)
{
    EXPECTS(!steps.empty());
    TRY(const fs::path real, existingFile(path));
    TRY(const PlaceOfWork place, placeOfWork(real, mode, holder));
    const LockAttempt& right = place.right;
    TRY(Database database,
        Database::open(place.file.string(), right.lock ? DatabaseAccess::Write : DatabaseAccess::Read));
    TRY(const FileHeader header, checkHeader(database, sizeOf(place.file), steps.back().version));
    RETURN_IF_ERROR(checkJournalBelongs(database.handle()));
    RETURN_IF_ERROR(harden(database));
    OpenedFile file{place.copy, std::move(database), right.lock, right.refusedBecause, place.note};
    RETURN_IF_ERROR(checkContent(file, steps, !right.wasHeldHere && sizeOf(place.file) <= checkedAtOnce));
    if (header.isWriteAheadLog && file.lock)
        RETURN_IF_ERROR(leaveWriteAheadLog(file.database));
    TRY(const int version, schemaVersion(file.database));
    if (version != steps.back().version)
        RETURN_IF_ERROR(migrate(file.database, steps));
    return file;
}

Result<void> makeProject(const std::string& path, std::span<const SchemaStep> steps,
                         const std::function<Result<void>(Database&)>& fill)
{
    if (isTaken(path))
        return Error{ErrorCode::Conflict, "there is a file " + quotedPath(path) + " already; it was not changed",
                     "Choose another name, or open that file."};
    return makeWhole(path, [&](const fs::path& file) { return fillNewFile(file, steps, fill); });
}

} // namespace antevia
