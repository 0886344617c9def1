#pragma once

#include "tests/benchmarks/learning_sets.h"

namespace antevia {

/// Learns the model of analysis/forecast/spread_model.h from the training parts of the known sets and writes it as
/// resources/forecast/spread.txt holds it. No value of a test part is read.
Result<void> learnSpread(const LearnOptions& options);

} // namespace antevia
