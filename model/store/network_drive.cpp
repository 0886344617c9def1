#include "model/store/network_drive.h"

#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace antevia {
namespace {

namespace fs = std::filesystem;

/// Types of file systems as statfs(2) gives them (man 2 statfs, linux/magic.h).
constexpr std::array<std::uint32_t, 12> sharedTypes{
    0x6969,     // NFS
    0x517B,     // SMB
    0xFF534D42, // CIFS
    0xFE534D42, // SMB2
    0x65735546, // FUSE
    0x01021997, // 9P
    0x5346414F, // AFS
    0x6B414653, // AFS of the kernel
    0x73757245, // Coda
    0x00C36400, // Ceph
    0x786F4256, // folders shared by a virtual machine
    0x0BD00BD0, // Lustre
};

/// Whether one of the folders that the environment names holds `path`, which is whole and without links.
bool isNamed(const fs::path& path)
{
    const char* named = std::getenv("ANTEVIA_NETWORK_FOLDERS");
    std::istringstream folders(named == nullptr ? "" : named);
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::error_code failure;
        const fs::path whole = fs::weakly_canonical(folder, failure);
        if (!folder.empty() && !failure && std::ranges::mismatch(whole, path).in1 == whole.end())
            return true;
    }
    return false;
}

} // namespace

bool isOnNetworkDrive(const fs::path& path)
{
    struct statfs about {};
    if (::statfs(path.c_str(), &about) == 0 &&
        std::ranges::find(sharedTypes, static_cast<std::uint32_t>(about.f_type)) != sharedTypes.end())
        return true;
    std::error_code failure;
    const fs::path whole = fs::weakly_canonical(path, failure);
    return !failure && isNamed(whole);
}

fs::path folderBeforeNetworkDrive()
{
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    const fs::path own = cache != nullptr && *cache == '/' ? fs::path(cache)
                         : home != nullptr                 ? fs::path(home) / ".cache"
                                                           : fs::path();
    std::error_code failure;
    fs::create_directories(own, failure);
    const fs::path folder =
        (own.empty() || isOnNetworkDrive(own) ? fs::path("/var/tmp") : own) / "antevia" / "network-projects";
    fs::create_directories(folder, failure);
    fs::permissions(folder, fs::perms::owner_all, failure);
    return folder;
}

} // namespace antevia
