#pragma once

#include "model/base/result.h"

#include <array>
#include <filesystem>

namespace antevia {

/// How reports of one age compare with the last delivery.
struct NowcastScore {
    int points = 0;
    int inside = 0;             ///< inside the 80 % range
    double reportedError = 0.0; ///< sum of |as reported − last|, in persons
    double completedError = 0.0;
    double last = 0.0; ///< sum of the last delivery's figures
};

/// By age of report, 0 to 6 periods: each delivery but the last one is completed by those before it, of all series in
/// the file, and compared with what the last delivery says.
Result<std::array<NowcastScore, 7>> scoreNowcasts(const std::filesystem::path& file);

} // namespace antevia
