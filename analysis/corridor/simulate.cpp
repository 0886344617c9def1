#include "analysis/corridor/simulate.h"

#include "analysis/base/parallel.h"
#include "analysis/corridor/record.h"
#include "analysis/corridor/spin_up.h"
#include "model/base/number.h"

#include <algorithm>

namespace antevia {
namespace {

using namespace corridor;

/// Everything that the replicates share.
struct Prepared {
    Layout layout;
    Rules rules;
    SpunUp start;
    std::vector<std::string> warnings;
};

/// The measures known on day 0; the others are named in `warnings`.
std::vector<Measure> knownMeasures(const SimulationInput& input, std::vector<std::string>& warnings)
{
    std::vector<Measure> known;
    for (const Measure& measure : input.measures)
        if (measure.knownFrom <= input.scenario.asOf)
            known.push_back(measure);
        else
            warnings.push_back("measure '" + text(measure.id) + "' is left out: it was known from " +
                               printDay(measure.knownFrom) + ", after " + printDay(input.scenario.asOf));
    return known;
}

void warnOfGaps(const SimulationInput& input, const Layout& layout, std::vector<std::string>& warnings)
{
    for (std::size_t place = 0; place < layout.roles.size(); ++place) {
        const std::string id = text(input.network.places()[place].id);
        if (layout.roles[place] != PlaceRole::Exit && layout.ways[place].empty())
            warnings.push_back("no link leaves '" + id + "': everybody is stranded there");
    }
    const PlaceId entry = input.network.places()[static_cast<std::size_t>(layout.entry)].id;
    if (!input.observed.contains(entry))
        warnings.push_back("no entries are observed in '" + text(entry) +
                           "': the start is the steady state of the first day's entry paths");
}

Result<Prepared> prepare(const SimulationInput& input)
{
    Prepared prepared;
    TRY(prepared.layout, makeLayout(input.network, input.parameters));
    const std::vector<Measure> known = knownMeasures(input, prepared.warnings);
    const RuleSpan span{.day0 = input.scenario.asOf,
                        .first = std::min(firstObservedDay(input), 0) - prepared.layout.memoryDays,
                        .last = std::max(0, input.scenario.days)};
    TRY(prepared.rules, makeRules(prepared.layout, input.network, input.parameters.groups, known, span));
    TRY(prepared.start, spunUp(prepared.layout, prepared.rules, input));
    warnOfGaps(input, prepared.layout, prepared.warnings);
    return prepared;
}

Result<void> checkPaths(const SimulationInput& input)
{
    constexpr double mostEntries = 1e6; ///< a day
    const Scenario& scenario = input.scenario;
    if (scenario.days < 1 || scenario.replicates < 1)
        return Error{ErrorCode::InvalidInput, "the scenario has " + printInteger(scenario.days) + " days and " +
                                                  printInteger(scenario.replicates) + " replicates"};
    const auto& paths = input.entryPaths;
    if (paths.rows() != scenario.replicates || paths.cols() < scenario.days)
        return Error{ErrorCode::InvalidInput, "the entry paths have " + printInteger(paths.rows()) +
                                                  " replicates and " + printInteger(paths.cols()) +
                                                  " days, the scenario " + printInteger(scenario.replicates) + " and " +
                                                  printInteger(scenario.days)};
    if (!((paths.array() >= 0.0) && (paths.array() <= mostEntries)).all())
        return Error{ErrorCode::InvalidInput, "an entry path is missing, below 0 or above 1,000,000 on some day"};
    return {};
}

/// Entries of a day, whole people, for the replicates of a block.
Counts entering(const SimulationInput& input, const Rules& rules, const Rows& rows, int day)
{
    constexpr double most = 1e7;
    const Rates people = input.entryPaths.col(day - 1).segment(rows.first, rows.count).array();
    return (people * rules.entryFactor.at(day) + 0.5).min(most).floor().cast<std::int32_t>();
}

/// Runs one block of replicates and writes its rows.
Result<Conservation> runBlock(const SimulationInput& input, const Prepared& prepared, const Rows& rows,
                              Simulation& simulation, const RunContext& run)
{
    const Scenario& scenario = input.scenario;
    Block block(prepared.layout, prepared.rules,
                drawParameters(prepared.layout, prepared.rules, scenario.seed, rows.first, rows.count),
                Noise(scenario.seed, prepared.layout.dispersion, rows.first));
    block.begin(prepared.start.state);
    record(block, prepared.layout, rows, 0, simulation);
    Account account(block, prepared.layout);
    for (int day = 1; day <= scenario.days; ++day) {
        RETURN_IF_ERROR(run.checkpoint());
        block.step(day, entering(input, prepared.rules, rows, day));
        record(block, prepared.layout, rows, day, simulation);
        RETURN_IF_ERROR(account.check(block));
    }
    return account.total(block);
}

Simulation emptySimulation(const SimulationInput& input, const Prepared& prepared)
{
    Simulation simulation = emptyRecord(input.network, prepared.layout, input.scenario.replicates, input.scenario.days);
    simulation.scenario = input.scenario.id;
    simulation.day0 = input.scenario.asOf;
    simulation.seed = input.scenario.seed;
    for (const Group& group : input.parameters.groups)
        simulation.groups.push_back(group.id);
    simulation.start = prepared.start.points;
    simulation.warnings = prepared.warnings;
    return simulation;
}

} // namespace

Result<Simulation> simulate(const SimulationInput& input, const RunContext& run, int replicatesPerTask)
{
    EXPECTS(replicatesPerTask > 0);
    RETURN_IF_ERROR(checkPaths(input));
    TRY(const Prepared prepared, prepare(input));
    Simulation simulation = emptySimulation(input, prepared);
    const int replicates = input.scenario.replicates;
    const int tasks = (replicates + replicatesPerTask - 1) / replicatesPerTask;
    std::vector<Conservation> accounts(static_cast<std::size_t>(tasks));
    RETURN_IF_ERROR(parallelFor(
        tasks,
        [&](int task) -> Result<void> {
            const int first = task * replicatesPerTask;
            const Rows rows{first, std::min(replicatesPerTask, replicates - first)};
            TRY(accounts[static_cast<std::size_t>(task)], runBlock(input, prepared, rows, simulation, run));
            return {};
        },
        run));
    for (const Conservation& account : accounts)
        add(simulation.conservation, account);
    if (simulation.conservation.worstImbalance != 0)
        return Error{ErrorCode::Internal, "people were lost or made on the corridor: up to " +
                                              printInteger(simulation.conservation.worstImbalance) +
                                              " in a replicate on a day"};
    return simulation;
}

Result<std::vector<StartingPoint>> spinUp(const SimulationInput& input)
{
    TRY(const Prepared prepared, prepare(input));
    return prepared.start.points;
}

} // namespace antevia
