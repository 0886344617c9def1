#pragma once

#include "model/base/result.h"
#include "model/formats/table.h"

#include <string>
#include <vector>

namespace antevia {

/// What the cells of a sheet refer to.
struct SheetContext {
    std::vector<std::string> sharedStrings;
    std::vector<bool> dateStyles; ///< by cell style
    bool from1904 = false;
};

Result<std::vector<std::string>> readSharedStrings(const std::string& xml, const std::string& part);
/// The cells of a worksheet part; `remarks` say which rows and columns are hidden, merged or filtered.
Result<Table> readSheetPart(const std::string& xml, const std::string& part, const SheetContext& context);

} // namespace antevia
