#pragma once

#include "app/usecases/edit.h"
#include "model/base/run_context.h"
#include "model/scenario/calibration.h"

#include <optional>
#include <vector>

namespace antevia {

struct CalibrateRequest {
    ScenarioId scenario;     ///< whose measures apply and whose seed is used
    std::optional<Day> asOf; ///< last day used; nothing: the scenario's
    int days = 28;           ///< latest days compared, at most
    int members = 120;       ///< parameter sets tried at a time
};

/// What was found, and the edits that make it the project's parameters and measures.
struct CalibrationFound {
    Calibration calibration;
    Edit<CorridorParameters> edit;
    std::vector<Edit<Measure>> measures; ///< whose leakage was identified
};

/// Sets the project's parameters against the arrivals counted up to the day. Changes nothing: apply the edits to keep
/// what was found, and what `undone` makes of them to go back. Fails as `calibrate` does.
Result<CalibrationFound> calibrateCorridor(const ProjectFile& project, const CalibrateRequest& request,
                                           const RunContext& run);

/// The edits that take it back once it is kept.
CalibrationFound undone(CalibrationFound found);

/// Applies all edits at once. Conflict, and nothing is changed, if the parameters or a measure are no longer as they
/// were before.
Result<void> apply(ProjectFile& project, const CalibrationFound& found);

} // namespace antevia
