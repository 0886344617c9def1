#pragma once

#include "analysis/corridor/choice.h"
#include "analysis/corridor/draws.h"
#include "analysis/corridor/layout.h"
#include "analysis/corridor/noise.h"
#include "analysis/corridor/rules.h"

#include <limits>
#include <span>
#include <vector>

namespace antevia::corridor {

/// People of one group in one place at the end of a day.
struct Stages {
    Counts waiting;   ///< for registration
    Counts firstStay; ///< first of the two stages of the stay
    Counts secondStay;
    Counts ready;    ///< to go on; a way is open
    Counts stranded; ///< ready, but no way is open
    Counts present() const { return waiting + firstStay + secondStay + ready + stranded; }
};

/// What moved on one day.
struct DayFlows {
    std::vector<Counts> arrivals;   ///< by place and group
    std::vector<Counts> departures; ///< by link and group
};

/// One replicate of the corridor at the end of day 0, and what had set out before.
struct StartState {
    std::vector<Stages> stages;   ///< by place and group, one row
    std::vector<DayFlows> recent; ///< one row; [0] is day 0, [1] the day before, …
};

/// Who came into the corridor and who left it since day 0. Rows are replicates.
struct Tally {
    using People = Eigen::Array<std::int64_t, Eigen::Dynamic, 1>;
    People entered;
    People unrecorded;
    People atExits;
    People asylum;
    People turnedBack;
};

/// Consecutive replicates of the corridor, moved in step through the days. By place (or link) and group means
/// position · groups + group.
class Block {
public:
    Block(const Layout& layout, const Rules& rules, Draws draws, Noise noise);
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;

    /// Puts every replicate where `start` says; people on the way get the replicate's own transit times.
    void begin(const StartState& start);
    /// Lets a day pass. `entering` people come in at the entry. Where `observed` (by place; may be empty) is a number,
    /// so many arrive, whatever the flows upstream say.
    void step(int day, const Counts& entering, std::span<const double> observed = {});
    /// Forgets who waits and is stranded.
    void clearQueues();

    const DayFlows& flows() const { return m_flows; }
    const std::vector<Stages>& stages() const { return m_stages; }
    const Tally& tally() const { return m_tally; }
    Counts inTransit(int link) const;

private:
    enum class Purpose : std::uint32_t { FirstStay, SecondStay, Asylum, TurnBack, Unrecorded, Entry, Choice, Transit };

    std::size_t cell(int position, int group) const;
    std::uint32_t draw(int position, int group, Purpose purpose) const;
    Counts& slot(int link, int group, int day);
    void arrive(int place, const Counts& entering);
    void anchor(int place, double observed);
    void leaveCorridor(int place);
    void takeHeart(int place);
    void registerPeople(int place);
    void stay(int place);
    void setOut(int place);
    std::vector<std::vector<Counts>> choose(int place);
    void depart(int link, int group, const Counts& people, const Counts& later, int day);

    const Layout& m_layout;
    const Rules& m_rules;
    Draws m_draws;
    Noise m_noise;
    Choice m_choice;
    int m_day = 0;
    int m_earliest = std::numeric_limits<int>::min(); ///< first day on which anybody can still arrive
    std::vector<Stages> m_stages;
    std::vector<std::vector<Counts>> m_slots; ///< by link and group: arriving on each of the coming days, in a ring
    DayFlows m_flows;
    Tally m_tally;
};

} // namespace antevia::corridor
