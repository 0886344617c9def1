#pragma once

#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

struct CorrectionRequest {
    SeriesId series;
    Correction::Kind kind = Correction::Kind::Note;
    Period first; ///< both included
    Period last;
    std::vector<double> values; ///< of Replace: one a period
    std::string finding;        ///< the word of the check it answers; empty: none
    std::string reason;
    std::string author;
    std::string now;
};

/// A correction that can be put into the project as it stands: with the next free id, and with the figures that it is
/// made for, read from the newest delivery. InvalidInput if the periods are not the series' own.
Result<Correction> proposedCorrection(const ProjectFile& project, const CorrectionRequest& request);

/// "990 read as 11", "56 figures left out".
std::string effectOf(const Correction& correction);
/// "c1: 990 read as 11, SI 2015-10-02; the day was reported twice (Ana)".
std::string describe(const Correction& correction);

} // namespace antevia
