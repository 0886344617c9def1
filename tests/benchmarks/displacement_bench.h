#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <vector>

namespace CLI {
class App;
}

namespace antevia {

struct DisplacementBenchOptions {
    std::vector<std::filesystem::path> folders; ///< of one instance each
    std::filesystem::path json;                 ///< not written if empty
    bool leaveOneOut = false;                   ///< also with parameters chosen on the other instances only
};

/// Predicts the camps of displacement instances in two settings and prints the averaged relative differences beside
/// published ones, and what the runs cost.
Result<void> benchDisplacement(const DisplacementBenchOptions& options);

/// Adds the subcommand `displacement`, which runs benchDisplacement when it is named.
void addDisplacementBench(CLI::App& program);

} // namespace antevia
