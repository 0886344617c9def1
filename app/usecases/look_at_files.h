#pragma once

#include "app/usecases/look_at_file.h"

#include <set>
#include <string>
#include <vector>

namespace antevia {

/// What one of many files is, without its figures.
struct FileLine {
    std::string path;
    std::string format;
    int series = 0;
    int figures = 0;
    int errors = 0;
    int warnings = 0;
    int undecided = 0; ///< series of which nobody says what one unit is
    FileCoverage coverage;
    /// Of the project's series under the keys of its series: those of another publisher would be kept apart.
    std::set<std::string> publishers;
    std::string problem; ///< the first error, or the first warning; empty if there is none
    bool isRemembered = false;
    bool contradictsAnother = false; ///< of the files: one series and period, other figures
};

/// One line a file, in their order. Files that say different things of one series and period, known from one
/// day, get an error each (C19).
Result<std::vector<FileLine>> lookAtFiles(const ProjectFile& project, const std::vector<std::string>& paths,
                                          const LookRequest& request, const RunContext& run);

} // namespace antevia
