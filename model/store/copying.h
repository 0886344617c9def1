#pragma once

#include "model/store/database.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace antevia {

/// A name beside `target` that no file has, for what is not finished yet.
std::filesystem::path temporaryBeside(const std::filesystem::path& target);

/// In bytes; 0 if there is no such file.
std::int64_t lengthOf(const std::filesystem::path& file);

/// Whether there is anything under this name: a file, a folder, a link that leads nowhere.
bool isTaken(const std::filesystem::path& path);

/// An empty file that only its owner may read; Conflict if the name is taken.
Result<void> makePrivateFile(const std::filesystem::path& path);

/// Gives a finished file its name, for good. Conflict if `target` exists by then; `temporary` stays.
Result<void> moveIntoPlace(const std::filesystem::path& temporary, const std::filesystem::path& target);

/// A file that `fill` makes out of an empty one, which only its owner may read: it is at `target` whole, or not at all.
/// On a network drive it is made on this computer and then copied, since a database cannot be relied on there. Conflict
/// if `target` exists.
Result<void> makeWhole(const std::filesystem::path& target,
                       const std::function<Result<void>(const std::filesystem::path&)>& fill);

/// Removes a file and the journal beside it; that there is none is no failure.
void removeWithJournal(const std::filesystem::path& path);

/// Fails with Io, saying how much is needed and how much there is, unless the disk that holds `folder` has `bytes`
/// left.
Result<void> checkFreeSpace(const std::filesystem::path& folder, std::int64_t bytes, const std::string& what);

/// A copy of a file's bytes under a name that no file has, synced; only its owner may read it.
Result<void> copyFile(const std::filesystem::path& source, const std::filesystem::path& target);

/// Puts a copy of `source` in the place of `target`, which keeps its permissions: it is the old file or the new one,
/// also after a power cut.
Result<void> copyOver(const std::filesystem::path& source, const std::filesystem::path& target);

/// A whole copy of an open file by SQLite's backup: it is complete or it is not there. Conflict if `target` exists.
Result<void> copyDatabase(const Database& source, const std::filesystem::path& target);

} // namespace antevia
