#pragma once

#include "model/formats/table_layout.h"

#include <set>
#include <string>
#include <string_view>

namespace antevia {

/// A tag of the Humanitarian Exchange Language: "#affected +f +children".
struct HxlTag {
    std::string name;                 ///< "affected"
    std::set<std::string> attributes; ///< "children", "f"
    bool operator==(const HxlTag&) const = default;
};

/// Case, blanks and the order of attributes do not matter; an empty name if it is no tag.
HxlTag parseHxlTag(std::string_view text);
/// The row of tags among the first 25; 0 if there is none.
int findTagRow(const Table& table, int firstRow, int lastRow);
/// Whether a tag says that names are of things: "#sector+name", "#activity+appeal+name".
bool namesThings(const HxlTag& tag);
/// What a tagged column is; columns of persons ("#contact", "#beneficiary+name") are Personal. Unknown tags: nothing.
std::optional<ColumnRole> roleOfTag(const HxlTag& tag, const ColumnProfile& profile);

} // namespace antevia
