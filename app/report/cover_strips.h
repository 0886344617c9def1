#pragma once

#include "app/report/block_strips.h"

namespace antevia {

/// A report with blocks for its cover has a cover page; a brief has not and begins with its title.
bool hasCover(const Document& document);
/// Title, subtitle, lines and blocks of the cover page.
std::vector<Strip> coverStrips(const Document& document, const StripOptions& options);
/// Title, subtitle and lines at the top of a report without a cover.
std::vector<Strip> titleStrips(const Document& document, const StripOptions& options);
/// When it was made and whose figures are in it, at the end.
std::vector<Strip> imprintStrips(const Document& document, const StripOptions& options);

struct ContentsEntry {
    OutlineEntry heading;
    int page = 0; ///< printed number
};
std::vector<Strip> contentsStrips(const std::vector<ContentsEntry>& entries, const StripOptions& options);

} // namespace antevia
