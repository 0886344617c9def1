#pragma once

#include "model/capacity/norm.h"
#include "model/capacity/site.h"
#include "model/indicators/correction.h"
#include "model/forecast/outside_forecast.h"
#include "model/indicators/series_info.h"
#include "model/plan/plan.h"
#include "model/scenario/measure.h"
#include "model/scenario/scenario.h"

namespace antevia {

/// The table that keeps a kind of entity; its name is also the kind's name in messages and provenance.
template <class T>
inline constexpr const char* tableOf = nullptr;
template <>
inline constexpr const char* tableOf<Measure> = "measure";
template <>
inline constexpr const char* tableOf<Scenario> = "scenario";
template <>
inline constexpr const char* tableOf<Site> = "site";
template <>
inline constexpr const char* tableOf<StandardsProfile> = "profile";
template <>
inline constexpr const char* tableOf<Plan> = "plan";
template <>
inline constexpr const char* tableOf<InitialStock> = "stock";
template <>
inline constexpr const char* tableOf<SeriesInfo> = "series";
template <>
inline constexpr const char* tableOf<Vintage> = "vintage";
template <>
inline constexpr const char* tableOf<Correction> = "correction";
template <>
inline constexpr const char* tableOf<OutsideForecast> = "outside";

template <class T>
const std::string& idOf(const T& entity)
{
    return entity.id.value;
}
inline const std::string& idOf(const InitialStock& stock)
{
    return stock.place.value;
}

} // namespace antevia
