#pragma once

#include "model/forecast/history_break.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// Breaks of a series as it was known on a day (the project's as-of day if none is given), in the order of time: those
/// that stand out, those that were decided on, and dated measures at the series' place that were known by then, also
/// ones that take effect later (their effect is in no history, so no forecast knows it). A shift within a period of a
/// measure's date is told as one.
Result<std::vector<HistoryBreak>> breaksOfSeries(const ProjectFile& project, const SeriesId& series,
                                                 std::optional<Day> asOf = {});

/// The dated measures at a series' place (all where it has none) that were known on a day.
Result<std::vector<Measure>> measuresOfSeries(const ProjectFile& project, const SeriesInfo& info, Day asOf);

/// `info` with the analyst's word on a break in place of an earlier one on the same break.
SeriesInfo withDecision(SeriesInfo info, const BreakDecision& decision);
/// `info` without any word on a break: it is open again.
SeriesInfo withoutDecision(SeriesInfo info, BreakKind kind, Period period);

/// "outlier@2015-10", "level-shift@2015-10-18". InvalidInput says how it is written.
Result<BreakDecision> parseBreak(const std::string& text);

} // namespace antevia
