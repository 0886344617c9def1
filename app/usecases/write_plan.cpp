#include "app/usecases/write_plan.h"

#include "app/report/report.h"
#include "app/usecases/inputs.h"
#include "app/usecases/plan_facts.h"

namespace antevia {
namespace {

bool endsWith(const std::string& path, const char* ending)
{
    return path.ends_with(ending);
}

Result<void> print(const Document& document, const std::string& path)
{
    if (endsWith(path, ".pdf"))
        return writePdf(document, path);
    if (endsWith(path, ".odt"))
        return writeOdt(document, path);
    return Error{ErrorCode::InvalidInput, "a plan is not written as '" + path + "'",
                 "Give a name that ends in .pdf or .odt."};
}

} // namespace

Result<PlanDocument> composePlan(const ProjectFile& project, const PlanRequest& request)
{
    TRY(const PlanFacts facts, planFacts(project, request));
    return planDocument(facts);
}

Result<PlanDocument> writePlan(ProjectFile& project, const PlanRequest& request, const RunContext& run)
{
    run.report(0.0, "writing the plan");
    TRY(const PlanFacts facts, planFacts(project, request));
    TRY(PlanDocument made, planDocument(facts));
    RETURN_IF_ERROR(run.checkpoint());
    Inputs inputs(project);
    for (const InputRef& input : facts.inputs)
        RETURN_IF_ERROR(inputs.add(input.kind, input.id));
    RETURN_IF_ERROR(project.putTraces(facts.plan.id, made.traces, inputs.provenance(request.now, facts.scenario.seed)));
    run.report(1.0, "the plan is written");
    return made;
}

Result<PlanDocument> printPlan(ProjectFile& project, const PlanRequest& request, const std::vector<std::string>& paths,
                               const RunContext& run)
{
    TRY(PlanDocument made,
        project.isReadOnly() ? composePlan(project, request) : writePlan(project, request, run.stage(0.0, 0.4)));
    for (std::size_t i = 0; i < paths.size(); ++i) {
        RETURN_IF_ERROR(run.checkpoint());
        RETURN_IF_ERROR(print(made.document, paths[i]));
        run.report(0.4 + 0.6 * static_cast<double>(i + 1) / static_cast<double>(paths.size()), "wrote " + paths[i]);
    }
    return made;
}

} // namespace antevia
