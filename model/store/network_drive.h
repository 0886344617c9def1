#pragma once

#include <filesystem>

namespace antevia {

/// Whether a file or folder is on a drive that other computers share (NFS, SMB, AFS, Ceph, 9P) or that another program
/// serves (FUSE): there SQLite's locks and half-written pages cannot be relied on. The file system's type decides, or
/// the environment variable ANTEVIA_NETWORK_FOLDERS, which names further folders, parted by ':': those that a program
/// keeps in step with a server.
bool isOnNetworkDrive(const std::filesystem::path& path);

/// A folder on this computer, for this user only, for what is worked on before it goes to a network drive: in the
/// user's cache, or under /var/tmp where that is on a network drive too. It is made if it is not there.
std::filesystem::path folderBeforeNetworkDrive();

} // namespace antevia
