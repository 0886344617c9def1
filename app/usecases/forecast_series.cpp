#include "app/usecases/forecast_series.h"

#include "analysis/forecast/forecast.h"
#include "analysis/forecast/late_start.h"
#include "app/usecases/beside_series.h"
#include "app/usecases/compute.h"
#include "app/usecases/history_to_fit.h"
#include "app/usecases/inputs.h"

namespace antevia {
namespace {

/// The other flows of the same frequency, as known on the day.
Result<std::vector<Series>> likeSeries(const ProjectFile& project, const SeriesInfo& target, Day asOf,
                                       const Deliveries& deliveries, Inputs& inputs)
{
    TRY(const auto infos, likeInfos(project, target));
    std::vector<Series> like;
    for (const SeriesInfo& info : infos) {
        TRY(HistoryToFit history, historyToFit(project, info, asOf, deliveries));
        RETURN_IF_ERROR(addHistory(inputs, info.id, asOf));
        if (!history.series.empty())
            like.push_back(std::move(history.series));
    }
    return like;
}

Result<void> checkHasFigures(const SeriesId& series, const Series& history, Day asOf)
{
    if (history.size() > history.missing())
        return {};
    return Error{ErrorCode::InvalidInput, "series '" + text(series) + "' has no figure up to " + printDay(asOf),
                 "Choose a later as-of date or take earlier figures in."};
}

} // namespace

Result<Kept<Forecast>> computeForecast(const ProjectFile& project, const ForecastRequest& request,
                                       const RunContext& run)
{
    TRY(const ProjectInfo info, project.info());
    const Day asOf = request.asOf.value_or(info.asOf);
    TRY(const SeriesInfo target, project.get<SeriesInfo>(request.series.value));
    TRY(const Deliveries deliveries, Deliveries::of(project));
    TRY(HistoryToFit history, historyToFit(project, target, asOf, deliveries));
    RETURN_IF_ERROR(checkHasFigures(request.series, history.series, asOf));
    Inputs inputs(project);
    RETURN_IF_ERROR(addHistory(inputs, request.series, asOf));
    if (!history.nowcast.empty())
        RETURN_IF_ERROR(deliveries.addTo(inputs, asOf));
    ForecastOptions options;
    options.horizon = request.horizon;
    if (request.method)
        options.methods = {*request.method};
    TRY(options.likeSeries, likeSeries(project, target, asOf, deliveries, inputs));
    RETURN_IF_ERROR(addBeside(options, project, target, asOf, deliveries, inputs));
    TRY(Forecast made, forecast(request.series, history.series, asOf, options, run));
    made.warnings.insert(made.warnings.end(), history.notes.begin(), history.notes.end());
    if (!history.nowcast.empty())
        widenForLateStart(made, history.nowcast.back());
    made.nowcast = std::move(history.nowcast);
    return Kept<Forecast>{std::move(made), inputs.provenance(request.now)};
}

Result<Forecast> forecastSeries(ProjectFile& project, const ForecastRequest& request, const RunContext& run)
{
    TRY(Kept<Forecast> made, computeForecast(project, request, run));
    RETURN_IF_ERROR(project.put(made.value, made.provenance));
    return std::move(made.value);
}

Result<std::vector<SeriesId>> forecastAll(ProjectFile& project, int horizon, const std::string& now,
                                          const RunContext& run)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const auto infos, project.all<SeriesInfo>());
    std::vector<SeriesId> done;
    for (std::size_t i = 0; i < infos.size(); ++i) {
        TRY(const Series history, project.series(infos[i].id, info.asOf));
        if (history.size() == history.missing())
            continue;
        const auto share = [&](std::size_t k) { return static_cast<double>(k) / static_cast<double>(infos.size()); };
        run.report(share(i), "forecasting " + infos[i].name);
        TRY(const Forecast made,
            forecastSeries(project, {infos[i].id, info.asOf, horizon, now}, run.stage(share(i), share(i + 1))));
        done.push_back(infos[i].id);
    }
    return done;
}

} // namespace antevia
