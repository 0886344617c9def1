#include "app/usecases/take_in_forecasts.h"

#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/outside_forecasts.h"

namespace antevia {
namespace {

Result<void> checkFits(const ProjectFile& project, const OutsideForecast& each, bool replace)
{
    TRY(const SeriesInfo series, project.get<SeriesInfo>(each.series.value));
    if (series.frequency != each.first.frequency)
        return Error{ErrorCode::InvalidInput, "series '" + shownSafely(text(each.series)) + "' is " +
                                                  word(series.frequency) + ", the forecast of it is " +
                                                  word(each.first.frequency)};
    const auto there = project.get<OutsideForecast>(each.id.value);
    if (!there)
        return there.error().code == ErrorCode::NotFound ? Result<void>() : there.error();
    const bool isSame = there->fileHash == each.fileHash;
    if (isSame || replace)
        return {};
    return Error{ErrorCode::Conflict, "'" + shownSafely(text(each.id)) + "' is there already, from another file",
                 "Leave it as it is, or take the new one in as its replacement (--replace on the command line)."};
}

} // namespace

Result<std::vector<OutsideForecast>> takeInForecasts(ProjectFile& project, const TakeInForecastsRequest& request)
{
    TRY(const std::string bytes, readFile(request.path));
    TRY(auto forecasts, readOutsideForecasts(bytes, request.source));
    for (OutsideForecast& each : forecasts) {
        RETURN_IF_ERROR(checkFits(project, each, request.replace));
        each.takenInAt = request.now;
    }
    const auto kept = project.inTransaction([&]() -> Result<void> {
        for (const OutsideForecast& each : forecasts)
            RETURN_IF_ERROR(project.put(each));
        return {};
    });
    RETURN_IF_ERROR(kept);
    return forecasts;
}

} // namespace antevia
