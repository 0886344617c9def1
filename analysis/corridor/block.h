#pragma once

#include "analysis/corridor/choice.h"
#include "analysis/corridor/draws.h"
#include "analysis/corridor/layout.h"
#include "analysis/corridor/noise.h"
#include "analysis/corridor/rules.h"
#include "analysis/corridor/state.h"
#include "analysis/corridor/transit.h"

#include <limits>
#include <span>
#include <vector>

namespace antevia::corridor {

/// Consecutive replicates of the corridor, moved in step through the days. What they are is in state(); the rest
/// follows from layout, rules, draws and noise, so that a state taken out can go on in another block.
class Block {
public:
    Block(const Layout& layout, const Rules& rules, Draws draws, Noise noise);
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;

    /// Puts every replicate where `start` says; people on the way get the replicate's own transit times.
    void begin(const StartState& start);
    /// Goes on from a state of as many replicates.
    void resume(State state) { m_state = std::move(state); }
    /// Lets a day pass. `entering` people come in, by Layout::entries. Where `observed` (by place; may be empty) is a
    /// number, so many arrive, whatever the flows upstream say.
    void step(int day, std::span<const Counts> entering, std::span<const double> observed = {});
    /// Forgets who waits and is stranded.
    void clearQueues();

    const State& state() const { return m_state; }
    const DayFlows& flows() const { return m_state.flows; }
    const Tally& tally() const { return m_state.tally; }
    int replicates() const { return m_draws.replicates; }

private:
    enum class Purpose : std::uint32_t {
        Asylum,
        TurnBack,
        Unrecorded,
        Entry,
        Choice,
        Weather,
        AddedEntry,
        FirstStay = 16,
        FirstTransit = 32
    };

    Eigen::Index cell(int position, int group) const;
    std::uint32_t draw(int position, int group, Purpose purpose, int next = 0) const;
    CountColumn slot(int link, int group, int day);
    Rates groupShare(int group, const Rates& taken) const;
    void arrive(int place, std::span<const Counts> entering);
    Counts added(int place, int group);
    void anchor(int place, double observed);
    void leaveCorridor(int place);
    void takeHeart(int place);
    void registerPeople(int place);
    void stay(int place);
    std::vector<CountsView> peopleToMove(int place, bool everybody);
    void returnPeople(int place);
    void transferPeople(int place);
    void setOut(int place);
    std::vector<std::vector<Counts>> choose(int place);
    void depart(int link, int group, const Counts& people);

    const Layout& m_layout;
    const Rules& m_rules;
    Draws m_draws;
    Noise m_noise;
    Choice m_choice;
    Transit m_transit;
    int m_day = 0;
    State m_state;
};

} // namespace antevia::corridor
