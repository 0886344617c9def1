#include "app/usecases/scenario_entries.h"

#include "analysis/forecast/forecast.h"
#include "analysis/forecast/outside.h"
#include "app/usecases/inputs.h"

#include <algorithm>

namespace antevia {
namespace {

/// A forecast from outside that enters in place of ours.
Result<Forecast> outsideEntry(const ProjectFile& project, const OutsideForecastId& id, const Scenario& scenario)
{
    TRY(const OutsideForecast outside, project.get<OutsideForecast>(id.value));
    const std::string what = "the forecast '" + text(outside.id) + "'";
    if (outside.levels.size() < 2)
        return Error{ErrorCode::InvalidInput, what + " has no range, so no courses can be drawn from it",
                     "Take one in that gives two levels or more."};
    if (outside.madeOn > scenario.asOf)
        return Error{ErrorCode::Conflict, what + " was made after " + printDay(scenario.asOf)};
    const int skipped = periodOf(scenario.asOf + Days(1), Frequency::Daily).index - outside.first.index;
    if (outside.first.frequency != Frequency::Daily || skipped < 0 || outside.horizon() - skipped < scenario.days)
        return Error{ErrorCode::Conflict, what + " does not cover the " + std::to_string(scenario.days) +
                                              " days after " + printDay(scenario.asOf)};
    Forecast entry = asForecast(outside);
    entry.first = later(entry.first, skipped);
    entry.quantiles = entry.quantiles.bottomRows(entry.quantiles.rows() - skipped).eval();
    return entry;
}

Result<Forecast> keptEntry(const ProjectFile& project, const SeriesId& series, const Scenario& scenario)
{
    TRY(Kept<Forecast> kept, project.forecast(series));
    const std::string what = "the forecast of series '" + text(series) + "'";
    RETURN_IF_ERROR(expectCurrent(project, kept.provenance, what));
    if (kept.value.asOf != scenario.asOf || kept.value.horizon() < scenario.days)
        return Error{ErrorCode::Conflict,
                     what + " does not begin on " + printDay(scenario.asOf) + " or ends too early"};
    if (kept.value.first.frequency != Frequency::Daily)
        return Error{ErrorCode::InvalidInput,
                     "the corridor runs in days, and " + what + " is " + word(kept.value.first.frequency),
                     "Choose a daily series as the entry of the scenario."};
    return std::move(kept.value);
}

} // namespace

Result<std::vector<EntryForecast>> entriesToForecast(const Network& network, const Scenario& scenario)
{
    std::vector<EntryForecast> entries;
    for (const Place& place : network.places())
        if (place.role == PlaceRole::Entry)
            entries.push_back({place.id, place.observed, {}, {}});
    const auto own = std::ranges::find(entries, scenario.entrySeries, &EntryForecast::series);
    if (own != entries.end())
        std::rotate(entries.begin(), own, own + 1);
    else if (!entries.empty())
        entries.front().series = scenario.entrySeries;
    if (!entries.empty())
        entries.front().outside = scenario.outsideEntry;
    for (const EntryForecast& entry : entries)
        if (entry.series.empty() && entry.outside.empty())
            return Error{ErrorCode::InvalidInput,
                         "people come in at '" + text(entry.place) + "', and no series says how many",
                         "Give the place a daily series in the network, or let people only pass through it."};
    return entries;
}

Result<Forecast> entryForecast(const ProjectFile& project, const EntryForecast& entry, const Scenario& scenario)
{
    return entry.outside.empty() ? keptEntry(project, entry.series, scenario)
                                 : outsideEntry(project, entry.outside, scenario);
}

Result<std::vector<EntryForecast>> entryForecasts(const ProjectFile& project, const Network& network,
                                                  const Scenario& scenario)
{
    TRY(std::vector<EntryForecast> entries, entriesToForecast(network, scenario));
    for (EntryForecast& entry : entries) {
        TRY(entry.forecast, entryForecast(project, entry, scenario));
    }
    return entries;
}

InputRef forecastInput(const EntryForecast& entry)
{
    return entry.outside.empty() ? InputRef{"forecast", entry.series.value, {}}
                                 : InputRef{"outside", entry.outside.value, {}};
}

std::map<PlaceId, Eigen::MatrixXd> entryPathsOf(const std::vector<EntryForecast>& entries, const Scenario& scenario)
{
    constexpr std::uint64_t apart = 0x9E3779B97F4A7C15; ///< of the seeds of two entries
    std::map<PlaceId, Eigen::MatrixXd> paths;
    std::uint64_t seed = scenario.seed;
    for (const EntryForecast& entry : entries) {
        paths[entry.place] = samplePaths(entry.forecast, scenario.replicates, seed).leftCols(scenario.days);
        seed += apart;
    }
    return paths;
}

} // namespace antevia
