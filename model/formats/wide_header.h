#pragma once

#include "model/formats/table_layout.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// What the heading of one column says of a wide table.
struct WideColumn {
    std::optional<Period> period;
    std::string partOfYear; ///< "M1", "Q1", "W7": a period once the row or the title says the year
    std::string part;       ///< what is counted, where each period has several columns: "male"
    bool isFigures() const { return period || !partOfYear.empty(); }
    bool operator==(const WideColumn&) const = default;
};

/// The headings of a wide table.
struct WideHeader {
    int row = 0; ///< the lowest row of headings, 1-based; 0: the table is not wide
    int firstRow =
        0; ///< the highest; years may stand above months or quarters, periods above parts, parts above periods
    std::vector<WideColumn> columns;
};

/// The rows of headings that hold the most periods, each once or once for each part, over figures.
WideHeader findWideHeader(const Table& table, const TextDialect& dialect, int firstRow, int lastRow);

/// The cell of the first heading of a period that has stood in its row before, where the row has three periods or more
/// over figures: the table would be wide without it. Row 0 if there is none.
struct RepeatedHeading {
    int row = 0;
    int column = 0;
    int before = 0; ///< the column in which it stands first
};
RepeatedHeading findRepeatedHeading(const Table& table, const TextDialect& dialect, int firstRow, int lastRow);

} // namespace antevia
