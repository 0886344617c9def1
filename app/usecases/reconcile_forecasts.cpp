#include "app/usecases/reconcile_forecasts.h"

#include "analysis/forecast/forecast.h"
#include "analysis/forecast/reconcile.h"
#include "analysis/forecast/reconcile_errors.h"
#include "app/usecases/compute.h"
#include "app/usecases/history_to_fit.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr int replicates = 1000;
constexpr std::uint64_t seed = 1;

/// A total with all its parts, the total first and each part after what it is a part of.
struct Hierarchy {
    std::vector<SeriesInfo> series;
    PartsOfTotals partOf;
};

Result<Hierarchy> hierarchyOf(const ProjectFile& project, const SeriesId& total)
{
    TRY(const auto infos, project.all<SeriesInfo>());
    TRY(SeriesInfo top, project.get<SeriesInfo>(total.value));
    Hierarchy made{{std::move(top)}, {-1}};
    for (std::size_t at = 0; at < made.series.size(); ++at)
        for (const SeriesInfo& each : infos) {
            if (each.partOf != made.series[at].id)
                continue;
            if (std::ranges::find(made.series, each.id, &SeriesInfo::id) != made.series.end())
                return Error{ErrorCode::InvalidInput, "series '" + text(each.id) + "' is a part of itself"};
            if (each.frequency != made.series.front().frequency || each.basis.unit != made.series.front().basis.unit)
                return Error{ErrorCode::InvalidInput, "series '" + text(each.id) +
                                                          "' counts in other units or periods "
                                                          "than '" +
                                                          text(total) + "', of which it is said to be a part"};
            made.series.push_back(each);
            made.partOf.push_back(static_cast<int>(at));
        }
    if (made.series.size() == 1)
        return Error{ErrorCode::InvalidInput, "no series is said to be a part of '" + text(total) + "'",
                     "Say so of its parts first (on the command line: forecast --part PART=" + text(total) + ")."};
    return made;
}

Result<void> checkSamePeriods(const std::vector<Kept<Forecast>>& made)
{
    for (const Kept<Forecast>& each : made)
        if (each.value.first != made.front().value.first)
            return Error{ErrorCode::InvalidInput, "the figures of '" + text(each.value.series) + "' end before " +
                                                      printPeriod(later(made.front().value.first, -1)) +
                                                      " or go on after it: parts and total must end together"};
    return {};
}

Result<Eigen::MatrixXd> pastErrors(const ProjectFile& project, const Hierarchy& hierarchy, Day asOf,
                                   const RunContext& run)
{
    TRY(const Deliveries deliveries, Deliveries::of(project));
    std::vector<Series> histories;
    for (const SeriesInfo& info : hierarchy.series) {
        TRY(HistoryToFit history, historyToFit(project, info, asOf, deliveries));
        histories.push_back(std::move(history.series));
    }
    return errorsSideBySide(histories, run);
}

} // namespace

Result<std::vector<Kept<Forecast>>> computeReconciled(const ProjectFile& project, const ReconcileRequest& request,
                                                      const RunContext& run)
{
    TRY(const ProjectInfo about, project.info());
    TRY(const Hierarchy hierarchy, hierarchyOf(project, request.total));
    std::vector<Kept<Forecast>> made;
    HierarchySamples samples{hierarchy.partOf, {}, {}, seed};
    std::vector<InputRef> inputs;
    for (const SeriesInfo& info : hierarchy.series) {
        TRY(Kept<Forecast> each, computeForecast(project, {info.id, {}, request.horizon, request.now}, run));
        samples.paths.push_back(samplePaths(each.value, replicates, seed + made.size()));
        for (const InputRef& input : each.provenance.inputs)
            if (std::ranges::find(inputs, input) == inputs.end())
                inputs.push_back(input);
        made.push_back(std::move(each));
    }
    RETURN_IF_ERROR(checkSamePeriods(made));
    TRY(samples.errors, pastErrors(project, hierarchy, about.asOf, run));
    TRY(const auto paths, reconciled(samples));
    for (std::size_t i = 0; i < made.size(); ++i) {
        made[i].value.quantiles = quantilesOfPaths(paths[i], made[i].value.levels);
        made[i].value.reconciledWith = request.total;
        made[i].provenance.inputs = inputs;
    }
    return made;
}

Result<std::vector<Forecast>> reconcileForecasts(ProjectFile& project, const ReconcileRequest& request,
                                                 const RunContext& run)
{
    TRY(const auto made, computeReconciled(project, request, run));
    std::vector<Forecast> forecasts;
    const auto kept = project.inTransaction([&]() -> Result<void> {
        for (const Kept<Forecast>& each : made) {
            RETURN_IF_ERROR(project.put(each.value, each.provenance));
            forecasts.push_back(each.value);
        }
        return {};
    });
    RETURN_IF_ERROR(kept);
    return forecasts;
}

} // namespace antevia
