#include "app/usecases/backtest_series.h"

#include "analysis/forecast/hindsight.h"
#include "app/usecases/beside_series.h"
#include "app/usecases/compute.h"
#include "app/usecases/history_to_fit.h"
#include "model/base/if_found.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr int fewestValues = 8; // before the first origin
constexpr int longHistory = 60; // periods from which like series are not looked at (analysis/forecast/forecast.cpp)

/// The last days of periods spread over the later two thirds.
std::vector<Day> evenlySpread(const Series& history, int most)
{
    const int first = std::max(fewestValues, history.size() / 3);
    const int available = history.size() - first;
    const int count = std::min(available, most);
    std::vector<Day> days;
    for (int i = count - 1; i >= 0; --i) {
        const int known = history.size() - 1 - static_cast<int>(static_cast<long>(i) * available / count);
        days.push_back(lastDay(later(history.first(), known - 1)));
    }
    return days;
}

Result<std::vector<OutsideForecast>> outsideForecasts(const ProjectFile& project, const SeriesId& series, Day asOf)
{
    TRY(auto all, project.all<OutsideForecast>());
    std::erase_if(all, [&](const OutsideForecast& each) { return each.series != series || each.madeOn > asOf; });
    return all;
}

std::vector<Day> daysOf(const std::vector<OutsideForecast>& outside)
{
    std::vector<Day> days;
    for (const OutsideForecast& each : outside)
        days.push_back(each.madeOn);
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

Result<std::vector<Series>> likeOn(const ProjectFile& project, const SeriesInfo& info, Day day,
                                   const Deliveries& deliveries)
{
    std::vector<Series> like;
    TRY(const auto infos, likeInfos(project, info));
    for (const SeriesInfo& each : infos) {
        TRY(auto history, ifFound(historyToFit(project, each, day, deliveries))); // it may have begun later
        if (history && !history->series.empty())
            like.push_back(std::move(history->series));
    }
    return like;
}

Result<KnownOnDay> knownOnDay(const ProjectFile& project, const SeriesInfo& info, Day day, const Deliveries& deliveries,
                              Inputs& inputs)
{
    TRY(HistoryToFit history, historyToFit(project, info, day, deliveries));
    KnownOnDay known{day, std::move(history.series), {}, {}, history.isOfThatTime};
    if (known.history.size() < longHistory) {
        TRY(known.likeSeries, likeOn(project, info, day, deliveries));
    }
    ForecastOptions beside;
    RETURN_IF_ERROR(addBeside(beside, project, info, day, deliveries, inputs));
    known.leadingSeries = std::move(beside.leadingSeries);
    known.measures = std::move(beside.measures);
    return known;
}

Error tooShort(const SeriesId& series, int periods)
{
    return {ErrorCode::InvalidInput,
            "series '" + text(series) + "' has " + std::to_string(periods) +
                " periods: too few to forecast its past again",
            "At least " + std::to_string(fewestValues + 1) + " are needed."};
}

std::vector<std::string> warningsOf(const Scorecard& card)
{
    if (card.knownThen == static_cast<int>(card.origins.size()))
        return {};
    return {"on " + std::to_string(card.origins.size() - static_cast<std::size_t>(card.knownThen)) + " of " +
            std::to_string(card.origins.size()) +
            " days no delivery of that time is kept: later figures, cut at that day, stand in"};
}

} // namespace

Result<Kept<Scorecard>> computeScorecard(const ProjectFile& project, const BacktestSeriesRequest& request,
                                         const RunContext& run)
{
    TRY(const ProjectInfo about, project.info());
    const Day asOf = request.asOf.value_or(about.asOf);
    TRY(const SeriesInfo info, project.get<SeriesInfo>(request.series.value));
    TRY(const Series actual, project.series(request.series, asOf));
    TRY(const Deliveries deliveries, Deliveries::of(project));
    TRY(const auto outside, outsideForecasts(project, request.series, asOf));
    if (actual.size() <= fewestValues)
        return tooShort(request.series, actual.size());
    Inputs inputs(project);
    RETURN_IF_ERROR(addHistory(inputs, request.series, asOf));
    RETURN_IF_ERROR(deliveries.addTo(inputs, asOf));
    std::vector<KnownOnDay> days;
    for (const Day day : outside.empty() ? evenlySpread(actual, request.origins) : daysOf(outside)) {
        TRY(KnownOnDay known, knownOnDay(project, info, day, deliveries, inputs));
        std::ranges::copy_if(outside, std::back_inserter(known.outside),
                             [&](const OutsideForecast& each) { return each.madeOn == day; });
        days.push_back(std::move(known));
    }
    for (const OutsideForecast& each : outside)
        RETURN_IF_ERROR(inputs.add("outside", each.id.value));
    ForecastOptions options;
    options.horizon = request.horizon;
    TRY(Scorecard card, scoredInHindsight(request.series, days, actual, options, run));
    card.asOf = asOf;
    card.warnings = warningsOf(card);
    return Kept<Scorecard>{std::move(card), inputs.provenance(request.now)};
}

Result<Scorecard> backtestSeries(ProjectFile& project, const BacktestSeriesRequest& request, const RunContext& run)
{
    TRY(Kept<Scorecard> made, computeScorecard(project, request, run));
    TRY(const ProjectInfo info, project.info());
    if (made.value.asOf == info.asOf)
        RETURN_IF_ERROR(project.put(made.value, made.provenance));
    return std::move(made.value);
}

} // namespace antevia
