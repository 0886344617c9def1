#pragma once

#include "model/base/result.h"

#include <nlohmann/json.hpp>

namespace antevia {

/// A value as JSON: one object, keys are the members' names in camelCase, enumerations as words, days as "2015-10-16",
/// a variant as an object with "kind", NaN as null. Defined for every value that is kept in a project file or a case:
/// ProjectInfo, Network, CorridorParameters, InitialStock, Measure, Scenario, Site, StandardsProfile, Plan, SeriesInfo,
/// Vintage, Correction, HistoryBreak, Source, Forecast, Scorecard, OutsideForecast, NeedsResult, Provenance,
/// FigureTrace, StartingPoint, Conservation.
template <class T>
nlohmann::json toJson(const T& value);

/// The value that `json` describes. Fails with Format on a missing or unknown key, a wrong type, an unknown word or a
/// day that does not exist; the message has the JSON pointer ("/measures/3/effective"). Keys whose member has a default
/// may be left out.
template <class T>
Result<T> fromJson(const nlohmann::json& json);

} // namespace antevia
