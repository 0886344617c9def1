#pragma once

#include "analysis/corridor/block.h"
#include "model/base/result.h"
#include "model/scenario/simulation.h"

namespace antevia::corridor {

/// The replicates of a block.
struct Rows {
    int first = 0;
    int count = 0;
};

/// Places and links of a simulation with room for their paths.
Simulation emptyRecord(const Network& network, const Layout& layout, int replicates, int days);

/// Writes a day of a block into its rows of the simulation.
void record(const Block& block, const Layout& layout, const Rows& rows, int day, Simulation& simulation);

/// Counts everybody, replicate by replicate: start + entered + unrecorded = present + in transit + left.
class Account {
public:
    /// From the day that `block` stands on.
    explicit Account(const Block& block);
    /// Compares both sides after a day. Fails with InvalidInput if there are more people than can be counted.
    Result<void> check(const Block& block);
    /// The sums over the replicates, and the worst imbalance of all days checked.
    Conservation total(const Block& block) const;

private:
    static Tally::People came(const Block& block);
    static Tally::People left(const Block& block);
    static Tally::People present(const Block& block);
    static Tally::People inTransit(const Block& block);

    Tally::People m_start;
    std::int64_t m_worst = 0;
};

void add(Conservation& sum, const Conservation& part);

} // namespace antevia::corridor
