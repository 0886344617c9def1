#include "app/charts/chart_stretches.h"

#include "app/charts/chart_points.h"

namespace antevia {
namespace {

constexpr double halfOfSingleDay = 0.35;

QPolygonF pointsOf(std::span<const ChartPoint> points)
{
    QPolygonF made;
    for (const ChartPoint& point : points)
        made << QPointF(dayNumber(point.day), point.value);
    return made;
}

QPolygonF edgeOf(std::span<const ChartPoint> points)
{
    const QPolygonF edge = pointsOf(points);
    if (edge.size() != 1)
        return edge;
    const QPointF aside(halfOfSingleDay, 0.0);
    return QPolygonF({edge[0] - aside, edge[0] + aside});
}

} // namespace

std::vector<BandStretch> stretchesOf(const ChartBand& band)
{
    const auto lower = thinned(band.lower);
    const auto upper = thinned(band.upper);
    std::vector<BandStretch> made;
    for (const ChartRun& run : runsWithoutGap(lower, upper))
        made.push_back({edgeOf(std::span(lower).subspan(run.begin, run.size())),
                        edgeOf(std::span(upper).subspan(run.begin, run.size()))});
    return made;
}

std::vector<QPolygonF> stretchesOf(const ChartLine& line)
{
    const auto points = thinned(line.points, mostPointsDrawn / 2); // steps may double them
    std::vector<QPolygonF> made;
    for (const ChartRun& run : runsWithoutGap(points, points)) {
        const auto stretch = std::span(points).subspan(run.begin, run.size());
        made.push_back(line.role == ChartRole::Capacity ? pointsOf(steps(stretch)) : pointsOf(stretch));
    }
    return made;
}

} // namespace antevia
