#include "model/store/project_lock.h"

#include "model/base/text.h"
#include "model/base/version.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace antevia {
namespace {

namespace fs = std::filesystem;
using FileIdentity = std::pair<dev_t, ino_t>;

/// The locks that this program holds. One for the whole program, because the operating system's lock is the program's:
/// a second connection of the same program must not be taken for another program.
struct HeldLocks {
    std::mutex mutex;
    std::map<FileIdentity, std::weak_ptr<ProjectLock>> byFile;
};

HeldLocks& heldLocks()
{
    static HeldLocks locks;
    return locks;
}

std::optional<FileIdentity> identity(const fs::path& file)
{
    struct stat about {};
    if (::stat(file.c_str(), &about) != 0)
        return std::nullopt;
    return FileIdentity{about.st_dev, about.st_ino};
}

bool isStillNamed(int descriptor, const fs::path& path)
{
    struct stat opened {};
    if (::fstat(descriptor, &opened) != 0)
        return false;
    return identity(path) == FileIdentity{opened.st_dev, opened.st_ino};
}

std::string holderWrittenIn(int descriptor)
{
    std::array<char, 400> bytes{};
    const ssize_t got = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    const std::string text = trimmed(std::string_view(bytes.data(), got > 0 ? static_cast<std::size_t>(got) : 0));
    return text.empty() ? "another program" : shownSafely(text, 200);
}

bool mayWrite(int descriptor)
{
    return (::fcntl(descriptor, F_GETFL) & O_ACCMODE) == O_RDWR;
}

/// Who has it is good to know; on a full disk the lock holds without it.
void writeHolder(int descriptor, const std::string& holder)
{
    const std::string line = holder + "\n";
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const ssize_t written = ::pwrite(descriptor, line.data(), line.size(), 0);
}

int openLockFile(const fs::path& path)
{
    const int both = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (both >= 0 || errno != EACCES)
        return both;
    return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW); // another user's; enough to see who has it
}

/// The lock on a lock file that exists under its name; nothing if it must be tried again.
std::optional<LockAttempt> attempt(const fs::path& path, const std::string& holder)
{
    const int descriptor = openLockFile(path);
    if (descriptor < 0)
        return LockAttempt{nullptr, std::string("its folder does not let it be locked: ") + std::strerror(errno)};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int failure = errno;
        const std::string who = holderWrittenIn(descriptor);
        ::close(descriptor);
        if (failure == EWOULDBLOCK)
            return LockAttempt{nullptr, who + " has it open"};
        return LockAttempt{nullptr, std::string("it cannot be locked: ") + std::strerror(failure)};
    }
    auto lock = std::make_shared<ProjectLock>(descriptor, path); // from here on it removes the file when it ends
    if (!isStillNamed(descriptor, path) || !mayWrite(descriptor))
        return std::nullopt;
    writeHolder(descriptor, holder);
    return LockAttempt{std::move(lock), {}};
}

LockAttempt takeLock(const fs::path& project, const std::string& holder)
{
    const fs::path path = project.parent_path() / ("." + project.filename().string() + ".lock");
    constexpr int mostAttempts = 50; // one more is needed whenever another program let go in between
    for (int i = 0; i < mostAttempts; ++i)
        if (auto made = attempt(path, holder))
            return std::move(*made);
    return {nullptr, "its lock file cannot be written"};
}

} // namespace

ProjectLock::ProjectLock(int descriptor, fs::path path) : m_descriptor(descriptor), m_path(std::move(path)) {}

ProjectLock::~ProjectLock()
{
    if (isStillNamed(m_descriptor, m_path)) // while locked, so that it is no other program's
        ::unlink(m_path.c_str());
    ::close(m_descriptor);
}

LockAttempt lockProject(const fs::path& project, const std::string& holder)
{
    const auto file = identity(project);
    if (!file)
        return {nullptr, std::string("it cannot be looked at: ") + std::strerror(errno)};
    HeldLocks& held = heldLocks();
    const std::lock_guard guard(held.mutex);
    if (auto lock = held.byFile[*file].lock())
        return {std::move(lock), {}, true};
    LockAttempt made = takeLock(project, holder.empty() ? thisProgram() : holder);
    if (made.lock)
        held.byFile[*file] = made.lock;
    else
        held.byFile.erase(*file);
    return made;
}

std::string thisProgram()
{
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const passwd* user = ::getpwuid(::geteuid());
    return std::string(user ? user->pw_name : "somebody") + "@" + host.data() + ", Antevia " + programVersion +
           ", pid " + std::to_string(::getpid());
}

} // namespace antevia
