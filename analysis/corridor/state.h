#pragma once

#include "analysis/corridor/layout.h"
#include "analysis/corridor/noise.h"

#include "model/base/result.h"

#include <span>
#include <vector>

namespace antevia::corridor {

/// People by replicate (rows) and thing (columns). A column lies in one piece.
using CountTable = Eigen::Array<std::int32_t, Eigen::Dynamic, Eigen::Dynamic>;

/// One thing of a table, to read and to write.
using CountColumn = CountTable::ColXpr;

/// What moved on one day.
struct DayFlows {
    CountTable arrivals;   ///< columns by place and group
    CountTable departures; ///< columns by link and group
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

/// Where everybody is at the end of a day. By place (or link) and group means position · groups + group.
struct State {
    CountTable waiting;           ///< for registration; by place and group
    std::vector<CountTable> stay; ///< by stage of the stay, then by place and group
    CountTable ready;             ///< to go on; a way is open
    CountTable stranded;          ///< ready, but no way is open
    CountTable onTheWay;          ///< by the link's slots (groups · firstSlot + group · slotsOf + day modulo slotsOf)
    DayFlows flows;               ///< of the day
    Tally tally;

    static State empty(const Layout& layout, int replicates);
    /// In a place and group; rows are replicates.
    Counts present(Eigen::Index cell) const;
    /// On a link; rows are replicates.
    Counts inTransit(const Layout& layout, int link) const;
};

/// Appends everything that a state is, as whole numbers.
void appendTo(std::vector<std::int32_t>& numbers, const State& state);
/// A state in the shape of `like` from the beginning of `numbers`, which loses what was taken. Fails with InvalidInput
/// if there are too few.
Result<State> takenFrom(std::span<const std::int32_t>& numbers, State like);

/// One replicate of the corridor at the end of day 0, and what had set out before.
struct StartState {
    State state;                  ///< nobody on the way
    std::vector<DayFlows> recent; ///< one row; [0] is day 0, [1] the day before, …
};

} // namespace antevia::corridor
