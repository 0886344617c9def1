#include "app/usecases/record_of_forecast.h"

#include "model/base/if_found.h"
#include "model/base/text.h"

#include <algorithm>
#include <limits>

namespace antevia {
namespace {

SourceScore scoreOf(const BacktestRow& row)
{
    return {word(row.method),
            {.ahead = 0,
             .points = row.points,
             .mae = row.mae,
             .mase = row.mase,
             .wql = row.wql,
             .coverage80 = row.coverage80,
             .coverage95 = row.coverage95},
            row.byHorizon,
            row.pit};
}

Result<ForecastRecord> recordOf(const ProjectFile& project, const Kept<Scorecard>& kept)
{
    const Scorecard& card = kept.value;
    ForecastRecord record{card.series, card.scores, true, static_cast<int>(card.origins.size()), card.knownThen, {}};
    TRY(const auto changed, project.changedInputs(kept.provenance));
    std::vector<std::string> names;
    for (const InputRef& input : changed)
        names.push_back(input.kind + " " + input.id);
    record.staleWhy = joined(names, ", ");
    return record;
}

/// The score of a source so many periods ahead; one of NaNs if it has none.
HorizonScore scoreAt(const std::vector<SourceScore>& scores, std::string_view source, int ahead)
{
    for (const SourceScore& score : scores)
        for (const HorizonScore& each : score.byHorizon)
            if (score.source == source && each.ahead == ahead)
                return each;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    return {ahead, 0, none, none, none, none, none};
}

} // namespace

ForecastRecord ownRecord(const Forecast& forecast)
{
    ForecastRecord record;
    record.series = forecast.series;
    for (const BacktestRow& row : forecast.backtest) {
        record.scores.push_back(scoreOf(row));
        record.origins = std::max(record.origins, row.origins);
    }
    return record;
}

Result<ForecastRecord> recordOfForecast(const ProjectFile& project, const SeriesId& series)
{
    TRY(const auto card, ifFound(project.scorecard(series)));
    if (card)
        return recordOf(project, *card);
    TRY(const Kept<Forecast> kept, project.forecast(series));
    return ownRecord(kept.value);
}

std::vector<HorizonRow> horizonRows(const ForecastRecord& record)
{
    std::vector<HorizonRow> rows;
    if (record.scores.empty())
        return rows;
    const auto outside = std::ranges::find_if(
        record.scores, [](const SourceScore& each) { return !fromWord<ForecastMethod>(each.source); });
    for (const HorizonScore& own : record.scores.front().byHorizon) {
        const HorizonScore naive = scoreAt(record.scores, word(ForecastMethod::Naive), own.ahead);
        const HorizonScore seasonal = scoreAt(record.scores, word(ForecastMethod::SeasonalNaive), own.ahead);
        const HorizonScore other =
            scoreAt(record.scores, outside == record.scores.end() ? std::string() : outside->source, own.ahead);
        rows.push_back({.ahead = own.ahead,
                        .points = own.points,
                        .error = own.mae,
                        .mase = own.mase,
                        .naiveMase = naive.mase,
                        .seasonalMase = seasonal.mase,
                        .loss = own.wql,
                        .naiveLoss = naive.wql,
                        .inside80 = own.coverage80,
                        .inside95 = own.coverage95,
                        .outsideMase = other.mase});
    }
    return rows;
}

} // namespace antevia
