#include "app/usecases/chart_parts.h"

#include "app/wording/wording.h"
#include "model/base/if_found.h"

namespace antevia {

std::vector<ChartPoint> pointsOf(const Series& series)
{
    std::vector<ChartPoint> points;
    for (int i = 0; i < series.size(); ++i)
        points.push_back({firstDay(later(series.first(), i)), series.values()[i]});
    return points;
}

std::vector<ChartPoint> pointsOf(Day day0, const Eigen::VectorXd& values)
{
    std::vector<ChartPoint> points;
    for (Eigen::Index i = 0; i < values.size(); ++i)
        points.push_back({day0 + Days(static_cast<int>(i)), values[i]});
    return points;
}

std::string sourceLine(const SeriesInfo& info, Day asOf)
{
    return cite(info.source) + ". Figures as of " + Wording().date(asOf) + ".";
}

ChartSpec emptyChart(std::string id, std::string title, ChartUnit unit)
{
    ChartSpec chart;
    chart.id = std::move(id);
    chart.title = std::move(title);
    chart.unit = unit;
    chart.unitText = Wording().name(unit);
    return chart;
}

Result<Observations> observations(const ProjectFile& project, const SeriesId& id, Day asOf)
{
    TRY(const Series newest, project.series(id));
    TRY(auto known, ifFound(project.series(id, asOf)));
    return Observations{std::move(known).value_or(Series()), newest.from(asOf + Days(1))};
}

void addObservations(ChartSpec& chart, const Observations& seen, Day from, Day until)
{
    if (!seen.before.empty())
        chart.lines.push_back({"Published figures", ChartRole::Observed, pointsOf(seen.before.from(from)), false});
    const Series afterwards = seen.afterwards.until(until);
    if (afterwards.size() > afterwards.missing())
        chart.lines.push_back({"What happened (not known then)", ChartRole::Afterwards, pointsOf(afterwards), false});
}

} // namespace antevia
