#pragma once

#include "model/forecast/nowcast.h"
#include "model/time/series.h"

#include <span>
#include <vector>

namespace antevia {

/// One series as a delivery had it.
struct DatedReport {
    Day knownOn;
    Series series; ///< counts ≥ 0; NaN missing
};
/// The deliveries of one series, the oldest first.
using ReportHistory = std::vector<DatedReport>;

/// What the last periods of the newest report will come to, from how earlier reports of the same age were revised.
///
/// Model: the logarithm of (1 + final) over (1 + reported) depends on the age of the report (whole periods since the
/// period ended) and on whether the figure was revised already since it was first seen: publishers consolidate once,
/// and what has been consolidated stays. It is estimated by the median over earlier periods of the series whose report
/// of that age is at least three periods old by now, the last counting most, and only where the quartiles lie on one
/// side of 0 (else revisions go both ways, and the figure stands as reported); drawn towards the median of like series
/// and towards no revision as far as there are few. The range comes from the same revisions, those of like series, and
/// what is usual before any were seen (a standard deviation of 10 %, more for small counts). Only the three youngest
/// ages are completed: older figures are as reported, with a range. Assumes that publishers go on revising as they did;
/// fails at a change of definition. In the spirit of the chain ladder (Mack 1993, ASTIN Bull. 23(2)), with one step
/// from each age to what is known now, since yearly consolidation makes steps from age to age useless.
///
/// `like` are other series' deliveries; those after the newest of `own` are not looked at. Gives the periods of the
/// newest report that ended up to seven periods before, the oldest first; nothing with fewer than three deliveries on
/// different days.
std::vector<NowcastPeriod> nowcast(const ReportHistory& own, std::span<const ReportHistory> like);

/// `history` with the completed values in place of the reported ones; a value that is not the reported one stays.
Series completed(const Series& history, const std::vector<NowcastPeriod>& nowcast);

} // namespace antevia
