#pragma once

#include "app/cli/import_options.h"
#include "app/cli/verbs.h"

namespace antevia {

/// Whether the one file is a table whose columns are series of the project, one row a period.
bool holdsKnownSeries(const ImportOptions& options, const Terminal& terminal);
/// Takes the columns of one table in as series, known or new, or shows what they are taken for.
ExitCode takeInColumns(const ImportOptions& options, const Terminal& terminal);

} // namespace antevia
