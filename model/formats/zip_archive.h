#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// One file inside a ZIP, as its central directory says.
struct ZipEntry {
    std::string name;
    std::uint16_t flags = 0;
    std::uint16_t method = 0; ///< 0 stored, 8 deflated
    std::uint32_t packedBytes = 0;
    std::uint32_t bytes = 0;
    std::uint32_t offset = 0; ///< of its local header
    std::uint32_t externalAttributes = 0;
};

/// The directory of a ZIP in memory, checked strictly before anything is unpacked: no encryption, no links, no paths
/// out of the archive, no two entries of one name, none that overlap or lie outside, nothing after the end, all sizes
/// within limits.h, and every local header as the directory says.
Result<std::vector<ZipEntry>> checkedZipDirectory(std::string_view bytes);

/// A checked ZIP whose parts can be unpacked. Holds a view: the bytes must live longer.
class ZipArchive {
public:
    static Result<ZipArchive> make(std::string_view bytes);

    /// The entry's name as it stands in the archive, found without regard to the case of ASCII letters; or empty.
    std::string find(const std::string& name) const;
    std::vector<std::string> names() const;
    /// All bytes of an entry. Fails with Format unless size and check sum are those the directory declares.
    Result<std::string> unpack(const std::string& name) const;

private:
    ZipArchive(std::string_view bytes, std::vector<ZipEntry> entries);
    std::string_view m_bytes;
    std::vector<ZipEntry> m_entries;
    std::map<std::string, std::string> m_byLoweredName;
};

} // namespace antevia
