#include "app/usecases/calibrate_corridor.h"

#include "analysis/corridor/calibrate.h"
#include "app/usecases/inputs.h"

#include <algorithm>

namespace antevia {

namespace {

Error changedMeanwhile(const std::string& what)
{
    return {ErrorCode::Conflict, what + " changed after the corridor was calibrated",
            "Calibrate again; then keep what is found."};
}

Result<void> requireUnchanged(const ProjectFile& project, const CalibrationFound& found)
{
    TRY(const CorridorParameters parameters, project.parameters());
    if (parameters != found.edit.before)
        return changedMeanwhile("the assumptions");
    for (const Edit<Measure>& measure : found.measures) {
        const auto now = project.get<Measure>(measure.before->id.value);
        if (!now || *now != measure.before)
            return changedMeanwhile("measure '" + measure.before->title + "'");
    }
    return {};
}

} // namespace

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

CalibrationFound undone(CalibrationFound found)
{
    found.edit = undone(found.edit);
    for (Edit<Measure>& measure : found.measures)
        measure = undone(measure);
    return found;
}

Result<void> apply(ProjectFile& project, const CalibrationFound& found)
{
    return project.inTransaction([&]() -> Result<void> {
        RETURN_IF_ERROR(requireUnchanged(project, found));
        RETURN_IF_ERROR(apply(project, found.edit));
        for (const Edit<Measure>& measure : found.measures)
            RETURN_IF_ERROR(apply(project, measure));
        return {};
    });
}

} // namespace antevia
