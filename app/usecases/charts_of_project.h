#pragma once

#include "model/report/chart_spec.h"
#include "model/store/project_file.h"

namespace antevia {

/// Published figures of a series, up to the as-of day and what happened afterwards.
Result<ChartSpec> seriesChart(const ProjectFile& project, const SeriesId& series);
/// The fan of the kept forecast, with the figures before, the naive forecast and what happened afterwards.
Result<ChartSpec> forecastChart(const ProjectFile& project, const SeriesId& series);

enum class PlaceQuantity { Arrivals, Present, Departures, Waiting, Stranded };
template <>
inline constexpr auto wordsOf<PlaceQuantity> =
    std::array{std::pair{PlaceQuantity::Arrivals, "arrivals"}, std::pair{PlaceQuantity::Present, "present"},
               std::pair{PlaceQuantity::Departures, "departures"}, std::pair{PlaceQuantity::Waiting, "waiting"},
               std::pair{PlaceQuantity::Stranded, "stranded"}};

/// A quantity of a place by day with its band, from the kept simulation; with capacity for people present; with the
/// comparison scenario if it is given and was simulated; with what happened afterwards for arrivals.
Result<ChartSpec> placeChart(const ProjectFile& project, const PlaceId& place, PlaceQuantity quantity,
                             const ScenarioId& scenario, const ScenarioId& comparison = {});
/// Probability of breach by date in a place, reception and throughput.
Result<ChartSpec> breachChart(const ProjectFile& project, const PlaceId& place, const ScenarioId& scenario);
/// Need of one line (p50, p90) against what is in hand.
Result<ChartSpec> needChart(const ProjectFile& project, const PlaceId& place, CapacityLine line,
                            const ScenarioId& scenario);

} // namespace antevia
