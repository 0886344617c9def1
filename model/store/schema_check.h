#pragma once

#include "model/store/database.h"
#include "resources/schema.h"

#include <span>

namespace antevia {

/// The schema version of a connection's file ("PRAGMA user_version").
Result<int> schemaVersion(const Database& database);

/// Runs the steps after version `from`, and writes the version that the last one leads to.
Result<void> runSteps(Database& database, std::span<const SchemaStep> steps, int from);

/// Compares what the file says its tables are with what `steps` make of an empty file, word for word. Fails with
/// Format, naming what does not belong there or is missing. No row has been read before this.
Result<void> checkSchema(const Database& database, std::span<const SchemaStep> steps, int version);

} // namespace antevia
