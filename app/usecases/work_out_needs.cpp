#include "app/usecases/work_out_needs.h"

#include "analysis/planning/needs.h"
#include "app/usecases/compute.h"
#include "app/usecases/inputs.h"

namespace antevia {
namespace {

Result<Plan> planOf(const ProjectFile& project, const PlanId& wanted)
{
    TRY(const ProjectInfo info, project.info());
    return project.get<Plan>((wanted.empty() ? info.plan : wanted).value);
}

Result<NeedsInput> inputOf(const ProjectFile& project, const Scenario& scenario, const Plan& plan)
{
    NeedsInput input;
    TRY(input.network, project.network());
    TRY(input.sites, project.all<Site>());
    TRY(input.profile, project.get<StandardsProfile>(plan.profile.value));
    TRY(input.measures, measuresOf(project, scenario));
    input.actions = plan.actions;
    input.actionsOf = plan.partner;
    input.breachLevel = plan.breachLevel;
    input.briefDays = scenario.briefDays;
    return input;
}

Result<Provenance> provenanceOf(const ProjectFile& project, const NeedsInput& input, const Scenario& scenario,
                                const Plan& plan, const std::string& now)
{
    Inputs inputs(project);
    RETURN_IF_ERROR(inputs.add("network", ""));
    RETURN_IF_ERROR(inputs.add("scenario", scenario.id.value));
    RETURN_IF_ERROR(inputs.add("simulation", scenario.id.value));
    RETURN_IF_ERROR(inputs.add("plan", plan.id.value));
    RETURN_IF_ERROR(inputs.add("profile", plan.profile.value));
    for (const Site& site : input.sites)
        RETURN_IF_ERROR(inputs.add("site", site.id.value));
    for (const Measure& measure : input.measures)
        RETURN_IF_ERROR(inputs.add("measure", measure.id.value));
    return inputs.provenance(now, scenario.seed);
}

} // namespace

Result<NeedsInput> needsInput(const ProjectFile& project, const ScenarioId& id, const PlanId& wanted)
{
    TRY(const Scenario scenario, project.get<Scenario>(id.value));
    TRY(const Plan plan, planOf(project, wanted));
    return inputOf(project, scenario, plan);
}

Result<Kept<NeedsResult>> computeNeeds(const ProjectFile& project, const NeedsRequest& request, const RunContext& run)
{
    TRY(const Scenario scenario, project.get<Scenario>(request.scenario.value));
    TRY(const Plan plan, planOf(project, request.plan));
    TRY(const Kept<Simulation> simulation, project.simulation(request.scenario));
    RETURN_IF_ERROR(
        expectCurrent(project, simulation.provenance, "the simulation of '" + text(request.scenario) + "'"));
    TRY(const NeedsInput input, inputOf(project, scenario, plan));
    TRY(NeedsResult made, workOut(simulation.value, input, run));
    TRY(Provenance provenance, provenanceOf(project, input, scenario, plan, request.now));
    return Kept<NeedsResult>{std::move(made), std::move(provenance)};
}

Result<NeedsResult> workOutNeeds(ProjectFile& project, const NeedsRequest& request, const RunContext& run)
{
    TRY(Kept<NeedsResult> made, computeNeeds(project, request, run));
    RETURN_IF_ERROR(project.put(request.scenario, made.value, made.provenance));
    return std::move(made.value);
}

} // namespace antevia
