#pragma once

#include "model/base/result.h"

namespace CLI {
class App;
}

namespace antevia {

/// Processor time, wall time and memory of ensembles of made corridors, printed as tables: the typical and the large
/// one beside their aims, then the typical one with twice the members, days and links.
struct CorridorSpeedOptions {
    int threads = 2;
    bool large = false; ///< also 200 places, 400 links, 8 groups
};
Result<void> benchCorridorSpeed(const CorridorSpeedOptions& options);

/// Adds the subcommand `corridor-speed`, which runs benchCorridorSpeed when it is named.
void addCorridorSpeedBench(CLI::App& program);

} // namespace antevia
