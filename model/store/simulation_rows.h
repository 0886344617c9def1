#pragma once

#include "model/scenario/simulation.h"
#include "model/store/database.h"
#include "model/store/documents.h"

namespace antevia {

/// A simulation is kept as a document without the paths, and each table of paths as a packed blob of its own, whose
/// SHA-256 stands in the document. So its hash is at hand without its paths, and nothing is loaded before it is asked
/// for.
Result<nlohmann::json> writePaths(const Database& database, const Simulation& simulation);
Result<Simulation> readSimulation(const Database& database, const ScenarioId& scenario, const StoredDocument& document);
Result<void> removePaths(const Database& database, const ScenarioId& scenario);

} // namespace antevia
