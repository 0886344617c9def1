#pragma once

#include "model/report/chart_spec.h"
#include "model/store/project_file.h"

namespace antevia {

/// One point at the first day of each period; missing figures stay missing.
std::vector<ChartPoint> pointsOf(const Series& series);
/// Day-by-day values, from `day0` on.
std::vector<ChartPoint> pointsOf(Day day0, const Eigen::VectorXd& values);

/// "Frontex, …. Figures as of 16 October 2015."
std::string sourceLine(const SeriesInfo& info, Day asOf);

/// A chart with its id, title and unit, and nothing in it yet.
ChartSpec emptyChart(std::string id, std::string title, ChartUnit unit);

/// The figures of a series, parted at a day: as they were known then, and what came after.
struct Observations {
    Series before;
    Series afterwards;
};

/// NotFound if the series has no figures.
Result<Observations> observations(const ProjectFile& project, const SeriesId& id, Day asOf);

/// Draws both parts from `from` up to `until`.
void addObservations(ChartSpec& chart, const Observations& seen, Day from, Day until);

} // namespace antevia
