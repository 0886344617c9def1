#include "app/usecases/load_if_closed.h"

#include "analysis/corridor/simulate.h"
#include "analysis/questions/load.h"
#include "app/usecases/compute.h"
#include "app/usecases/simulate_scenario.h"

#include <algorithm>

namespace antevia {
namespace {

Result<std::vector<Link>> linksOf(const Network& network, const std::vector<LinkId>& wanted)
{
    if (wanted.empty())
        return network.links();
    std::vector<Link> links;
    for (const LinkId& id : wanted) {
        const Link* link = network.find(id);
        if (!link)
            return Error{ErrorCode::NotFound, "the network has no link '" + text(id) + "'",
                         "Name a link by its id, such as " + text(network.links().front().id) + "."};
        links.push_back(*link);
    }
    return links;
}

Result<Day> firstDayOf(const LoadIfClosedRequest& request, const Scenario& scenario)
{
    const Day from = request.from.value_or(scenario.asOf + Days{1});
    if (from <= scenario.asOf || from > scenario.asOf + Days{scenario.days})
        return Error{ErrorCode::InvalidInput,
                     "a closure on " + printDay(from) + " lies outside the days of scenario '" + text(scenario.id) +
                         "'",
                     "Choose a day from " + printDay(scenario.asOf + Days{1}) + " to " +
                         printDay(scenario.asOf + Days{scenario.days}) + "."};
    return from;
}

Uncertain leakageOf(const CorridorParameters& parameters, const LinkId& link)
{
    const auto found = std::ranges::find(parameters.links, link, &LinkParameters::link);
    return found == parameters.links.end() ? fixedAt(0.0) : found->leakage;
}

} // namespace

Result<LoadIfClosed> loadIfClosed(ProjectFile& project, const LoadIfClosedRequest& request, const RunContext& run)
{
    RETURN_IF_ERROR(prepareRun(project, {request.scenario, request.now}, run.stage(0.0, 0.1)));
    TRY(const ScenarioRun scenario, scenarioRun(project, request.scenario));
    TRY(const SimulationInput input, withEntries(scenario, run.stage(0.1, 0.15)));
    TRY(const std::vector<Link> links, linksOf(input.network, request.links));
    TRY(const Day from, firstDayOf(request, input.scenario));
    TRY(const Simulation base, simulate(input, run.stage(0.15, 0.2)));
    LoadIfClosed answer{request.scenario, base.day0, base.days, from, {}};
    for (std::size_t i = 0; i < links.size(); ++i) {
        const double done = static_cast<double>(i) / static_cast<double>(links.size());
        run.report(0.2 + 0.8 * done, "closing " + text(links[i].id));
        SimulationInput closed = input;
        const Uncertain leakage = leakageOf(input.parameters, links[i].id);
        closed.measures.push_back(closureOf(links[i].id, leakage, input.scenario.asOf, from));
        TRY(const Simulation changed, simulate(closed, RunContext(run.stopToken(), {}, run.threads())));
        answer.closures.push_back({links[i].id, links[i].name, addedLoad(base, changed)});
    }
    return answer;
}

} // namespace antevia
