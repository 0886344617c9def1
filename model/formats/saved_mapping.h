#pragma once

#include "model/formats/understand_file.h"
#include "model/indicators/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// How a person had a file read, to be used again for files of the same make.
struct SavedMapping {
    std::string fingerprint;         ///< of the files it is for
    std::string file;                ///< the one it was made for: "arrivals-2015.csv"
    std::string savedAt;             ///< UTC, "2026-11-22T09:00:00Z"
    UnderstandOptions how;           ///< `places` and `today` empty
    std::vector<std::string> series; ///< keys of those that were taken; empty: all
    Source source;                   ///< publisher and licence to propose
    bool operator==(const SavedMapping&) const = default;
};

/// {"mappings":[…]}, each with its members by name. Marks are texts of one character, no grouping an empty text.
std::string printSavedMappings(const std::vector<SavedMapping>& mappings);
/// Fails with Format at anything else, naming the place.
Result<std::vector<SavedMapping>> parseSavedMappings(std::string_view text);

} // namespace antevia
