#pragma once

#include "analysis/prepare/delivery_difference.h"
#include "model/base/run_context.h"
#include "model/formats/import.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

struct TakeInRequest {
    std::string path;               ///< delimited text or XLSX
    std::optional<ImportPlan> plan; ///< how to read it; nothing: as detected, refused if anything is in doubt
    Source source;                  ///< where the file comes from; printed with the figures
    std::optional<Day> today;       ///< later figures are warned of
    std::string now;
    /// The day from which the figures could be known; nothing: that of the source, or of `now`.
    std::optional<Day> published = {};
};

struct TakeInReport {
    std::optional<VintageId> vintage; ///< nothing: nothing was changed
    std::vector<SeriesId> series;
    int observations = 0;
    int missing = 0;
    std::string leftOut;
    std::vector<SeriesDifference> differences; ///< from the newest delivery of each series that was there before
    std::vector<RowMessage> messages;          ///< at most 100
    int errors = 0;
    int warnings = 0;
    std::vector<std::string> explanations; ///< what was understood of the file
    std::string alreadyThere;              ///< the vintage that holds the same figures; nothing was added
};

/// Shows what was understood of a file, with the project's own series as known ones, and warns (V1) where it would
/// change their newest figures in a way that looks like another unit, a slipped separator or another series.
Result<ImportPreview> previewFigures(const ProjectFile& project, const std::string& path,
                                     const std::optional<ImportPlan>& plan, const std::optional<Day>& today);

/// Takes a file in as one vintage, all or nothing.
Result<TakeInReport> takeInFigures(ProjectFile& project, const TakeInRequest& request, const RunContext& run);

} // namespace antevia
