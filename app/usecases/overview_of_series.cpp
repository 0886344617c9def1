#include "app/usecases/overview_of_series.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace antevia {
namespace {

SeriesOverview nameOf(const SeriesInfo& info)
{
    SeriesOverview line;
    line.info = info;
    line.shown = info;
    line.lastValue = std::nan("");
    line.newestFrom = info.source;
    return line;
}

/// A series whose figures cannot be read stays in the list, without them: what is damaged is told elsewhere.
SeriesOverview overviewOf(const ProjectFile& project, const SeriesInfo& info, bool several)
{
    SeriesOverview line = nameOf(info);
    line.isRead = true;
    if (const auto known = project.figuresAsKnown(info.id, std::nullopt)) {
        line.shown = known->info;
        line.newestFrom = known->origins.front().source;
        line.periods = known->series.size();
        line.missing = known->series.missing();
        line.first = known->series.first();
        line.last = known->series.last();
        line.lastValue = known->series.values()[known->series.size() - 1];
    }
    if (const auto vintage = project.vintageOf(info.id))
        line.vintage = *vintage;
    if (!several)
        return line;
    if (const auto deliveries = project.deliveries(info.id))
        line.deliveries = static_cast<int>(deliveries->size());
    return line;
}

} // namespace

SeriesInfo toDescribe(const SeriesOverview& series)
{
    SeriesInfo described = series.info;
    if (described.source == series.newestFrom)
        return described;
    described.source = series.newestFrom;
    described.sourceOf = series.vintage;
    described.qualityNote.clear();
    return described;
}

Result<OverviewOfSeries> namesOfSeries(const ProjectFile& project)
{
    OverviewOfSeries out;
    TRY(const auto infos, project.all<SeriesInfo>());
    TRY(out.vintages, project.vintages());
    std::ranges::transform(infos, std::back_inserter(out.series), nameOf);
    return out;
}

Result<OverviewOfSeries> overviewOfSeries(const ProjectFile& project, const RunContext& run)
{
    OverviewOfSeries out;
    TRY(const auto infos, project.all<SeriesInfo>());
    TRY(out.vintages, project.vintages());
    TRY(const auto corrections, project.all<Correction>());
    for (const SeriesInfo& info : infos) {
        RETURN_IF_ERROR(run.checkpoint());
        SeriesOverview line = overviewOf(project, info, out.vintages.size() > 1);
        line.corrections = static_cast<int>(std::ranges::count(corrections, info.id, &Correction::series));
        out.series.push_back(std::move(line));
    }
    return out;
}

} // namespace antevia
