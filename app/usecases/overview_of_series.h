#pragma once

#include "model/store/project_file.h"

#include <vector>

namespace antevia {

/// A series with what a list shows of it.
struct SeriesOverview {
    SeriesInfo info;     ///< as it is kept
    bool isRead = false; ///< whether its figures were read: else only `info`, and `shown` like it
    SeriesInfo shown;    ///< the same with the source and quality of its newest figures
    Source newestFrom;   ///< where the newest delivery alone is from
    VintageId vintage;   ///< the newest one that has it
    int periods = 0;
    int missing = 0;
    Period first, last;
    double lastValue = 0.0; ///< NaN: no figure
    int deliveries = 0;     ///< 0 where the project has one in all
    int corrections = 0;
};

/// What a person describes when the series is described: what is kept, with the source of its newest delivery.
SeriesInfo toDescribe(const SeriesOverview& series);

/// Every series and every delivery of a project.
struct OverviewOfSeries {
    std::vector<SeriesOverview> series;
    std::vector<Vintage> vintages;
};

/// What can be listed at once, without reading any figures.
Result<OverviewOfSeries> namesOfSeries(const ProjectFile& project);

/// The same with what the figures say, which takes seconds where there are millions.
Result<OverviewOfSeries> overviewOfSeries(const ProjectFile& project, const RunContext& run);

} // namespace antevia
