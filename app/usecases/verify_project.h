#pragma once

#include "model/base/run_context.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

struct Difference {
    std::string where; ///< "forecast GRm", "figure F12"
    std::string kept;
    std::string recomputed;
};

struct VerifyReport {
    std::string madeBy;                  ///< program version of the results
    bool sameVersion = true;             ///< as the running program; differences are then an alarm, else to be expected
    int compared = 0;                    ///< numbers compared
    std::vector<Difference> differences; ///< at most 100
    int differencesInAll = 0;
    std::vector<std::string> stale;   ///< results whose inputs changed since
    std::vector<std::string> damaged; ///< vintages whose figures do not match their hash
    bool agrees() const { return differencesInAll == 0 && stale.empty() && damaged.empty(); }
};

/// Works everything out again, in memory, and compares: whole numbers exactly, others to 1e-9 relative. Changes
/// nothing.
Result<VerifyReport> verifyProject(const ProjectFile& project, const RunContext& run);

} // namespace antevia
