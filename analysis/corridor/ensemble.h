#pragma once

#include "analysis/corridor/block.h"
#include "analysis/corridor/prepared.h"
#include "analysis/corridor/record.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace antevia {

/// An ensemble put aside: enough to go on later as if nothing had happened.
struct EnsembleSnapshot {
    int day = 0;
    std::vector<std::int32_t> people; ///< the states, block by block
    Simulation soFar;
    bool operator==(const EnsembleSnapshot&) const = default;
};

/// An ensemble of the corridor under way: every replicate stands at the end of the same day. It can be let go on in
/// parts, put aside and taken up again, and forked: gone on with under other measures. Whatever is done, a replicate's
/// course depends on the inputs only.
class CorridorEnsemble {
public:
    /// What is kept of the days that pass.
    enum class Keep { Paths, Nothing };

    /// On day 0. Fails as simulate() does. With few replicates in a block the state of a large network stays near the
    /// processor; 0 chooses.
    static Result<CorridorEnsemble> begin(SimulationInput input, Keep keep = Keep::Paths, int replicatesPerBlock = 0);
    /// Goes on from where it was put aside; `input` and `keep` must be those of then. Fails with InvalidInput if the
    /// snapshot is of another network or ensemble.
    static Result<CorridorEnsemble> resume(SimulationInput input, const EnsembleSnapshot& snapshot, Keep keep = Keep::Paths,
                                   int replicatesPerBlock = 0);
    EnsembleSnapshot snapshot() const;

    int day() const { return m_day; }
    /// Lets days pass up to the end of `toDay`. After a failure the ensemble must not be used again. Fails with
    /// Cancelled on request, with Internal if people were lost or made.
    Result<void> advance(int toDay, const RunContext& run);
    /// A copy as it stands, to go on under these measures. Measures in force up to today that are left out end today,
    /// as far as they are not remembered by those who wait; new ones should not be effective before tomorrow, or the
    /// past would have been another one (InvalidInput).
    Result<CorridorEnsemble> fork(std::vector<Measure> measures) const;

    /// What was kept up to today; the days to come are 0.
    const Simulation& soFar() const { return m_record; }
    /// Hands over what was kept.
    Simulation finish() &&;
    const SimulationInput& input() const { return m_input; }
    int replicatesPerBlock() const { return m_perBlock; }
    const corridor::Layout& layout() const { return m_prepared->layout; }
    const std::vector<std::unique_ptr<corridor::Block>>& blocks() const { return m_blocks; }

private:
    CorridorEnsemble() = default;
    Result<void> lay(SimulationInput input, Keep keep, int replicatesPerBlock);
    Result<void> advanceBlock(std::size_t block, int toDay, const RunContext& run);
    void count();

    SimulationInput m_input;
    Keep m_keep = Keep::Paths;
    int m_perBlock = 0;
    int m_day = 0;
    std::shared_ptr<const corridor::Prepared> m_prepared; ///< blocks and accounts refer to it
    std::vector<std::unique_ptr<corridor::Block>> m_blocks;
    std::vector<corridor::Account> m_accounts;
    std::vector<corridor::Rows> m_rows;
    Simulation m_record;
};

} // namespace antevia
