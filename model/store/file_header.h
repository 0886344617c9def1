#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <string_view>

struct sqlite3;

namespace antevia {

/// "ANTV": the application id in the header of every project file.
inline constexpr std::uint32_t projectApplicationId = 0x414E5456;

/// The first 100 bytes of a SQLite file (sqlite.org/fileformat2.html, section 1.3), as far as they matter here.
struct FileHeader {
    bool isSqlite = false;
    std::uint32_t pageSize = 0;
    bool isWriteAheadLog = false; ///< set by another tool; project files use a rollback journal
    std::uint32_t changeCounter = 0;
    std::uint32_t pages = 0;
    std::uint32_t userVersion = 0;
    std::uint32_t applicationId = 0;
    bool operator==(const FileHeader&) const = default;
};

/// `bytes`: the first 100 of a file or of its first page; fewer are no SQLite file.
FileHeader fileHeader(std::string_view bytes);

/// The header as it is on disk now. It is read through SQLite's own handle: to open and close the file beside SQLite
/// would let go of every lock that the program has on it (POSIX advisory locks).
Result<FileHeader> readFileHeader(sqlite3* database);

/// Four bytes, the highest first.
std::uint32_t bigEndian(std::string_view bytes, std::size_t at);

} // namespace antevia
