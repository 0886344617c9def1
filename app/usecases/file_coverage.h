#pragma once

#include "app/usecases/found_choice.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// What a file leaves out of the periods that are known of its series, and what becomes of those.
struct FileCoverage {
    std::string path;
    Coverage coverage = Coverage::Whole; ///< as it is taken in
    bool isSaid = false;                 ///< by a person; else worked out from the periods
    int series = 0;                      ///< known ones of which it leaves something out
    int known = 0;                       ///< periods known of those
    int leftOut = 0;                     ///< of these, the ones that the file has no cell for
    Day first = {};                      ///< of those left out
    Day last = {};
    bool operator==(const FileCoverage&) const = default;
};

/// Compares the periods of a file's known series with those known on `day` (nothing: the newest). Unless a person says
/// it, a file is a part if one of the series is known from before its first period on, or if it has cells for fewer
/// than half of the known periods of one; else it is whole, such as a revised file of all years.
Result<FileCoverage> coverageOf(const ProjectFile& project, const std::string& path,
                                const std::vector<SeriesOfFile>& series, std::optional<Day> day,
                                std::optional<Coverage> said);

/// What a person has to know of it (V2): a note if what is left out stays, a warning if it goes.
RowMessage coverageMessage(const FileCoverage& coverage);

/// `earlier` with a part laid on it, which has the word where it has a figure or a mark; both of one frequency.
Series laidOn(const Series& earlier, const SeriesFigures& part);

} // namespace antevia
