#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// A file of the source tree, as the rules look at it.
struct SourceFile {
    std::string path;               ///< from the root, "model/time/period.h"
    std::vector<std::string> lines; ///< as written
    std::vector<std::string> code;  ///< the same lines without comments and without what stands in quotation marks
};

/// The text of a C++ file taken apart. Comments and literals are blanked in `code`, but for #include lines.
SourceFile sourceFile(std::string path, std::string_view text);

/// Those of the given files, and of the files below the given folders, that end in one of `endings`, by path.
std::vector<SourceFile> sourceFiles(const std::vector<std::string>& filesAndFolders,
                                    const std::vector<std::string>& endings);

/// What is in quotation marks (or, if `angled`, in angle brackets) on the #include lines, with their line numbers.
struct Include {
    int line = 0; ///< from 1
    std::string path;
};
std::vector<Include> includes(const SourceFile& file, bool angled);

} // namespace antevia
