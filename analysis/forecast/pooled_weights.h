#pragma once

#include <string_view>

namespace antevia {

/// resources/forecast/pooled.networks, compiled in: weights are constants of the analysis, which reads no files.
std::string_view pooledWeights();

} // namespace antevia
