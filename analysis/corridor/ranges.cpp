#include "analysis/corridor/ranges.h"

#include "analysis/base/parallel.h"
#include "analysis/base/quantiles.h"
#include "analysis/corridor/ensemble.h"

#include <algorithm>

namespace antevia {
namespace {

using namespace corridor;

/// Takes the quantiles of a day.
class Ranges {
public:
    Ranges(const CorridorEnsemble& ensemble, SimulationRanges& ranges) : m_ensemble(ensemble), m_ranges(ranges) {}

    int parts() const { return m_ensemble.layout().placeCount() + m_ensemble.layout().linkCount(); }

    void take(int part) const
    {
        const int places = m_ensemble.layout().placeCount();
        if (part < places)
            takePlace(part);
        else
            takeLink(part - places);
    }

private:
    void takePlace(int place) const
    {
        PlaceRanges& into = m_ranges.places[static_cast<std::size_t>(place)];
        takeInto(into.arrivals, place, [](const State& state, int cell) { return Counts(state.flows.arrivals.col(cell)); });
        if (into.present.size() == 0)
            return;
        takeInto(into.present, place, [](const State& state, int cell) { return state.present(cell); });
        takeInto(into.waiting, place, [](const State& state, int cell) { return Counts(state.waiting.col(cell)); });
        takeInto(into.stranded, place, [](const State& state, int cell) { return Counts(state.stranded.col(cell)); });
    }

    void takeLink(int link) const
    {
        LinkRanges& into = m_ranges.links[static_cast<std::size_t>(link)];
        takeInto(into.departures, link,
                 [](const State& state, int cell) { return Counts(state.flows.departures.col(cell)); });
        const Layout& layout = m_ensemble.layout();
        std::vector<std::int32_t> people;
        for (const auto& block : m_ensemble.blocks())
            append(people, block->state().inTransit(layout, link));
        lay(into.inTransit, people);
    }

    /// Of all groups of a place or link; `part(state, cell)` gives those of one.
    template <class Part>
    void takeInto(Eigen::MatrixXd& into, int position, const Part& part) const
    {
        const int groups = m_ensemble.layout().groups;
        std::vector<std::int32_t> people;
        for (const auto& block : m_ensemble.blocks()) {
            Counts all = part(block->state(), position * groups);
            for (int group = 1; group < groups; ++group)
                all += part(block->state(), position * groups + group);
            append(people, all);
        }
        lay(into, people);
    }

    static void append(std::vector<std::int32_t>& people, const Counts& more)
    {
        people.insert(people.end(), more.data(), more.data() + more.size());
    }

    void lay(Eigen::MatrixXd& into, std::vector<std::int32_t>& people) const
    {
        const std::vector<double> row = quantiles(people, m_ranges.levels);
        into.row(m_ensemble.day()) = Eigen::Map<const Eigen::RowVectorXd>(row.data(), into.cols());
    }

    const CorridorEnsemble& m_ensemble;
    SimulationRanges& m_ranges;
};

SimulationRanges emptyRanges(const SimulationInput& input, const RangesRequest& request)
{
    const Eigen::MatrixXd none =
        Eigen::MatrixXd::Zero(input.scenario.days + 1, static_cast<Eigen::Index>(request.levels.size()));
    SimulationRanges ranges;
    ranges.day0 = input.scenario.asOf;
    ranges.levels = request.levels;
    for (const Place& place : input.network.places()) {
        PlaceRanges& made = ranges.places.emplace_back();
        made.place = place.id;
        made.arrivals = none;
        if (place.role != PlaceRole::Exit)
            made.present = made.waiting = made.stranded = none;
    }
    for (const Link& link : input.network.links())
        ranges.links.push_back({link.id, none, none});
    return ranges;
}

Result<void> checkLevels(const std::vector<double>& levels)
{
    const bool areShares = std::ranges::all_of(levels, [](double level) { return level >= 0.0 && level <= 1.0; });
    if (!levels.empty() && areShares && std::ranges::is_sorted(levels))
        return {};
    return Error{ErrorCode::InvalidInput, "the levels of the ranges are not ascending numbers from 0 to 1"};
}

} // namespace

Result<SimulationRanges> simulateRanges(const SimulationInput& input, const RangesRequest& request,
                                        const RunContext& run)
{
    RETURN_IF_ERROR(checkLevels(request.levels));
    TRY(CorridorEnsemble ensemble, CorridorEnsemble::begin(input, CorridorEnsemble::Keep::Nothing));
    SimulationRanges ranges = emptyRanges(input, request);
    const Ranges day(ensemble, ranges);
    const int days = input.scenario.days;
    for (int next = 0; next <= days; ++next) {
        const RunContext part = run.stage(static_cast<double>(next) / (days + 1), (next + 1.0) / (days + 1));
        RETURN_IF_ERROR(ensemble.advance(next, part));
        RETURN_IF_ERROR(parallelFor(
            day.parts(),
            [&](int thing) -> Result<void> {
                day.take(thing);
                return {};
            },
            RunContext(run.stopToken(), {}, run.threads())));
    }
    ranges.conservation = ensemble.soFar().conservation;
    ranges.warnings = ensemble.soFar().warnings;
    return ranges;
}

} // namespace antevia
