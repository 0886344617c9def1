#include "app/usecases/info_as_shown.h"

namespace antevia {

Result<SeriesInfo> infoAsShown(const ProjectFile& project, const SeriesId& id, std::optional<Day> asOf)
{
    auto figures = project.figuresAsKnown(id, asOf);
    if (!figures && figures.error().code == ErrorCode::NotFound && asOf)
        figures = project.figuresAsKnown(id, std::nullopt);
    if (figures)
        return std::move(figures->info);
    return figures.error().code == ErrorCode::NotFound ? project.get<SeriesInfo>(id.value)
                                                       : Result<SeriesInfo>(figures.error());
}

Result<std::vector<SeriesInfo>> infosAsShown(const ProjectFile& project)
{
    TRY(auto infos, project.all<SeriesInfo>());
    for (SeriesInfo& info : infos)
        if (auto shown = infoAsShown(project, info.id, std::nullopt)) // of damaged figures: as it is kept
            info = *std::move(shown);
    return infos;
}

} // namespace antevia
