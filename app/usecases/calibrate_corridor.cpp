#include "app/usecases/calibrate_corridor.h"

#include "analysis/corridor/calibrate.h"
#include "app/usecases/inputs.h"

#include <algorithm>

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
    CalibrationFound found{std::move(made), std::move(edit), {}};
    for (const Measure& after : found.calibration.measures)
        found.measures.push_back({*std::ranges::find(input.measures, after.id, &Measure::id), after});
    return found;
}

Result<void> keepCalibration(ProjectFile& project, const CalibrationFound& found)
{
    return project.inTransaction([&]() -> Result<void> {
        RETURN_IF_ERROR(apply(project, found.edit));
        for (const Edit<Measure>& measure : found.measures)
            RETURN_IF_ERROR(apply(project, measure));
        return {};
    });
}

} // namespace antevia
