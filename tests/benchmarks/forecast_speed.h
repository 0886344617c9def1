#pragma once

#include "model/base/result.h"

#include <filesystem>

namespace CLI {
class App;
}

namespace antevia {

/// Processor time of models and of the whole forecast on monthly series, beside aims and published figures: a series'
/// mean over the set, the median of five runs. Then forecasts of 1,000 series from each of twelve ends, parameters held
/// between them, with wall time and memory.
struct ForecastSpeedOptions {
    std::filesystem::path file; ///< in the long form
    int every = 20;             ///< every n-th series only, for all but the last row
    int series = 1000;          ///< of the last row; 0 leaves it out
    int threads = 2;            ///< of the last row
    std::filesystem::path json; ///< not written if empty
};
Result<void> benchForecastSpeed(const ForecastSpeedOptions& options);

/// Adds the subcommand `forecast-speed`, which runs benchForecastSpeed when it is named.
void addForecastSpeedBench(CLI::App& program);

} // namespace antevia
