#pragma once

#include "model/store/database.h"
#include "model/store/documents.h"

#include <optional>
#include <string>

namespace antevia {

/// The values of which a project has one: "info", "network", "parameters".
Result<void> putSingle(const Database& database, const std::string& name, const nlohmann::json& json);
Result<void> removeSingle(const Database& database, const std::string& name);
Result<std::optional<StoredDocument>> single(const Database& database, const std::string& name);

} // namespace antevia
