#pragma once

#include <filesystem>

namespace antevia {

/// Whether a file or folder is on a drive that other computers share (NFS, SMB, AFS, Ceph, 9P) or that another program
/// serves (FUSE): there SQLite's locks and half-written pages cannot be relied on. The file system's type decides, or
/// the environment variable ANTEVIA_NETWORK_FOLDERS, which names further folders, parted by ':': those that a program
/// keeps in step with a server.
bool isOnNetworkDrive(const std::filesystem::path& path);

} // namespace antevia
