#pragma once

#include "model/formats/found_series.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace antevia {

/// {"files":[{file, format, layout, encoding, dialect, mapping, series, warnings, errors, …}]}: the shape that
/// DESIGN.md describes.
nlohmann::json foundFilesJson(const std::vector<FoundFile>& files);
/// The same for people: a paragraph a file, at most twenty series each.
std::string foundFilesText(const std::vector<FoundFile>& files);
/// [{severity, code, place, value, rule, remedy}]
nlohmann::json messagesJson(const std::vector<RowMessage>& messages);
/// One line, ended by LF: severity, code, place, value, what is expected there, what to do.
std::string messageLine(const RowMessage& message);

} // namespace antevia
