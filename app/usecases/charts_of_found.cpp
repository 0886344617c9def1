#include "app/usecases/charts_of_found.h"

#include "app/wording/wording.h"
#include "model/base/text.h"
#include "model/formats/file.h"

#include <cmath>

namespace antevia {
namespace {

std::vector<ChartPoint> pointsOf(const FoundSeries& series)
{
    std::vector<ChartPoint> points;
    points.reserve(series.observations.size());
    for (const FoundObservation& cell : series.observations)
        points.push_back({firstDay(Period{series.frequency, cell.index}),
                          cell.state == CellState::Figure ? cell.value : std::nan("")});
    return points;
}

std::vector<ChartPoint> pointsOf(const Series& series)
{
    std::vector<ChartPoint> points;
    for (int i = 0; i < series.size(); ++i)
        points.push_back({firstDay(later(series.first(), i)), series.values()[i]});
    return points;
}

} // namespace

ChartSpec foundSeriesChart(const FileLook& look, std::size_t index)
{
    EXPECTS(index < look.series.size() && index < look.file.series.size());
    const SeriesLook& line = look.series[index];
    ChartSpec chart;
    chart.id = "found-" + text(line.id);
    chart.title = shownSafely(line.name, 120);
    chart.unit = ChartUnit::Other;
    chart.unitText = (line.unit ? Wording().name(*line.unit) : std::string("what is counted is not said")) + ", " +
                     Wording().name(line.frequency);
    if (line.before)
        chart.lines.push_back({"Delivery before", ChartRole::Comparison, pointsOf(*line.before), false});
    chart.lines.push_back({"This file", ChartRole::Observed, pointsOf(look.file.series[index]), false});
    chart.source = fileName(look.file.name);
    return chart;
}

} // namespace antevia
