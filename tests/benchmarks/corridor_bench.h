#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace antevia {

/// By default the daily corridor of 2015–16 as the read-me beside the sets asks.
struct CorridorBenchOptions {
    std::string data = "../shared/data/unhcr-corridor-daily/balkan_daily_tidy.csv"; ///< days, then a column a place
    std::string events =
        "../shared/data/events/corridor_milestones.csv"; ///< effective, known_from, where; may be empty
    std::string network = "GRi>GRm>MK>RS>HR>SI>AT";      ///< chains, parted by commas: "A>B>C,D>B"
    std::string places = "MK,RS,HR,SI,AT";               ///< that are forecast; all with somebody upstream if empty
    std::string first = "2015-11-01";                    ///< origins, the last days known
    std::string last = "2016-03-05";
    int horizon = 7;
    int threads = 1;
    std::filesystem::path json; ///< not written if empty
};

/// Adds the subcommand `corridor`, which runs benchCorridor when it is named.
void addCorridorBench(CLI::App& program);

/// Forecasts a daily corridor again from each origin and prints the scores beside simple methods and published rows.
Result<void> benchCorridor(const CorridorBenchOptions& options);

} // namespace antevia
