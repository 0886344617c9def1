#pragma once

#include "app/report/cover_strips.h"
#include "app/report/page_furniture.h"
#include "app/report/pagination.h"
#include "model/base/result.h"

#include <vector>

namespace antevia {

/// A report laid out on paper.
struct LaidReport {
    Document document;
    SheetPlaces places;
    std::vector<LaidPage> pages;
    std::vector<ContentsEntry> contents; ///< empty if the report is too short for a table of contents
};

/// Cover, table of contents if there are more than 6 pages, and body, one after the other.
/// Fails with InvalidInput if the paper leaves too little room for text, with Internal if the fonts are missing.
Result<LaidReport> layReport(const Document& document, const QPageLayout& paper);

} // namespace antevia
