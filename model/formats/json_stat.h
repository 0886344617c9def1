#pragma once

#include "model/formats/understanding.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace antevia {

/// JSON-stat 2.0 (json-stat.org): the answer of Eurostat's API.
bool isJsonStat(const nlohmann::json& root);
/// The data set of the first version, which stands below a name and has its sizes among the dimensions, as one of the
/// second; nothing if it is none.
std::optional<nlohmann::json> jsonStatOfFirstVersion(const nlohmann::json& root);
/// `format` is what the file is called.
Result<void> readJsonStat(Understanding& reading, const nlohmann::json& root, const std::string& format);

} // namespace antevia
