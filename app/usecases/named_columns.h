#pragma once

#include "model/formats/understand_file.h"
#include "model/indicators/series_info.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// A column of a table and the series that it is taken in as, known to the project or new.
struct NamedColumn {
    std::string column; ///< its heading, or its number from 1
    SeriesId series;
};

/// What a person says of the columns of tables with one row a period.
struct NamedColumns {
    std::vector<NamedColumn> series;       ///< only these are taken; none: columns are series by their headings
    int dateColumn = 0;                    ///< from 1; 0: as found
    bool addUnknown = false;               ///< columns that are no series of the project are taken in too, as new ones
    std::optional<CountingUnit> unit = {}; ///< of those that are new; else as the file says
    std::optional<BorderScope> scope = {}; ///< of those that are new
};

/// How the columns of a file have to be read so that it has what is said of them; none if it was read so already.
/// InvalidInput if a column is named as a series that holds the periods.
Result<std::vector<ColumnWish>> wishesFor(const FoundFile& file, const NamedColumns& said);

/// The keys of the named columns' series in a file, each with the series it is taken in as. Fails with NotFound if the
/// file has no such column, or none of figures.
Result<std::map<std::string, SeriesId>> seriesByKey(const FoundFile& file, const NamedColumns& said);

} // namespace antevia
