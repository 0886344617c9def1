#include "model/formats/zip_archive.h"

#include "model/base/text.h"

#include <zip.h>

#include <memory>

namespace antevia {
namespace {

Error unpackError(const std::string& name, const char* why)
{
    return {ErrorCode::Format, "the part '" + shownSafely(name) + "' of the ZIP file cannot be unpacked: " + why,
            "Ask for the file again: it was damaged on its way."};
}

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseZipFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

using OpenZip = std::unique_ptr<zip_t, CloseZip>;

Result<OpenZip> openZip(std::string_view bytes)
{
    zip_error_t failure;
    zip_error_init(&failure);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &failure);
    zip_t* zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &failure);
    if (zip == nullptr) {
        const std::string why = zip_error_strerror(&failure);
        zip_source_free(source);
        zip_error_fini(&failure);
        return Error{ErrorCode::Format, "the ZIP file cannot be opened: " + why};
    }
    return OpenZip(zip);
}

/// Reads until the library says that nothing is left: only then has it compared the check sum.
Result<std::string> wholeEntry(zip_file_t* file, const ZipEntry& entry)
{
    std::string out(std::size_t{entry.bytes} + 1, '\0'); // one more, to see data beyond the declared end
    std::size_t filled = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file, out.data() + filled, out.size() - filled);
        if (got < 0)
            return unpackError(entry.name, zip_file_strerror(file));
        filled += static_cast<std::size_t>(got);
        if (got == 0 || filled > entry.bytes)
            break;
    }
    if (filled != entry.bytes)
        return unpackError(entry.name, "it has another size than declared");
    out.resize(filled);
    return out;
}

} // namespace

ZipArchive::ZipArchive(std::string_view bytes, std::vector<ZipEntry> entries)
    : m_bytes(bytes), m_entries(std::move(entries))
{
    for (const ZipEntry& entry : m_entries)
        m_byLoweredName.emplace(lowered(entry.name), entry.name);
}

Result<ZipArchive> ZipArchive::make(std::string_view bytes)
{
    TRY(auto entries, checkedZipDirectory(bytes));
    return ZipArchive(bytes, std::move(entries));
}

std::string ZipArchive::find(const std::string& name) const
{
    const auto found = m_byLoweredName.find(lowered(name));
    return found == m_byLoweredName.end() ? std::string() : found->second;
}

std::vector<std::string> ZipArchive::names() const
{
    std::vector<std::string> out;
    for (const ZipEntry& entry : m_entries)
        out.push_back(entry.name);
    return out;
}

Result<std::string> ZipArchive::unpack(const std::string& name) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].name != name)
            continue;
        TRY(const OpenZip zip, openZip(m_bytes));
        const std::unique_ptr<zip_file_t, CloseZipFile> file(zip_fopen_index(zip.get(), i, 0));
        if (!file)
            return unpackError(name, zip_strerror(zip.get()));
        return wholeEntry(file.get(), m_entries[i]);
    }
    return Error{ErrorCode::Format, "the workbook has no part '" + shownSafely(name) + "'"};
}

} // namespace antevia
