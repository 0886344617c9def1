#pragma once

#include "analysis/prepare/delivery_difference.h"
#include "model/formats/found_series.h"
#include "model/store/project_file.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace antevia {

/// Which series of a file are wanted.
struct FoundChoice {
    std::set<std::string> series;   ///< keys; none: all
    std::vector<std::string> where; ///< "geo=AT": series without that coordinate are not; all must hold
    bool holds(const FoundSeries& found) const;
};

/// The project's own series if the key is its id or name.
std::optional<SeriesInfo> knownAs(const FoundSeries& series, const std::vector<SeriesInfo>& known);

/// Adds an error (C22) for each fraction, at most one a series, that the file has in a series which the project counts
/// people or beds in.
void refuseFractions(FoundFile& file, const std::vector<SeriesInfo>& known);

/// The vintage that has the same figures of the same series, so that the same file taken in twice changes nothing;
/// empty if there is none.
Result<std::string> vintageWithSame(const ProjectFile& project, const std::vector<SeriesFigures>& figures);

/// What a delivery would change of the newest figures where that looks like a mistake (V1): another magnitude, most
/// figures changed, figures gone.
RowMessage magnitudeMessage(const SeriesDifference& difference, const std::string& warning);

} // namespace antevia
