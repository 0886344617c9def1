#include "app/usecases/trace_figure.h"

#include "model/base/text.h"

namespace antevia {

Result<FigureTrace> traceFigure(const ProjectFile& project, const std::string& reference)
{
    TRY(const auto plans, project.tracedPlans());
    if (plans.empty())
        return Error{ErrorCode::NotFound, "no plan of this project has been printed yet, so no figure has a reference",
                     "Print the plan first."};
    std::string first;
    std::string last;
    for (const PlanId& plan : plans) {
        TRY(const auto traces, project.traces(plan));
        for (const FigureTrace& trace : traces)
            if (trace.ref == reference)
                return trace;
        if (!traces.empty() && first.empty())
            first = traces.front().ref;
        if (!traces.empty())
            last = traces.back().ref;
    }
    return Error{ErrorCode::NotFound, "there is no figure '" + shownSafely(reference) + "' in the printed plan",
                 "References run from " + first + " to " + last + "."};
}

} // namespace antevia
