#pragma once

namespace CLI {
class App;
}

namespace antevia {

/// Adds the subcommand `nowcast`, which prints by age of report how far the figures of each delivery were from the last
/// one, as reported and as completed from the deliveries before.
void addNowcastBench(CLI::App& program);

} // namespace antevia
