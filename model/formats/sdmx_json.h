#pragma once

#include "model/formats/understanding.h"

#include <nlohmann/json.hpp>

namespace antevia {

/// SDMX-JSON data messages 1.0 and 2.0 (github.com/sdmx-twg/sdmx-json), by series or flat: what an SDMX service
/// answers when it is asked for JSON.
bool isSdmxJson(const nlohmann::json& root);
/// Fails with Format, naming a JSON pointer, at an index outside its dimension and at a message without structure.
Result<void> readSdmxJson(Understanding& reading, const nlohmann::json& root);

} // namespace antevia
