#pragma once

#include "model/base/result.h"

#include <string>

namespace CLI {
class App;
}

namespace antevia {

struct ImportBenchOptions {
    long rows = 10'000'000;
    std::string folder; ///< empty: the system's folder for temporary files
};

/// Writes a CSV of made observations (4,000 series of 2,500 days for the usual ten million rows), takes it into a new
/// project, opens that again, exports it, and stops three other imports halfway. Prints rows, seconds, peak memory, the
/// time from the request to stop to the return, and files left behind.
Result<void> benchImport(const ImportBenchOptions& options);

/// Adds the subcommand `import`.
void addImportBench(CLI::App& program);

} // namespace antevia
