#pragma once

#include "model/formats/found_series.h"
#include "model/formats/message_log.h"

namespace antevia {

/// What is to be done with running totals.
struct CumulativeWish {
    bool intoDifferences = false; ///< take what each period added
    int startMonth = 0;           ///< in which their seasons begin, where their names do not say it; 0: not said
};

/// Tells series that are running totals, by their names or their course, and turns them into what each period added if
/// that is wished. Totals that begin anew do so at the beginning of a year or of the season that is said; any other
/// fall is told as an error, with its row. What was added in a period is not known (missing) where the total before it
/// is not, but for the first period of a season.
void settleCumulative(FoundFile& file, const CumulativeWish& wish, MessageLog& log);

} // namespace antevia
