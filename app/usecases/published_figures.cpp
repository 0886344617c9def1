#include "app/usecases/published_figures.h"

#include <algorithm>
#include <cmath>

namespace antevia {

PublishedFigures::PublishedFigures(std::vector<SeriesFigures> figures)
    : m_series(std::move(figures)), m_withheld(cellsToWithhold(m_series))
{
}

Result<PublishedFigures> PublishedFigures::of(const ProjectFile& project)
{
    TRY(const auto infos, project.all<SeriesInfo>());
    std::vector<SeriesFigures> figures;
    for (const SeriesInfo& info : infos)
        if (auto series = project.series(info.id))
            figures.push_back({info, {}, *std::move(series)});
    return PublishedFigures(std::move(figures));
}

SheetValue PublishedFigures::at(const SeriesId& id, Period period) const
{
    const auto found =
        std::ranges::find(m_series, id, [](const SeriesFigures& each) -> const SeriesId& { return each.info.id; });
    const double value = found == m_series.end() ? std::nan("") : found->series.at(period);
    return std::isnan(value) || m_withheld.contains({id, period}) ? SheetValue() : SheetValue(value);
}

} // namespace antevia
