#pragma once

#include "analysis/prepare/delivery_difference.h"
#include "analysis/prepare/revision_triangle.h"
#include "model/formats/sheet.h"
#include "model/report/chart_spec.h"
#include "model/store/project_file.h"

#include <vector>

namespace antevia {

/// A vintage with the series it brought.
struct VintageLine {
    Vintage vintage;
    Day knownOn;
    std::vector<SeriesId> series;
};

/// Every vintage of a project, the one known first in front.
Result<std::vector<VintageLine>> vintagesOfProject(const ProjectFile& project);

/// What each delivery said of each period of a series, as delivered.
Result<RevisionTriangle> triangleOf(const ProjectFile& project, const SeriesId& series);
/// Periods down, deliveries across with the day they were known; the last column is the revision since the first.
Sheet triangleSheet(const SeriesInfo& info, const RevisionTriangle& triangle);
/// The newest six deliveries of a series as lines, the newest most plainly.
ChartSpec triangleChart(const SeriesInfo& info, const RevisionTriangle& triangle);

/// How vintage `to` differs from vintage `from`, series by series. NotFound if one is not there.
Result<std::vector<SeriesDifference>> compareDeliveries(const ProjectFile& project, const VintageId& from,
                                                        const VintageId& to);
/// One row a series: counts, sums, warnings.
Sheet differenceSheet(const VintageId& from, const VintageId& to, const std::vector<SeriesDifference>& differences);

/// How a series about to be taken in changes what is known of it on `day`, or, if nothing is then or no day is given,
/// the newest figures; nothing if the project has none.
Result<std::optional<SeriesDifference>> differenceFromKnown(const ProjectFile& project, const SeriesFigures& figures,
                                                            std::optional<Day> day, Coverage coverage);

} // namespace antevia
