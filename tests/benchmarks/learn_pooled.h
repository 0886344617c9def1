#pragma once

#include "model/base/result.h"
#include "tests/benchmarks/learn_network.h"

#include <filesystem>

namespace CLI {
class App;
}

namespace antevia {

struct LearnPooledOptions {
    std::filesystem::path folder; ///< of the known sets
    std::filesystem::path out;    ///< not written if empty
    int networks = 4;
    int leaveOut = 0; ///< every so many series is left out, if not 0
    int threads = 1;
    bool isTrial = false; ///< hold back the last horizon of each training part and every fifth series, and score them
    LearningPlan plan;
};

/// Learns the networks of analysis/forecast/pooled.h from the training parts of the known sets, from sums and mixtures
/// of them and from simulated series. Test parts are read past and never used.
Result<void> learnPooled(const LearnPooledOptions& options);

/// Adds the subcommand `learn-pooled`, which runs learnPooled when it is named.
void addLearnPooled(CLI::App& program);

} // namespace antevia
