#include "app/usecases/calibrate_corridor.h"

#include "analysis/corridor/calibrate.h"
#include "app/usecases/inputs.h"

namespace antevia {

Result<CalibrationFound> calibrateCorridor(const ProjectFile& project, const CalibrateRequest& request,
                                           const RunContext& run)
{
    TRY(const Scenario scenario, project.get<Scenario>(request.scenario.value));
    CalibrationInput input;
    input.asOf = request.asOf.value_or(scenario.asOf);
    input.seed = scenario.seed;
    TRY(input.network, project.network());
    TRY(input.parameters, project.parameters());
    TRY(input.measures, measuresOf(project, scenario));
    for (const Place& place : input.network.places())
        if (!place.observed.empty()) {
            TRY(input.observed[place.id], project.series(place.observed, input.asOf));
        }
    CalibrationOptions options;
    options.days = request.days;
    options.members = request.members;
    TRY(Calibration made, calibrate(input, options, run));
    Edit<CorridorParameters> edit{input.parameters, made.calibrated};
    return CalibrationFound{std::move(made), std::move(edit)};
}

} // namespace antevia
