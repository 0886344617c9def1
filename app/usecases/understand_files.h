#pragma once

#include "model/base/run_context.h"
#include "model/formats/saved_mapping.h"

#include <string>
#include <vector>

namespace antevia {

/// The places that are compiled in.
const PlaceDictionary& builtInPlaces();

/// The files that paths name: a folder stands for the files in it and below, in the order of their names, hidden ones
/// and those that describe the others (README, licences) left out. A path that is not there is kept, for its reading to
/// tell.
std::vector<std::string> filesIn(const std::vector<std::string>& paths);
/// Those that filesIn() leaves out, hidden ones apart.
std::vector<std::string> passedOverIn(const std::vector<std::string>& paths);

/// Reads a file without keeping anything of it. `options.places` may be null: the built-in ones then, under the names
/// of `options.placeNames` too. Fails with Cancelled, or NotFound at a name for a place that there is not; what is
/// wrong with the file stands in its messages.
Result<FoundFile> understandOneFile(const std::string& path, UnderstandOptions options, const RunContext& run);

/// The same for several files; each that one of `mappings` was saved for is read by it, with `options` on top.
Result<std::vector<FoundFile>> understandFiles(const std::vector<std::string>& paths, const UnderstandOptions& options,
                                               const RunContext& run, const std::vector<SavedMapping>& mappings = {});

} // namespace antevia
