#pragma once

#include "model/base/result.h"

#include <filesystem>

namespace antevia {

struct LearnSpreadOptions {
    std::filesystem::path folder; ///< of the known sets
    std::filesystem::path out;
    int threads = 1;
    int every = 1; ///< every n-th series only
};

/// Learns the model of analysis/forecast/spread_model.h from the training parts of the known sets and writes it as
/// resources/forecast/spread.txt holds it. No value of a test part is read.
Result<void> learnSpread(const LearnSpreadOptions& options);

} // namespace antevia
