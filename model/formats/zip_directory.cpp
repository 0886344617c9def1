#include "model/base/text.h"
#include "model/formats/limits.h"
#include "model/formats/zip_archive.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr std::string_view localMark("PK\x03\x04", 4);
constexpr std::string_view centralMark("PK\x01\x02", 4);
constexpr std::string_view endMark("PK\x05\x06", 4);
constexpr std::size_t localBytes = 30;
constexpr std::size_t centralBytes = 46;
constexpr std::size_t endBytes = 22;
constexpr std::uint16_t encryptedFlag = 1;
constexpr std::uint16_t sizesFollowFlag = 8;
constexpr std::uint32_t unixLink = 0xA000; ///< S_IFLNK in the upper half of the external attributes
constexpr std::uint32_t unixKind = 0xF000;

Error refused(const std::string& why)
{
    return {ErrorCode::Format, "the ZIP file is damaged or made to do harm: " + why,
            "Ask for the file again, or open it in a spreadsheet program and save it anew."};
}

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

std::uint16_t shortNumber(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(number(bytes, at, 2));
}

struct DirectoryPlace {
    std::size_t offset = 0;
    std::size_t bytes = 0;
    std::size_t entries = 0;
};

/// The end record must be the very end of the file, its comment included.
Result<DirectoryPlace> findDirectory(std::string_view bytes)
{
    if (bytes.size() < endBytes)
        return refused("it is cut off");
    const std::size_t at = bytes.rfind(endMark, bytes.size() - endBytes);
    if (at == std::string_view::npos)
        return refused("its directory is missing, so it is cut off");
    const std::string_view end = bytes.substr(at);
    if (end.size() != endBytes + shortNumber(end, 20))
        return refused("there are bytes after its end");
    const DirectoryPlace place{number(end, 16, 4), number(end, 12, 4), shortNumber(end, 10)};
    if (shortNumber(end, 4) != 0 || shortNumber(end, 6) != 0 || shortNumber(end, 8) != place.entries)
        return refused("it is one part of several");
    if (place.offset > at || place.bytes > at - place.offset)
        return refused("its directory lies outside the file");
    if (place.entries > limits::zipEntries)
        return refused("it has " + std::to_string(place.entries) + " entries; at most " +
                       std::to_string(limits::zipEntries) + " are read");
    return place;
}

Result<void> checkName(const std::string& name)
{
    const std::string shown = "the entry '" + shownSafely(name) + "'";
    if (name.empty() || name.find('\0') != std::string::npos || !isValidUtf8(name))
        return refused(shown + " has no proper name");
    if (name.front() == '/' || name.find('\\') != std::string::npos || name.find(':') != std::string::npos)
        return refused(shown + " has a path out of the archive");
    for (std::size_t from = 0; from <= name.size();) {
        const std::size_t end = std::min(name.find('/', from), name.size());
        if (name.substr(from, end - from) == "..")
            return refused(shown + " has a path out of the archive");
        from = end + 1;
    }
    return {};
}

Result<void> checkSizes(const ZipEntry& entry)
{
    const std::string shown = "the entry '" + shownSafely(entry.name) + "'";
    if (entry.method != 0 && entry.method != 8)
        return refused(shown + " is packed in an unknown way");
    if (entry.method == 0 && entry.packedBytes != entry.bytes)
        return refused(shown + " is not as long as declared");
    if (entry.bytes > limits::zipEntryBytes)
        return refused(shown + " would unpack to more than 512 MiB");
    if (entry.bytes > limits::zipRatioFrom &&
        entry.bytes / std::max<std::uint64_t>(entry.packedBytes, 1) > limits::zipRatio)
        return refused(shown + " would unpack to more than 200 times its size");
    return {};
}

Result<ZipEntry> entryAt(std::string_view directory, std::size_t at)
{
    if (at + centralBytes > directory.size() || directory.substr(at, 4) != centralMark)
        return refused("its directory is cut off");
    ZipEntry entry;
    entry.flags = shortNumber(directory, at + 8);
    entry.method = shortNumber(directory, at + 10);
    entry.packedBytes = number(directory, at + 20, 4);
    entry.bytes = number(directory, at + 24, 4);
    entry.externalAttributes = number(directory, at + 38, 4);
    entry.offset = number(directory, at + 42, 4);
    const std::size_t nameBytes = shortNumber(directory, at + 28);
    if (at + centralBytes + nameBytes > directory.size())
        return refused("its directory is cut off");
    entry.name = std::string(directory.substr(at + centralBytes, nameBytes));
    RETURN_IF_ERROR(checkName(entry.name));
    if ((entry.flags & encryptedFlag) != 0)
        return refused("the entry '" + shownSafely(entry.name) + "' is encrypted");
    if (((entry.externalAttributes >> 16) & unixKind) == unixLink)
        return refused("the entry '" + shownSafely(entry.name) + "' is a link");
    RETURN_IF_ERROR(checkSizes(entry));
    return entry;
}

Result<std::vector<ZipEntry>> readDirectory(std::string_view directory, std::size_t count)
{
    std::vector<ZipEntry> entries;
    std::size_t at = 0;
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < count; ++i) {
        TRY(ZipEntry entry, entryAt(directory, at));
        at += centralBytes + shortNumber(directory, at + 28) + shortNumber(directory, at + 30) +
              shortNumber(directory, at + 32);
        total += entry.bytes;
        if (total > limits::zipTotalBytes)
            return refused("it would unpack to more than 1 GiB");
        entries.push_back(std::move(entry));
    }
    if (at != directory.size())
        return refused("its directory has another length than declared");
    return entries;
}

/// The byte after an entry's packed data; its local header must say what the directory says.
Result<std::size_t> endOfEntry(std::string_view bytes, const ZipEntry& entry, std::size_t directoryOffset)
{
    const std::string shown = "the entry '" + shownSafely(entry.name) + "'";
    const std::size_t at = entry.offset;
    if (at + localBytes > directoryOffset || bytes.substr(at, 4) != localMark)
        return refused(shown + " lies outside the file");
    const std::size_t nameBytes = shortNumber(bytes, at + 26);
    const std::size_t start = at + localBytes + nameBytes + shortNumber(bytes, at + 28);
    if (start > directoryOffset || entry.packedBytes > directoryOffset - start)
        return refused(shown + " lies outside the file");
    const bool sizesFollow = (shortNumber(bytes, at + 6) & sizesFollowFlag) != 0;
    const bool sameSizes =
        sizesFollow || (number(bytes, at + 18, 4) == entry.packedBytes && number(bytes, at + 22, 4) == entry.bytes);
    if (bytes.substr(at + localBytes, nameBytes) != entry.name || shortNumber(bytes, at + 8) != entry.method ||
        !sameSizes)
        return refused(shown + " is declared in two different ways");
    return start + entry.packedBytes;
}

Result<void> checkNamesDiffer(const std::vector<ZipEntry>& entries)
{
    std::set<std::string> seen;
    for (const ZipEntry& entry : entries)
        if (!seen.insert(lowered(entry.name)).second)
            return refused("two entries are called '" + shownSafely(entry.name) + "'");
    return {};
}

Result<void> checkPlaces(std::string_view bytes, std::vector<ZipEntry> entries, std::size_t directoryOffset)
{
    std::ranges::sort(entries, {}, &ZipEntry::offset);
    std::size_t free = 0;
    for (const ZipEntry& entry : entries) {
        if (entry.offset < free)
            return refused("the entry '" + shownSafely(entry.name) + "' overlaps another");
        TRY(free, endOfEntry(bytes, entry, directoryOffset));
    }
    return {};
}

} // namespace

Result<std::vector<ZipEntry>> checkedZipDirectory(std::string_view bytes)
{
    if (!bytes.starts_with(localMark))
        return Error{ErrorCode::Format, "this is no ZIP file"};
    TRY(const DirectoryPlace place, findDirectory(bytes));
    TRY(auto entries, readDirectory(bytes.substr(place.offset, place.bytes), place.entries));
    RETURN_IF_ERROR(checkNamesDiffer(entries));
    RETURN_IF_ERROR(checkPlaces(bytes, entries, place.offset));
    return entries;
}

} // namespace antevia
