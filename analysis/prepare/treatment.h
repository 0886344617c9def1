#pragma once

#include "model/forecast/history_break.h"
#include "model/time/series.h"

#include <string>
#include <vector>

namespace antevia {

/// A history as it is to be fitted, with what was done to it.
struct TreatedHistory {
    Series series;
    std::vector<std::string> notes; ///< a sentence each, without a full stop
};

/// `history` as its analyst's decisions have it. A confirmed outlier is missing. Before a confirmed level shift the
/// history is cut where enough is left after it (three seasons; 30 periods where there is no season), and else what
/// lies before is brought to the new level: multiplied by the ratio of the medians of the six periods on either side
/// (whole counts stay whole), or cut where one of these is 0. Refused breaks, and those nobody decided on, change
/// nothing. Decisions on periods outside the history say so in a note.
TreatedHistory treated(const Series& history, const std::vector<BreakDecision>& decisions, int season);

} // namespace antevia
