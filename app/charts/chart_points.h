#pragma once

#include "model/report/chart_spec.h"

#include <span>
#include <vector>

namespace antevia {

/// Days as charts count them along their axis.
inline double dayNumber(Day day)
{
    return static_cast<double>(day.time_since_epoch().count());
}

/// No series is drawn with more points.
inline constexpr std::size_t mostPointsDrawn = 2000;

/// The same line with at most `most` points: of each stretch of days its lowest and its highest point stay, and a gap
/// (NaN) stays a gap. `most` is at least 8.
std::vector<ChartPoint> thinned(std::span<const ChartPoint> points, std::size_t most = mostPointsDrawn);

/// A stretch of points without a gap: first index and one past the last.
struct ChartRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
    bool operator==(const ChartRun&) const = default;
};
/// Stretches in which neither line has a gap. Both have the same days; the shorter one ends the last stretch.
std::vector<ChartRun> runsWithoutGap(std::span<const ChartPoint> lower, std::span<const ChartPoint> upper);

/// What is in hand stays until the day on which it changes.
std::vector<ChartPoint> steps(std::span<const ChartPoint> points);

/// What a chart has to show.
struct ChartExtent {
    bool empty = true; ///< there is no finite value; the rest then says nothing
    Day first;
    Day last;
    double low = 0.0; ///< of lines and bands
    double high = 0.0;
    bool operator==(const ChartExtent&) const = default;
};
ChartExtent extentOf(const ChartSpec& spec);
/// The fewest days from one point of a line or band to the next: 7 for weekly figures, 28 or more for monthly ones; 1
/// if no line has two points.
int daysBetweenPoints(const ChartSpec& spec);

} // namespace antevia
