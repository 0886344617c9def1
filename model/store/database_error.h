#pragma once

#include "model/base/result.h"

#include <string>

struct sqlite3;

namespace antevia {

/// What went wrong last on a connection, in plain words with the file's name: a full disk, a file that may not be
/// written, damage, another program in the way.
Error databaseError(sqlite3* database);

/// The same for a known SQLite code (extended) and, where there is one, the system's error number.
Error databaseError(int code, int systemError, const std::string& path, const std::string& sqliteMessage);

/// `path` for messages, in quotes, on one line.
std::string quotedPath(const std::string& path);

/// A project file whose content is not as it was written.
Error damaged(const std::string& what);

} // namespace antevia
