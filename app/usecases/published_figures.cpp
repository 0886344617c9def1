#include "app/usecases/published_figures.h"

#include "app/usecases/keyed_series.h"

#include <cmath>

namespace antevia {

PublishedFigures::PublishedFigures(std::vector<SeriesFigures> figures)
    : m_series(std::move(figures)), m_withheld(cellsToWithhold(keyedSeries(m_series)))
{
    for (std::size_t i = 0; i < m_series.size(); ++i)
        m_places.emplace(m_series[i].info.id, i);
}

Result<PublishedFigures> PublishedFigures::of(const ProjectFile& project)
{
    TRY(const auto infos, project.all<SeriesInfo>());
    std::vector<SeriesFigures> figures;
    for (const SeriesInfo& info : infos)
        if (auto known = project.figuresAsKnown(info.id, std::nullopt))
            figures.push_back({info, known->vintage, std::move(known->series), std::move(known->marks)});
    return PublishedFigures(std::move(figures));
}

SheetValue PublishedFigures::at(const SeriesId& id, Period period) const
{
    const auto found = m_places.find(id);
    const double value = found == m_places.end() ? std::nan("") : m_series[found->second].series.at(period);
    return std::isnan(value) || isWithheld(id, period) ? SheetValue() : SheetValue(value);
}

} // namespace antevia
