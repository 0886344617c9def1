#pragma once

#include "model/formats/understanding.h"

#include <nlohmann/json.hpp>

namespace antevia {

/// JSON-stat 2.0 (json-stat.org): the answer of Eurostat's API.
bool isJsonStat(const nlohmann::json& root);
Result<void> readJsonStat(Understanding& reading, const nlohmann::json& root);

} // namespace antevia
