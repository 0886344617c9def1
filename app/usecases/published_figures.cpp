#include "app/usecases/published_figures.h"

#include <cmath>

namespace antevia {

PublishedFigures::PublishedFigures(std::vector<SeriesFigures> figures)
    : m_series(std::move(figures)), m_withheld(cellsToWithhold(m_series))
{
    for (std::size_t i = 0; i < m_series.size(); ++i)
        m_places.emplace(m_series[i].info.id, i);
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
    const auto found = m_places.find(id);
    const double value = found == m_places.end() ? std::nan("") : m_series[found->second].series.at(period);
    return std::isnan(value) || m_withheld.contains({id, period}) ? SheetValue() : SheetValue(value);
}

} // namespace antevia
