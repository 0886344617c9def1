#include "model/formats/file.h"

#include "model/base/text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace antevia {
namespace {

namespace fs = std::filesystem;

/// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    bool close()
    {
        const int closed = m_number < 0 ? 0 : ::close(m_number);
        m_number = -1;
        return closed == 0;
    }

private:
    int m_number;
};

std::string quoted(const std::string& path)
{
    return "'" + shownSafely(path, 300) + "'";
}

Error readError(const std::string& path, int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR: return {ErrorCode::NotFound, "there is no file " + quoted(path)};
    case EACCES:
    case EPERM: return {ErrorCode::Io, "the file " + quoted(path) + " may not be read by this user"};
    default: return {ErrorCode::Io, "the file " + quoted(path) + " cannot be read: " + std::strerror(number)};
    }
}

Error writeError(const std::string& path, int number, std::size_t bytes)
{
    const std::string file = "the file " + quoted(path) + " was not written";
    const std::string needed = "at least " + std::to_string(bytes / 1024 + 1) + " KiB are needed";
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::Io, file + ": the disk is full; " + needed + "; nothing was changed",
                "Free some space or choose another folder, then try again."};
    case EFBIG:
        return {ErrorCode::Io,
                file + ": files on this computer may not be that large; " + needed + "; nothing was changed",
                "Choose another folder or raise the limit for files."};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::Io, file + ": this user may not write in its folder; nothing was changed",
                "Choose another folder."};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::Io, file + ": its folder does not exist; nothing was changed", "Choose another folder."};
    default: return {ErrorCode::Io, file + ": " + std::strerror(number) + "; nothing was changed"};
    }
}

/// Non-blocking, so that a pipe without a writer cannot hang us before we have seen what it is.
Descriptor openedForReading(const std::string& path)
{
    return Descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
}

Result<std::uint64_t> sizeOf(const Descriptor& file, const std::string& path, std::uint64_t limit)
{
    struct stat about {};
    if (!file.isOpen() || ::fstat(file.number(), &about) != 0)
        return readError(path, errno);
    if (!S_ISREG(about.st_mode))
        return Error{ErrorCode::InvalidInput, quoted(path) + " is no file but a folder, a pipe or a device"};
    const auto size = static_cast<std::uint64_t>(about.st_size);
    if (size > limit)
        return Error{ErrorCode::InvalidInput, "the file " + quoted(path) + " has " + std::to_string(size >> 20) +
                                                  " MiB; at most " + std::to_string(limit >> 20) + " MiB are read"};
    return size;
}

Error grewBeyond(const std::string& path)
{
    return {ErrorCode::InvalidInput, "the file " + quoted(path) + " grew beyond the limit while it was read"};
}

/// How many bytes of `block` were filled from `from` on; 0 at the end of the file.
Result<std::size_t> readInto(std::string& block, const Descriptor& file, const std::string& path, std::size_t from = 0)
{
    for (;;) {
        const ssize_t got = ::read(file.number(), block.data() + from, block.size() - from);
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR)
            return readError(path, errno);
    }
}

Result<std::string> readAll(const Descriptor& file, const std::string& path, std::size_t size, std::size_t limit)
{
    std::string bytes(size + 1, '\0');
    std::size_t filled = 0;
    for (;;) {
        TRY(const std::size_t got, readInto(bytes, file, path, filled));
        if (got == 0)
            break;
        filled += got;
        if (filled > limit)
            return grewBeyond(path);
        if (filled == bytes.size())
            bytes.resize(bytes.size() + bytes.size() / 2);
    }
    bytes.resize(filled);
    return bytes;
}

/// 0, or the error number.
int writeAll(const Descriptor& file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t done = ::write(file.number(), bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return 0;
}

/// The file that a chain of links ends at; the path itself if it is none.
fs::path targetOf(const fs::path& path)
{
    std::error_code failure;
    const fs::path target = fs::weakly_canonical(path, failure);
    return failure ? path : target;
}

fs::path temporaryBeside(const fs::path& target)
{
    static std::atomic<unsigned> next = 0;
    const std::string name = target.filename().string().substr(0, 200);
    return target.parent_path() /
           ("." + name + "." + std::to_string(::getpid()) + "-" + std::to_string(next++) + ".part");
}

/// Makes the renamed entry last through a power cut; a file system that cannot sync a folder is no failure.
void syncFolder(const fs::path& folder)
{
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.isOpen())
        ::fsync(opened.number());
}

/// A file that takes the place of another once all of it is written; until then it is a temporary one beside it, which
/// goes if it is not kept.
class ReplacingFile {
public:
    explicit ReplacingFile(const std::string& path)
        : m_path(path), m_target(targetOf(path)), m_temporary(temporaryBeside(m_target)),
          m_file(::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)),
          m_failure(m_file.isOpen() ? 0 : errno), m_isLeft(m_file.isOpen())
    {
        struct stat old {};
        if (m_failure == 0 && ::stat(m_target.c_str(), &old) == 0 && ::fchmod(m_file.number(), old.st_mode & 0777) != 0)
            m_failure = errno;
    }
    ReplacingFile(const ReplacingFile&) = delete;
    ReplacingFile& operator=(const ReplacingFile&) = delete;
    ~ReplacingFile()
    {
        if (m_isLeft)
            ::unlink(m_temporary.c_str());
    }

    Result<void> write(std::string_view piece)
    {
        m_bytes += piece.size();
        return toldOf(m_failure != 0 ? m_failure : writeAll(m_file, piece));
    }
    Result<void> keep()
    {
        if (m_failure == 0 &&
            (::fsync(m_file.number()) != 0 || !m_file.close() || ::rename(m_temporary.c_str(), m_target.c_str()) != 0))
            m_failure = errno;
        RETURN_IF_ERROR(toldOf(m_failure));
        m_isLeft = false;
        syncFolder(m_target.parent_path().empty() ? fs::path(".") : m_target.parent_path());
        return {};
    }

private:
    Result<void> toldOf(int failure) const
    {
        return failure == 0 ? Result<void>() : writeError(m_path, failure, m_bytes);
    }

    std::string m_path;
    fs::path m_target;
    fs::path m_temporary;
    Descriptor m_file;
    int m_failure = 0; ///< error number
    bool m_isLeft = false;
    std::size_t m_bytes = 0;
};

} // namespace

Result<std::string> readFile(const std::string& path, std::size_t limit)
{
    const Descriptor file = openedForReading(path);
    TRY(const std::uint64_t size, sizeOf(file, path, limit));
    return readAll(file, path, static_cast<std::size_t>(size), limit);
}

Result<void> readBlocks(const std::string& path, std::size_t blockBytes, std::uint64_t limit,
                        const std::function<Result<bool>(std::string_view block)>& take)
{
    const Descriptor file = openedForReading(path);
    TRY([[maybe_unused]] const std::uint64_t size, sizeOf(file, path, limit));
    std::string block(blockBytes, '\0');
    std::uint64_t read = 0;
    for (;;) {
        TRY(const std::size_t got, readInto(block, file, path));
        read += got;
        if (read > limit)
            return grewBeyond(path);
        if (got == 0)
            return {};
        TRY(const bool goOn, take(std::string_view(block).substr(0, got)));
        if (!goOn)
            return {};
    }
}

std::uint64_t fileBytes(const std::string& path)
{
    std::error_code failure;
    const std::uintmax_t size = fs::file_size(path, failure);
    return failure ? 0 : size;
}

Result<void> writeFileAtomically(const std::string& path, const std::function<Result<void>(const ByteUse& use)>& write)
{
    struct stat about {};
    if (::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode))
        return Error{ErrorCode::Io, quoted(path) + " is no file but a folder, a pipe or a device; nothing was written"};
    ReplacingFile file(path);
    RETURN_IF_ERROR(write([&](std::string_view piece) { return file.write(piece); }));
    return file.keep();
}

Result<void> writeFileAtomically(const std::string& path, std::string_view bytes)
{
    return writeFileAtomically(path, [&](const ByteUse& use) { return use(bytes); });
}

std::string fileName(const std::string& path)
{
    return fs::path(path).filename().string();
}

} // namespace antevia
