#include "analysis/corridor/ensemble.h"

#include "analysis/base/parallel.h"
#include "model/base/number.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace antevia {
namespace {

using namespace corridor;

/// Replicates whose state takes about a quarter of a megabyte, in whole vector registers.
int usualBlock(const Layout& layout)
{
    constexpr int mostNumbers = 1 << 21;
    constexpr int register16 = 16;
    const int columns =
        layout.groups * (layout.placeCount() * (layout.stayStages + 4) + layout.linkCount() + layout.slots);
    return std::clamp(mostNumbers / std::max(1, columns) / register16 * register16, 2 * register16, mostReplicates);
}

Simulation emptySimulation(const SimulationInput& input, const Prepared& prepared, bool withPaths)
{
    Simulation simulation;
    if (withPaths)
        simulation = emptyRecord(input.network, prepared.layout, input.scenario.replicates, input.scenario.days);
    simulation.days = input.scenario.days;
    simulation.replicates = input.scenario.replicates;
    simulation.scenario = input.scenario.id;
    simulation.day0 = input.scenario.asOf;
    simulation.seed = input.scenario.seed;
    for (const Group& group : input.parameters.groups)
        simulation.groups.push_back(group.id);
    simulation.start = prepared.start.points;
    simulation.warnings = prepared.warnings;
    return simulation;
}

/// People who come in at each entry on a day, for the replicates of a block.
std::vector<Counts> entering(const SimulationInput& input, const Prepared& prepared, const Rows& rows, int day)
{
    constexpr double most = 1e7;
    std::vector<Counts> entering;
    for (const int entry : prepared.layout.entries) {
        const PlaceId& place = input.network.places()[static_cast<std::size_t>(entry)].id;
        const Rates people = input.entryPaths.at(place).col(day - 1).segment(rows.first, rows.count).array();
        entering.emplace_back(
            (people * prepared.rules.entryFactor.at(day) + 0.5).min(most).floor().cast<std::int32_t>());
    }
    return entering;
}

/// Whose parameters each replicate has.
std::vector<int> parametersOfReplicates(const SimulationInput& input)
{
    if (!input.parametersOf.empty())
        return input.parametersOf;
    std::vector<int> own(static_cast<std::size_t>(input.scenario.replicates));
    std::iota(own.begin(), own.end(), 0);
    return own;
}

} // namespace

Result<void> CorridorEnsemble::lay(SimulationInput input, Keep keep, int replicatesPerBlock)
{
    RETURN_IF_ERROR(checkPaths(input));
    TRY(Prepared prepared, prepare(input));
    m_prepared = std::make_shared<const Prepared>(std::move(prepared));
    m_input = std::move(input);
    m_keep = keep;
    m_perBlock = replicatesPerBlock > 0 ? std::min(replicatesPerBlock, mostReplicates) : usualBlock(m_prepared->layout);
    m_record = emptySimulation(m_input, *m_prepared, keep == Keep::Paths);
    const Scenario& scenario = m_input.scenario;
    const std::vector<int> parametersOf = parametersOfReplicates(m_input);
    for (int first = 0; first < scenario.replicates; first += m_perBlock) {
        m_rows.push_back({first, std::min(m_perBlock, scenario.replicates - first)});
        m_blocks.push_back(
            std::make_unique<Block>(m_prepared->layout, m_prepared->rules,
                                    drawParameters(m_prepared->layout, m_prepared->rules, scenario.seed,
                                                   std::span(parametersOf)
                                                       .subspan(static_cast<std::size_t>(first),
                                                                static_cast<std::size_t>(m_rows.back().count))),
                                    Noise(scenario.seed, m_prepared->layout.dispersion, first)));
    }
    return {};
}

Result<CorridorEnsemble> CorridorEnsemble::begin(SimulationInput input, Keep keep, int replicatesPerBlock)
{
    CorridorEnsemble ensemble;
    RETURN_IF_ERROR(ensemble.lay(std::move(input), keep, replicatesPerBlock));
    for (std::size_t i = 0; i < ensemble.m_blocks.size(); ++i) {
        Block& block = *ensemble.m_blocks[i];
        block.begin(ensemble.m_prepared->start.state);
        ensemble.m_accounts.emplace_back(block);
        if (keep == Keep::Paths)
            record(block, ensemble.layout(), ensemble.m_rows[i], 0, ensemble.m_record);
    }
    ensemble.count();
    return ensemble;
}

Result<void> CorridorEnsemble::advanceBlock(std::size_t index, int toDay, const RunContext& run)
{
    Block& block = *m_blocks[index];
    for (int day = m_day + 1; day <= toDay; ++day) {
        RETURN_IF_ERROR(run.checkpoint());
        block.step(day, entering(m_input, *m_prepared, m_rows[index], day));
        if (m_keep == Keep::Paths)
            record(block, layout(), m_rows[index], day, m_record);
        RETURN_IF_ERROR(m_accounts[index].check(block));
    }
    return {};
}

Result<void> CorridorEnsemble::advance(int toDay, const RunContext& run)
{
    EXPECTS(toDay >= m_day && toDay <= m_input.scenario.days);
    RETURN_IF_ERROR(parallelFor(
        static_cast<int>(m_blocks.size()),
        [&](int block) { return advanceBlock(static_cast<std::size_t>(block), toDay, run); }, run));
    m_day = toDay;
    count();
    if (m_record.conservation.worstImbalance != 0)
        return Error{ErrorCode::Internal, "people were lost or made on the corridor: up to " +
                                              printInteger(m_record.conservation.worstImbalance) +
                                              " in a replicate on a day"};
    return {};
}

void CorridorEnsemble::count()
{
    m_record.conservation = {.worstImbalance = m_record.conservation.worstImbalance};
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        add(m_record.conservation, m_accounts[i].total(*m_blocks[i]));
}

EnsembleSnapshot CorridorEnsemble::snapshot() const
{
    EnsembleSnapshot snapshot{m_day, {}, m_record};
    for (const auto& block : m_blocks)
        appendTo(snapshot.people, block->state());
    return snapshot;
}

Result<CorridorEnsemble> CorridorEnsemble::resume(SimulationInput input, const EnsembleSnapshot& snapshot, Keep keep,
                                                  int replicatesPerBlock)
{
    CorridorEnsemble ensemble;
    RETURN_IF_ERROR(ensemble.lay(std::move(input), keep, replicatesPerBlock));
    std::span<const std::int32_t> rest = snapshot.people;
    for (std::size_t i = 0; i < ensemble.m_blocks.size(); ++i) {
        Block& block = *ensemble.m_blocks[i];
        TRY(State state, takenFrom(rest, State::empty(ensemble.layout(), block.replicates())));
        block.resume(std::move(state));
        ensemble.m_accounts.emplace_back(block);
    }
    const Simulation& soFar = snapshot.soFar;
    if (!rest.empty() || soFar.days != ensemble.m_record.days || soFar.seed != ensemble.m_record.seed ||
        soFar.places.size() != ensemble.m_record.places.size() || snapshot.day > soFar.days)
        return Error{ErrorCode::InvalidInput, "what was put aside is of another network, scenario or ensemble",
                     "Begin the run again."};
    ensemble.m_day = snapshot.day;
    ensemble.m_record = soFar;
    return ensemble;
}

Result<CorridorEnsemble> CorridorEnsemble::fork(std::vector<Measure> measures) const
{
    const auto before = [&](const Measure& measure) {
        return std::ranges::find(m_input.measures, measure) == m_input.measures.end() &&
               daysBetween(m_input.scenario.asOf, measure.effective) <= m_day;
    };
    const auto late = std::ranges::find_if(measures, before);
    if (late != measures.end())
        return Error{ErrorCode::InvalidInput,
                     "measure '" + text(late->id) + "' would be effective on " + printDay(late->effective) +
                         ", and the run has already come to " + printDay(m_input.scenario.asOf + Days(m_day)),
                     "Let it take effect later, or fork the run on an earlier day."};
    SimulationInput input = m_input;
    input.measures = std::move(measures);
    TRY(CorridorEnsemble forked, resume(std::move(input), snapshot(), m_keep, m_perBlock));
    forked.m_record.warnings = forked.m_prepared->warnings;
    return forked;
}

Simulation CorridorEnsemble::finish() &&
{
    return std::move(m_record);
}

} // namespace antevia
