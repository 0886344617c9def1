#include "analysis/corridor/state.h"

#include <algorithm>
#include <array>
#include <bit>

namespace antevia::corridor {
namespace {

/// Calls `visit` with all numbers of a part of the state, as 32-bit words.
template <class AnyState, class Visit>
void visitParts(AnyState& state, const Visit& visit)
{
    const auto visitTable = [&](auto& table) { visit(table.data(), table.size()); };
    for (auto* table : {&state.waiting, &state.ready, &state.stranded, &state.onTheWay, &state.flows.arrivals,
                        &state.flows.departures})
        visitTable(*table);
    for (auto& stage : state.stay)
        visitTable(stage);
    for (auto* people : {&state.tally.entered, &state.tally.unrecorded, &state.tally.atExits, &state.tally.asylum,
                         &state.tally.turnedBack})
        visitTable(*people);
}

using Halves = std::array<std::int32_t, 2>;

} // namespace

State State::empty(const Layout& layout, int replicates)
{
    const CountTable inPlaces = CountTable::Zero(replicates, layout.placeCount() * layout.groups);
    const Tally::People none = Tally::People::Zero(replicates);
    State state;
    state.waiting = state.ready = state.stranded = inPlaces;
    state.stay.assign(static_cast<std::size_t>(layout.stayStages), inPlaces);
    state.onTheWay = CountTable::Zero(replicates, layout.slots * layout.groups);
    state.flows = {inPlaces, CountTable::Zero(replicates, layout.linkCount() * layout.groups)};
    state.tally = {none, none, none, none, none};
    return state;
}

Counts State::present(Eigen::Index cell) const
{
    Counts people = waiting.col(cell) + ready.col(cell) + stranded.col(cell);
    for (const CountTable& stage : stay)
        people += stage.col(cell);
    return people;
}

Counts State::inTransit(const Layout& layout, int link) const
{
    Counts people = Counts::Zero(onTheWay.rows());
    const int slots = layout.slotsOf(link) * layout.groups;
    const int first = layout.firstSlot[static_cast<std::size_t>(link)] * layout.groups;
    for (int slot = 0; slot < slots; ++slot)
        people += onTheWay.col(first + slot);
    return people;
}

void appendTo(std::vector<std::int32_t>& numbers, const State& state)
{
    visitParts(state, [&](const auto* values, Eigen::Index count) {
        for (Eigen::Index i = 0; i < count; ++i)
            if constexpr (sizeof(*values) == sizeof(std::int32_t))
                numbers.push_back(values[i]);
            else
                numbers.insert(numbers.end(), {std::bit_cast<Halves>(values[i])[0], std::bit_cast<Halves>(values[i])[1]});
    });
}

Result<State> takenFrom(std::span<const std::int32_t>& numbers, State like)
{
    bool isShort = false;
    visitParts(like, [&](auto* values, Eigen::Index count) {
        constexpr std::size_t words = sizeof(*values) / sizeof(std::int32_t);
        isShort |= numbers.size() < static_cast<std::size_t>(count) * words;
        if (isShort)
            return;
        for (Eigen::Index i = 0; i < count; ++i, numbers = numbers.subspan(words))
            if constexpr (words == 1)
                values[i] = numbers[0];
            else
                values[i] = std::bit_cast<std::int64_t>(Halves{numbers[0], numbers[1]});
    });
    if (isShort)
        return Error{ErrorCode::InvalidInput, "what was put aside holds too few people's places",
                     "Begin the run again."};
    return like;
}

} // namespace antevia::corridor
