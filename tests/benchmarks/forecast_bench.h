#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace antevia {

struct ForecastBenchOptions {
    std::vector<std::filesystem::path> files; ///< in the long form; the known sets of `folder` if empty
    std::filesystem::path folder;
    std::filesystem::path json; ///< not written if empty
    int threads = 1;
    int every = 1; ///< every n-th series only
    bool onlyCombination = false; ///< no rows of members
};

/// Forecasts sets of series by the combination and its members and prints their scores beside published ones. A series
/// that cannot be forecast (negative values, no value to learn from or to score) is left out, named and counted.
Result<void> benchForecasts(const ForecastBenchOptions& options);

} // namespace antevia
