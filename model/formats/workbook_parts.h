#pragma once

#include "model/base/result.h"
#include "model/formats/workbook.h"
#include "model/formats/zip_archive.h"

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// Where the parts of a workbook lie in its ZIP, found through its relationships, never by their names.
struct WorkbookParts {
    struct SheetPart {
        SheetInfo info;
        std::string part;
    };
    std::vector<SheetPart> sheets; ///< in the order of the tabs
    std::string sharedStrings;     ///< empty: there are none
    std::string styles;            ///< empty: there are none
    bool from1904 = false;         ///< days are counted from 1 January 1904
    std::vector<std::string> remarks;
};

/// Fails with Format if the bytes are no workbook: says what they are instead.
Result<ZipArchive> openWorkbook(std::string_view bytes);
Result<WorkbookParts> readWorkbookParts(const ZipArchive& archive);

} // namespace antevia
