#include "model/store/hot_journal.h"

#include "model/store/database_error.h"
#include "model/store/file_header.h"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <optional>

namespace antevia {
namespace {

constexpr std::string_view magic{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};
constexpr std::size_t segmentHeaderBytes = 28;
constexpr std::uint32_t untilTheEnd = 0xFFFFFFFF;

/// A part of a journal: a header, padded to `sectorSize`, then `records` pages as they were
/// (sqlite.org/fileformat2.html, section 3).
struct Segment {
    std::uint32_t records = 0;
    std::uint32_t pagesBefore = 0; ///< pages of the file before the change
    std::uint32_t sectorSize = 0;
    std::uint32_t pageSize = 0;
};

std::string bytesAt(std::ifstream& file, std::uint64_t offset, std::size_t size)
{
    std::string bytes(size, '\0');
    file.clear();
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

std::optional<Segment> segmentAt(std::ifstream& journal, std::uint64_t offset)
{
    const std::string bytes = bytesAt(journal, offset, segmentHeaderBytes);
    if (bytes.size() < segmentHeaderBytes || bytes.substr(0, magic.size()) != magic)
        return std::nullopt;
    return Segment{bigEndian(bytes, 8), bigEndian(bytes, 16), bigEndian(bytes, 20), bigEndian(bytes, 24)};
}

/// The file's first page as the journal has it from before the change; nothing if the change had not reached it.
std::optional<FileHeader> firstPageBefore(std::ifstream& journal, std::uint32_t pageSize)
{
    std::uint64_t offset = 0;
    while (const auto segment = segmentAt(journal, offset)) {
        if (segment->sectorSize < segmentHeaderBytes)
            return std::nullopt;
        offset += segment->sectorSize;
        for (std::uint32_t i = 0; segment->records == untilTheEnd || i < segment->records; ++i) {
            const std::string record = bytesAt(journal, offset, 4 + 100);
            if (record.size() < 4 + 100)
                return std::nullopt;
            if (bigEndian(record, 0) == 1)
                return fileHeader(std::string_view(record).substr(4));
            offset += 4 + std::uint64_t{pageSize} + 4;
        }
        offset = (offset + segment->sectorSize - 1) / segment->sectorSize * segment->sectorSize;
    }
    return std::nullopt;
}

bool belongs(std::ifstream& journal, const Segment& first, const FileHeader& now)
{
    if (first.pageSize != now.pageSize)
        return false;
    const auto before = firstPageBefore(journal, now.pageSize);
    if (!before) // the first page holds the size, so it has not changed yet
        return first.pagesBefore == now.pages;
    const bool sameState = now.changeCounter == before->changeCounter || now.changeCounter == before->changeCounter + 1;
    return before->applicationId == now.applicationId && before->pages == first.pagesBefore && sameState;
}

Error doesNotBelong(const std::string& path, const std::string& journal)
{
    return {ErrorCode::Conflict,
            quotedPath(journal) + " lies beside the project file " + quotedPath(path) +
                " and does not belong to it: the project would be mixed with another; nothing was changed",
            "Move " + quotedPath(journal) + " to another folder, then open the project again."};
}

/// A shared lock on the file while it lives, so that no other program can finish a change in between.
class SharedLock {
public:
    explicit SharedLock(sqlite3_file* file)
        : m_file(file), m_held(file->pMethods->xLock(file, SQLITE_LOCK_SHARED) == SQLITE_OK)
    {
    }
    SharedLock(const SharedLock&) = delete;
    SharedLock& operator=(const SharedLock&) = delete;
    ~SharedLock() { m_file->pMethods->xUnlock(m_file, SQLITE_LOCK_NONE); }
    /// False while another program is changing the file: then the journal is that program's, and alive.
    bool journalWasLeftBehind() const
    {
        int reserved = 0;
        return m_held && m_file->pMethods->xCheckReservedLock(m_file, &reserved) == SQLITE_OK && reserved == 0;
    }

private:
    sqlite3_file* m_file;
    bool m_held;
};

bool hasContent(const std::string& path)
{
    std::error_code failure;
    const auto bytes = std::filesystem::file_size(path, failure);
    return !failure && bytes > 0;
}

Result<void> checkRollbackJournal(sqlite3* database, const std::string& path, const std::string& journalPath)
{
    sqlite3_file* file = nullptr;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    EXPECTS(file != nullptr && file->pMethods != nullptr);
    const SharedLock lock(file);
    if (!lock.journalWasLeftBehind())
        return {};
    std::ifstream journal(journalPath, std::ios::binary);
    const auto first = segmentAt(journal, 0);
    if (!first) // SQLite plays nothing back without a header
        return {};
    TRY(const FileHeader now, readFileHeader(database));
    return belongs(journal, *first, now) ? Result<void>() : doesNotBelong(path, journalPath);
}

} // namespace

Result<void> checkJournalBelongs(sqlite3* database)
{
    const char* path = sqlite3_db_filename(database, "main");
    TRY(const FileHeader header, readFileHeader(database));
    if (const std::string log = sqlite3_filename_wal(path); !header.isWriteAheadLog && hasContent(log))
        return doesNotBelong(path, log);
    const std::string journalPath = sqlite3_filename_journal(path);
    return hasContent(journalPath) ? checkRollbackJournal(database, path, journalPath) : Result<void>();
}

} // namespace antevia
