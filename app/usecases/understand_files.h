#pragma once

#include "model/base/run_context.h"
#include "model/formats/understand_file.h"

#include <string>
#include <vector>

namespace antevia {

/// The places that are compiled in.
const PlaceDictionary& builtInPlaces();

/// The files that paths name: a folder stands for the files in it and below, in the order of their names, hidden ones
/// left out. A path that is not there is kept, for its reading to tell.
std::vector<std::string> filesIn(const std::vector<std::string>& paths);

/// Reads files without keeping anything of them. `options.places` may be null: the built-in ones then. Fails only with
/// Cancelled; what is wrong with a file stands in its messages.
Result<std::vector<FoundFile>> understandFiles(const std::vector<std::string>& paths, UnderstandOptions options,
                                               const RunContext& run);

} // namespace antevia
