#pragma once

#include "model/base/result.h"
#include "model/formats/sheet.h"

#include <chrono>
#include <string>
#include <vector>

namespace antevia {

/// What stands in the workbook's properties. `created` is given, so that the same sheets make the same bytes.
struct WorkbookProperties {
    std::string title;
    std::string subject;
    std::string author;
    std::string comments;
    std::chrono::sys_seconds created{}; ///< UTC
};

/// A workbook of typed cells: bold headings that stay in view, columns as wide as their text, texts always as texts
/// (never formulas or links). Fails with InvalidInput if there is no sheet, two have one name, a row has not one value
/// per column or a text is longer than a cell holds (32,767 characters); with Io if it cannot be written.
Result<std::string> xlsxBytes(const std::vector<Sheet>& sheets, const WorkbookProperties& properties);
Result<void> writeXlsx(const std::vector<Sheet>& sheets, const std::string& path, const WorkbookProperties& properties);

} // namespace antevia
