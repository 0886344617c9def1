#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// How well bytes that are no UTF-8 read as text of a code page. The pages hold the same bytes, so that only what is
/// written tells them apart.
struct PageFit {
    std::string encoding;
    int impossible = 0; ///< letters of two scripts in one word, signs and capitals within words
    int uncommon = 0;   ///< letters that no language of the region has
    bool operator==(const PageFit&) const = default;
};

/// The code pages of the region that can read the bytes, the best first. Of those that read them alike only one stands
/// here, and where one makes words only, those that make none are left out; empty if none has all of the bytes.
std::vector<PageFit> fittingPages(std::string_view bytes);

} // namespace antevia
