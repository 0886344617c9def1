#include "analysis/corridor/record.h"

#include <algorithm>

namespace antevia::corridor {
namespace {

std::size_t at(int position)
{
    return static_cast<std::size_t>(position);
}

/// One day of the rows of a block.
struct Cells {
    Rows rows;
    int day = 0;

    void add(Paths& paths, const CountsRef& people) const
    {
        paths.col(day).segment(rows.first, rows.count).array() += people;
    }
};

void recordPlace(const Block& block, const Layout& layout, int place, const Cells& cells, PlacePaths& paths)
{
    const State& state = block.state();
    const bool isExit = layout.roles[at(place)] == PlaceRole::Exit;
    for (int group = 0; group < layout.groups; ++group) {
        const int cell = place * layout.groups + group;
        const Counts arrivals = state.flows.arrivals.col(cell);
        cells.add(paths.arrivals, arrivals);
        if (isExit)
            continue;
        const Counts present = state.present(cell);
        cells.add(paths.present, present);
        cells.add(paths.waiting, state.waiting.col(cell));
        cells.add(paths.stranded, state.stranded.col(cell));
        cells.add(paths.arrivalsByGroup[at(group)], arrivals);
        cells.add(paths.presentByGroup[at(group)], present);
    }
}

/// Of people of whom there are few enough for 32 bits, all together.
void addColumns(const CountTable& table, Counts& sum)
{
    for (Eigen::Index column = 0; column < table.cols(); ++column)
        sum += table.col(column);
}

} // namespace

Simulation emptyRecord(const Network& network, const Layout& layout, int replicates, int days)
{
    const Paths nobody = Paths::Zero(replicates, days + 1);
    Simulation simulation;
    simulation.days = days;
    simulation.replicates = replicates;
    for (const Place& place : network.places()) {
        PlacePaths paths;
        paths.place = place.id;
        paths.arrivals = nobody;
        if (place.role != PlaceRole::Exit) {
            paths.departures = paths.present = paths.waiting = paths.stranded = nobody;
            paths.arrivalsByGroup.assign(at(layout.groups), nobody);
            paths.presentByGroup.assign(at(layout.groups), nobody);
        }
        simulation.places.push_back(std::move(paths));
    }
    for (const Link& link : network.links())
        simulation.links.push_back({.link = link.id, .departures = nobody, .inTransit = nobody});
    return simulation;
}

void record(const Block& block, const Layout& layout, const Rows& rows, int day, Simulation& simulation)
{
    const Cells cells{rows, day};
    for (int place = 0; place < layout.placeCount(); ++place) {
        PlacePaths& paths = simulation.places[at(place)];
        recordPlace(block, layout, place, cells, paths);
        for (const int link : layout.ways[at(place)])
            for (int group = 0; group < layout.groups; ++group) {
                const Counts people = block.flows().departures.col(link * layout.groups + group);
                cells.add(simulation.links[at(link)].departures, people);
                cells.add(paths.departures, people);
            }
    }
    for (int link = 0; link < layout.linkCount(); ++link)
        cells.add(simulation.links[at(link)].inTransit, block.state().inTransit(layout, link));
}

Account::Account(const Block& block) : m_start(present(block) + inTransit(block) + left(block) - came(block))
{
}

Tally::People Account::came(const Block& block)
{
    return block.tally().entered + block.tally().unrecorded;
}

Tally::People Account::left(const Block& block)
{
    return block.tally().atExits + block.tally().asylum + block.tally().turnedBack;
}

Tally::People Account::present(const Block& block)
{
    const State& state = block.state();
    Counts people = Counts::Zero(block.replicates());
    for (const CountTable* table : {&state.waiting, &state.ready, &state.stranded})
        addColumns(*table, people);
    for (const CountTable& stage : state.stay)
        addColumns(stage, people);
    return people.cast<std::int64_t>();
}

Tally::People Account::inTransit(const Block& block)
{
    Counts people = Counts::Zero(block.replicates());
    addColumns(block.state().onTheWay, people);
    return people.cast<std::int64_t>();
}

Result<void> Account::check(const Block& block)
{
    constexpr std::int64_t mostPeople = 1'000'000'000; // well within 32 bits, also when added over groups
    const Tally::People all = m_start + came(block);
    if (all.maxCoeff() > mostPeople)
        return Error{ErrorCode::InvalidInput, "more than a thousand million people came into the corridor"};
    const Tally::People imbalance = all - left(block) - present(block) - inTransit(block);
    m_worst = std::max(m_worst, imbalance.abs().maxCoeff());
    return {};
}

Conservation Account::total(const Block& block) const
{
    const Tally& tally = block.tally();
    return {.start = m_start.sum(),
            .entered = tally.entered.sum(),
            .unrecorded = tally.unrecorded.sum(),
            .arrivedAtExits = tally.atExits.sum(),
            .appliedForAsylum = tally.asylum.sum(),
            .turnedBack = tally.turnedBack.sum(),
            .presentAtEnd = present(block).sum(),
            .inTransitAtEnd = inTransit(block).sum(),
            .worstImbalance = m_worst};
}

void add(Conservation& sum, const Conservation& part)
{
    sum.start += part.start;
    sum.entered += part.entered;
    sum.unrecorded += part.unrecorded;
    sum.arrivedAtExits += part.arrivedAtExits;
    sum.appliedForAsylum += part.appliedForAsylum;
    sum.turnedBack += part.turnedBack;
    sum.presentAtEnd += part.presentAtEnd;
    sum.inTransitAtEnd += part.inTransitAtEnd;
    sum.worstImbalance = std::max(sum.worstImbalance, part.worstImbalance);
}

} // namespace antevia::corridor
