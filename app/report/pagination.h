#pragma once

#include "app/report/strip.h"

#include <span>
#include <vector>

namespace antevia {

/// What a page has room for, in units.
struct PageRoom {
    double width = 0.0;
    double height = 0.0;     ///< between header and footer
    double noteHeight = 0.0; ///< taken from it at the foot of a page that names Kosovo
    bool alwaysNote = false; ///< the header or footer names it
};

struct LaidPage {
    std::vector<Drawing> drawings; ///< from the corner of the room
    bool namesKosovo = false;
    std::vector<int> headings; ///< indices into the outline of headings that begin here
};

/// Fills pages with strips from the top. Strips that belong together stay together unless they fill more than a page; a
/// strip that is higher than a page alone stands on one of its own and runs over its foot.
std::vector<LaidPage> paginate(std::span<const Strip> strips, const PageRoom& room);

} // namespace antevia
