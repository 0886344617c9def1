#pragma once

#include "tests/benchmarks/learning_sets.h"

namespace antevia {

/// Learns the trust of analysis/forecast/part_trust.h from the training parts of the known sets and writes it as
/// resources/forecast/trust.txt holds it. No value of a test part is read.
Result<void> learnTrust(const LearnOptions& options);

} // namespace antevia
