#pragma once

#include "model/store/database.h"
#include "resources/schema.h"

#include <span>

namespace antevia {

/// Brings a file from its version to that of the last step, in one transaction, once a copy of it lies beside it as
/// `name.antevia.backup-v1` (with -2, -3, … if that is taken). If a step fails the file is as it was.
Result<void> migrate(Database& database, std::span<const SchemaStep> steps);

} // namespace antevia
