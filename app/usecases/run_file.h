#pragma once

#include "analysis/corridor/ensemble.h"
#include "model/report/provenance.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// A run of a scenario put aside at the end of a day, and what it was worked out from.
struct RunAside {
    ScenarioId scenario;
    Provenance provenance;
    int day = 0;
    int replicatesPerBlock = 0;
    std::vector<std::int32_t> people; ///< where everybody is, block by block
    std::vector<Paths> soFar;         ///< of day 0 … day, in the order of a simulation's tables
};

RunAside putAside(const CorridorEnsemble& ensemble, Provenance provenance);
/// What an ensemble takes up again, its record begun anew and filled up to the day. Fails with Conflict if the run is of
/// another shape than `begun`.
Result<EnsembleSnapshot> takenUp(const RunAside& run, Simulation begun);

/// As the bytes of a file: a line of JSON (what it is, sizes, SHA-256 of the rest), then packed numbers.
std::string fileOf(const RunAside& run);
/// Fails with Format at anything that fileOf did not write.
Result<RunAside> runIn(std::string_view bytes);

} // namespace antevia
