#pragma once

#include "model/formats/saved_mapping.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// Where a user's mappings are kept: one file beside the settings, for all projects.
std::string savedMappingsPath();

/// The mappings kept in the file at `path`; none if there is no such file. Fails with Format if it is no such file.
Result<std::vector<SavedMapping>> savedMappings(const std::string& path);
/// Keeps a mapping in place of an earlier one of the same fingerprint, the newest first; beyond 500 the oldest go.
Result<void> saveMapping(const std::string& path, const SavedMapping& mapping);
Result<void> forgetMapping(const std::string& path, const std::string& fingerprint);

/// fingerprintOf() of the file at `path`; empty if it cannot be read. Of a text only the beginning is looked at.
std::string fingerprintOfFile(const std::string& path);
/// The mapping that was saved for files of this make.
std::optional<SavedMapping> mappingFor(const std::vector<SavedMapping>& mappings, const std::string& path);

/// How a file is read with a mapping, and what was said just now on top of it.
UnderstandOptions laidOn(const SavedMapping& mapping, const UnderstandOptions& said);
/// Tells in the file's messages that a mapping was used (M1), of when.
void tellMapping(const SavedMapping& mapping, FoundFile& file);

} // namespace antevia
