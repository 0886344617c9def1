#pragma once

#include "model/base/result.h"

#include <string>

struct sqlite3;

namespace antevia {

/// Looks at a rollback journal that lies beside the file, before SQLite reads anything and plays it back. One that a
/// crash left behind belongs to the file: it has the file's page size, size and state. One that came from another file
/// would overwrite pages: Conflict, with both files as they were. A write-ahead log is refused likewise unless the file
/// says that it has one, which ours never do: SQLite would take another file's pages from it.
Result<void> checkJournalBelongs(sqlite3* database);

} // namespace antevia
