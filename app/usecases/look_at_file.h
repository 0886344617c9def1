#pragma once

#include "app/usecases/file_coverage.h"
#include "app/usecases/understand_files.h"
#include "model/formats/file_head.h"
#include "model/formats/found_totals.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

struct LookRequest {
    std::string path;
    std::optional<UnderstandOptions> how;    ///< as a person says; nothing: as last time, or by what stands in the file
    std::string mappings;                    ///< file of saved mappings; empty: none are used
    std::optional<Day> today;                ///< later figures are warned of
    std::optional<FigureStatus> status = {}; ///< of all figures, whatever the file says
};

/// What is shown of one series of a file before it is taken in.
struct SeriesLook {
    std::string key;
    std::string name; ///< in words
    SeriesId id;      ///< what it is or will be called in the project
    bool isKnown = false;
    bool isFoundByKey = false; ///< a known one that the file names by its key alone, as any publisher may
    std::string publisher;     ///< of a known one: who published its newest figures, if that was said
    bool isProposed = true;    ///< taken unless a person says otherwise
    bool isTotal = false;
    Frequency frequency = Frequency::Daily;
    Period first, last;
    FoundTotals totals;
    std::optional<CountingUnit> unit; ///< nothing: neither the file nor a person says
    std::string unitText;
    BorderScope scope = BorderScope::Unknown;
    std::vector<std::string> warnings; ///< against the newest delivery of the same series
    std::optional<Series> before;      ///< that delivery, of the first 200 known series that are proposed
};

/// One file as it was understood, with what it would change in a project.
struct FileLook {
    FoundFile file; ///< of one that holds several deliveries: the series of the newest, with the errors of all
    FileHead head;
    std::vector<HeadRow> headRows; ///< one for each row of the head
    UnderstandOptions how;         ///< as it was read; `places` empty
    std::string fingerprint;
    std::optional<SavedMapping> remembered; ///< the mapping saved for such files, whether it was used or not
    bool usedRemembered = false;
    std::vector<SeriesLook> series; ///< in the order of the file's
    FileCoverage coverage;          ///< of what is proposed, against the newest figures
    std::string alreadyThere;       ///< the delivery that has the same figures; empty if there is none
};

/// Reads a file and works out what it would change, without changing anything. Fails with Cancelled, with NotFound at a
/// name for a place that there is not, and as the project's reading does; what is wrong with the file stands in
/// `file.messages`.
Result<FileLook> lookAtFile(const ProjectFile& project, const LookRequest& request, const RunContext& run);

} // namespace antevia
