#pragma once

#include "model/formats/import.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// Where the dates of a table stand.
struct DatePlace {
    int column = 0;   ///< 1-based; 0: no column of dates was found
    int firstRow = 0; ///< of the first date
    int dates = 0;
};
DatePlace findDates(const Table& table, DateOrder order);

/// The row above the first date that has headings, tags of HXL passed over; 0 if there is none.
int findHeaderRow(const Table& table, const DatePlace& dates);
/// The length of the periods that a column names.
Frequency findFrequency(const Table& table, const DatePlace& dates, DateOrder order);

/// The series whose id or name a heading is, and how that was seen; nothing if none is, or more than one.
struct HeadingMatch {
    SeriesInfo info;
    std::string why;
};
std::optional<HeadingMatch> seriesOfHeading(const std::string& heading, const std::vector<SeriesInfo>& known);

/// True if the cells of a row that are not empty are tags of HXL ("#date", "#affected+f").
bool isTagRow(const std::vector<TableCell>& row);

/// A heading for people: line ends and tabs as blanks, trimmed.
std::string headingText(const Table& table, int headerRow, int column);

} // namespace antevia
