#pragma once

#include "analysis/prepare/delivery_difference.h"
#include "model/formats/found_series.h"
#include "model/store/project_file.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace antevia {

/// Which series of a file are wanted.
struct FoundChoice {
    std::set<std::string> series = {};            ///< keys; none: all
    std::vector<std::string> where = {};          ///< "geo=AT": series without that coordinate are not; all must hold
    std::map<std::string, SeriesId> takenAs = {}; ///< by key: what a person calls them in the project
    bool holds(const FoundSeries& found) const;
};

/// The project's own series if the key is its id or name.
std::optional<SeriesInfo> knownAs(const FoundSeries& series, const std::vector<SeriesInfo>& known);

/// Whether `known` was found by the key of a series alone, not by an id or name of its own. Files of any publisher may
/// have the same key: what another one publishes under it is kept apart.
bool isFoundByKey(const FoundSeries& series, const SeriesId& known);

/// A series of a file and what it is or will be called in the project.
using SeriesOfFile = std::pair<const FoundSeries*, SeriesId>;
/// All series of a file, taken under the keys that they have.
std::vector<SeriesOfFile> seriesOf(const FoundFile& file, const std::vector<SeriesInfo>& known);

/// Whether a file is a table with a column a series, some of them the project's: then only those are taken in unless a
/// person says otherwise.
bool isForKnownColumns(const FoundFile& file, const std::vector<SeriesInfo>& known);

/// Adds an error for each figure that is no count in a series which the project counts people or beds in: below 0
/// (C20), a fraction (C22). All are counted, the first hundred told. `takenAs` as in FoundChoice.
void refuseNoCounts(FoundFile& file, const std::vector<SeriesInfo>& known,
                    const std::map<std::string, SeriesId>& takenAs = {});

/// The vintage that has the same figures of the same series, so that the same file taken in twice changes nothing;
/// empty if there is none.
Result<std::string> vintageWithSame(const ProjectFile& project, const std::vector<SeriesFigures>& figures);

/// What a delivery would change of the newest figures where that looks like a mistake (V1): another magnitude, most
/// figures changed, figures gone.
RowMessage magnitudeMessage(const SeriesDifference& difference, const std::string& warning);

/// A series of the project and a file of another publisher that has it under the same key or name.
struct OtherPublisher {
    std::string series;
    std::string before;
    std::string now;
    std::string apart; ///< id under which the file's is kept apart; empty: it is taken as a delivery of the same series
};
/// What a person has to know of it (V3).
RowMessage publisherMessage(const OtherPublisher& other);

} // namespace antevia
