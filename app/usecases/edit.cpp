#include "app/usecases/edit.h"

#include <algorithm>

namespace antevia {
namespace {

template <class T>
constexpr bool isSingle =
    std::is_same_v<T, ProjectInfo> || std::is_same_v<T, CorridorParameters> || std::is_same_v<T, Network>;

template <class T>
std::string keyOf(const T& entity)
{
    if constexpr (std::is_same_v<T, InitialStock>)
        return entity.place.value;
    else
        return entity.id.value;
}

} // namespace

template <class T>
Result<void> apply(ProjectFile& project, const Edit<T>& edit)
{
    if (edit.after)
        return project.put(*edit.after);
    if constexpr (!isSingle<T>)
        if (edit.before)
            return project.template remove<T>(keyOf(*edit.before));
    return {};
}

template Result<void> apply(ProjectFile&, const Edit<ProjectInfo>&);
template Result<void> apply(ProjectFile&, const Edit<CorridorParameters>&);
template Result<void> apply(ProjectFile&, const Edit<Network>&);
template Result<void> apply(ProjectFile&, const Edit<Measure>&);
template Result<void> apply(ProjectFile&, const Edit<Scenario>&);
template Result<void> apply(ProjectFile&, const Edit<Site>&);
template Result<void> apply(ProjectFile&, const Edit<StandardsProfile>&);
template Result<void> apply(ProjectFile&, const Edit<Plan>&);
template Result<void> apply(ProjectFile&, const Edit<InitialStock>&);
template Result<void> apply(ProjectFile&, const Edit<SeriesInfo>&);
template Result<void> apply(ProjectFile&, const Edit<Correction>&);
template Result<void> apply(ProjectFile&, const Edit<OutsideForecast>&);

Result<void> apply(ProjectFile& project, const Edit<NetworkFile>& edit)
{
    if (!edit.after)
        return {};
    return project.inTransaction([&]() -> Result<void> {
        const auto isKept = [&](const Site& site) {
            return std::ranges::find(edit.after->sites, site.id, &Site::id) != edit.after->sites.end();
        };
        for (const Site& site : edit.before ? edit.before->sites : std::vector<Site>{})
            if (!isKept(site))
                RETURN_IF_ERROR(project.remove<Site>(site.id.value));
        RETURN_IF_ERROR(project.put(edit.after->network));
        RETURN_IF_ERROR(project.put(edit.after->parameters));
        for (const Site& site : edit.after->sites)
            RETURN_IF_ERROR(project.put(site));
        return {};
    });
}

Result<RemovedFigures> removeVintage(ProjectFile& project, const VintageId& id)
{
    RemovedFigures removed;
    TRY(const auto vintages, project.vintages());
    for (const Vintage& vintage : vintages)
        if (vintage.id == id)
            removed.vintages.push_back(vintage);
    TRY(auto figures, project.figuresOf(id));
    removed.figures.push_back(std::move(figures));
    RETURN_IF_ERROR(project.removeVintage(id));
    return removed;
}

Result<RemovedFigures> removeVintages(ProjectFile& project, const std::vector<VintageId>& vintages)
{
    RemovedFigures removed;
    const auto done = project.inTransaction([&]() -> Result<void> {
        for (const VintageId& id : vintages) {
            TRY(RemovedFigures each, removeVintage(project, id));
            removed.vintages.insert(removed.vintages.end(), each.vintages.begin(), each.vintages.end());
            for (auto& figures : each.figures)
                removed.figures.push_back(std::move(figures));
        }
        return {};
    });
    return done ? Result<RemovedFigures>(std::move(removed)) : done.error();
}

Result<RemovedFigures> removeSeries(ProjectFile& project, const SeriesId& id)
{
    RemovedFigures removed;
    TRY(removed.series, project.get<SeriesInfo>(id.value));
    TRY(const auto vintages, project.vintages());
    for (const Vintage& vintage : vintages) {
        TRY(auto figures, project.figuresOf(vintage.id));
        std::erase_if(figures, [&](const SeriesFigures& each) { return each.info.id != id; });
        if (figures.empty())
            continue;
        removed.vintages.push_back(vintage);
        removed.figures.push_back(std::move(figures));
    }
    RETURN_IF_ERROR(project.removeSeries(id));
    return removed;
}

Result<void> restore(ProjectFile& project, const RemovedFigures& removed)
{
    return project.inTransaction([&]() -> Result<void> {
        if (removed.series)
            RETURN_IF_ERROR(project.restoreSeries(*removed.series));
        for (std::size_t i = 0; i < removed.vintages.size(); ++i)
            RETURN_IF_ERROR(project.restoreVintage(removed.vintages[i], removed.figures[i]));
        return {};
    });
}

} // namespace antevia
