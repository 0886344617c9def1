#pragma once

#include "analysis/prepare/small_cells.h"
#include "app/usecases/quality_of_project.h"
#include "model/report/document.h"

#include <vector>

namespace antevia {

/// What whoever reads a plan should know of the figures behind it.
struct DataNote {
    struct Line {
        std::string reference; ///< "Q3" of the quality board, or "c1" of a correction
        std::string series;
        std::string periods;
        std::string what;
        std::string meaning; ///< or, of a correction, the reason and who gave it
    };
    std::vector<Line> open;           ///< findings that nobody answered; notices are counted only
    std::vector<Line> corrections;    ///< figures left out or read as others, and findings that were explained
    std::vector<std::string> remarks; ///< sentences: what was read from a later delivery, how many notices there are
};

/// The note about some series as they were known on `asOf`; lines are in the order of the board. Of `withheld` cells it
/// tells no figures.
Result<DataNote> dataNote(const ProjectFile& project, const std::vector<SeriesId>& series, Day asOf,
                          const RunContext& run, const WithheldCells& withheld = {});

/// The note as plain text, one line a finding.
std::string plainNote(const DataNote& note);

} // namespace antevia
