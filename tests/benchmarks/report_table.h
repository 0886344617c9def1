#pragma once

#include "analysis/prepare/nowcast.h"
#include "model/base/result.h"

#include <filesystem>
#include <map>
#include <string>

namespace antevia {

/// Deliveries by series, from rows `vintage,series,period,sum,suppressed,rows` in the order of vintages. A suppressed
/// cell stands for 1 to 4 persons and counts 2.5, so that a delivery that suppresses more is no revision.
Result<std::map<std::string, ReportHistory>> readReports(const std::filesystem::path& file);

} // namespace antevia
