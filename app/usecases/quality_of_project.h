#pragma once

#include "analysis/prepare/quality_mirror.h"
#include "model/base/run_context.h"
#include "model/report/chart_spec.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

struct QualityRequest {
    std::optional<SeriesId> series; ///< nothing: all of the project
    std::optional<Day> asOf;        ///< nothing: the newest figures, whole; lateness is as of the project's day
};

/// A finding with what was said of it.
struct BoardFinding {
    std::string reference; ///< "Q1", counted on this board
    QualityFinding finding;
    std::vector<CorrectionId> answers;
    bool isOpen() const { return answers.empty(); }
};

/// A correction with the periods at which it no longer holds.
struct BoardCorrection {
    Correction correction;
    std::vector<Period> overtaken;
};

/// What is known about how good the figures are. Checks see the figures as delivered, so that a correction answers a
/// finding and does not hide it.
struct QualityBoard {
    Day asOf;
    std::vector<BoardFinding> findings; ///< the more serious first
    std::vector<BoardCorrection> corrections;
    std::vector<Mirror> mirrors; ///< of neighbouring places of the corridor
    int seriesLookedAt = 0;
};

Result<QualityBoard> qualityOfProject(const ProjectFile& project, const QualityRequest& request, const RunContext& run);

/// The figures around a finding, with its periods marked; those of the other side too if there is one.
Result<ChartSpec> findingChart(const ProjectFile& project, const QualityFinding& finding);

} // namespace antevia
