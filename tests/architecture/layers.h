#pragma once

#include "tests/architecture/source_file.h"

#include <string>
#include <vector>

namespace antevia {

/// A place in the tree that breaks a rule.
struct Violation {
    std::string path;
    int line = 0; ///< from 1; 0 for the file as a whole
    std::string why;
};

/// "model/time/period.h:7: why", one a line.
std::string described(const std::vector<Violation>& violations);

/// The layer a path belongs to: "model/formats", "model", "analysis", "app/gui" …; empty if it is in none.
std::string layerOf(const std::string& path);

/// Includes of our own files that point outward, and those that are not written from the root of the tree.
std::vector<Violation> outwardIncludes(const SourceFile& file);

/// Qt in model and analysis; model/formats may use QtCore's text decoding and check sums.
std::vector<Violation> forbiddenQt(const SourceFile& file);

} // namespace antevia
