#pragma once

#include "model/formats/table.h"
#include "model/indicators/series_info.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

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
