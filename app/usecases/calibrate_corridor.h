#pragma once

#include "app/usecases/edit.h"
#include "model/base/run_context.h"
#include "model/scenario/calibration.h"

#include <optional>

namespace antevia {

struct CalibrateRequest {
    ScenarioId scenario;     ///< whose measures apply and whose seed is used
    std::optional<Day> asOf; ///< last day used; nothing: the scenario's
    int days = 28;           ///< latest days compared, at most
    int members = 120;       ///< parameter sets tried at a time
};

/// What was found, and the edit that makes it the project's parameters.
struct CalibrationFound {
    Calibration calibration;
    Edit<CorridorParameters> edit;
};

/// Sets the project's parameters against the arrivals counted up to the day. Changes nothing: apply the edit to keep
/// what was found, and what `undone` makes of it to go back. Fails as `calibrate` does.
Result<CalibrationFound> calibrateCorridor(const ProjectFile& project, const CalibrateRequest& request,
                                           const RunContext& run);

} // namespace antevia
