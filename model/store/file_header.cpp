#include "model/store/file_header.h"

#include "model/store/database_error.h"

#include <sqlite3.h>

#include <array>

namespace antevia {
namespace {

constexpr std::size_t headerBytes = 100;
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::uint32_t largestPage = 65536; // written as 1, because it does not fit into two bytes
constexpr unsigned char writeAheadLog = 2;

} // namespace

std::uint32_t bigEndian(std::string_view bytes, std::size_t at)
{
    EXPECTS(at + 4 <= bytes.size());
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

FileHeader fileHeader(std::string_view bytes)
{
    FileHeader header;
    if (bytes.size() < headerBytes || bytes.substr(0, magic.size()) != magic)
        return header;
    header.isSqlite = true;
    header.pageSize = bigEndian(bytes, 16) >> 16;
    if (header.pageSize == 1)
        header.pageSize = largestPage;
    header.isWriteAheadLog = static_cast<unsigned char>(bytes[19]) == writeAheadLog;
    header.changeCounter = bigEndian(bytes, 24);
    header.pages = bigEndian(bytes, 28);
    header.userVersion = bigEndian(bytes, 60);
    header.applicationId = bigEndian(bytes, 68);
    return header;
}

Result<FileHeader> readFileHeader(sqlite3* database)
{
    sqlite3_file* file = nullptr;
    const int found = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (found != SQLITE_OK || file == nullptr || file->pMethods == nullptr)
        return databaseError(SQLITE_CANTOPEN, 0, sqlite3_db_filename(database, "main"), "it is not open");
    std::array<char, headerBytes> bytes{};
    const int code = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (code == SQLITE_IOERR_SHORT_READ)
        return FileHeader{};
    if (code != SQLITE_OK)
        return databaseError(code, 0, sqlite3_db_filename(database, "main"), sqlite3_errstr(code));
    return fileHeader(std::string_view(bytes.data(), bytes.size()));
}

} // namespace antevia
