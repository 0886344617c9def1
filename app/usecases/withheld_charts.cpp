#include "app/usecases/withheld_charts.h"

#include <limits>
#include <set>

namespace antevia {
namespace {

constexpr const char* gapNote =
    "Gaps: figures of 1 to 4 people or given in confidence, and those that would tell them.";

/// Whether a point was left out.
bool leaveOut(std::vector<ChartPoint>& points, const std::set<Day>& days)
{
    bool any = false;
    for (ChartPoint& point : points) {
        if (!days.contains(point.day))
            continue;
        point.value = std::numeric_limits<double>::quiet_NaN();
        any = true;
    }
    return any;
}

} // namespace

Result<WithheldCells> withheldThenOrNow(const ProjectFile& project, Day day, bool asDelivered)
{
    FiguresExport figures;
    figures.asDelivered = asDelivered;
    TRY(WithheldCells withheld, withheldIn(project, figures));
    figures.asOf = day;
    TRY(WithheldCells then, withheldIn(project, figures));
    withheld.merge(then);
    return withheld;
}

void leaveOutWithheld(ChartSpec& chart, const SeriesId& series, Day asOf, const WithheldCells& withheld)
{
    std::set<Day> days;
    for (const auto& [cell, why] : withheld)
        if (cell.first == series)
            days.insert(firstDay(cell.second));
    const std::set<Day> before(days.begin(), days.upper_bound(asOf));
    bool any = false;
    for (ChartLine& line : chart.lines) {
        const bool isPublished = line.role == ChartRole::Observed || line.role == ChartRole::Afterwards;
        any |= leaveOut(line.points, isPublished ? days : before);
    }
    for (ChartBand& band : chart.bands) {
        any |= leaveOut(band.lower, before);
        any |= leaveOut(band.upper, before);
    }
    if (any)
        chart.note += (chart.note.empty() ? "" : " ") + std::string(gapNote);
}

} // namespace antevia
