#pragma once

#include <compare>
#include <functional>
#include <string>

namespace antevia {

/// A short stable word that names a thing ("SI", "SI-AT", "hu-hr-closure"). Ids of different kinds do not mix.
template <class Tag>
struct Id {
    std::string value;
    bool empty() const { return value.empty(); }
    auto operator<=>(const Id&) const = default;
    bool operator==(const Id&) const = default;
};

template <class Tag>
const std::string& text(const Id<Tag>& id)
{
    return id.value;
}

using PlaceId = Id<struct PlaceTag>;
using LinkId = Id<struct LinkTag>;
using GroupId = Id<struct GroupTag>;
using SeriesId = Id<struct SeriesTag>;
using VintageId = Id<struct VintageTag>;
using CorrectionId = Id<struct CorrectionTag>;
using SiteId = Id<struct SiteTag>;
using ScenarioId = Id<struct ScenarioTag>;
using MeasureId = Id<struct MeasureTag>;
using ForecastId = Id<struct ForecastTag>;
using OutsideForecastId = Id<struct OutsideForecastTag>;
using ProfileId = Id<struct ProfileTag>;
using PlanId = Id<struct PlanTag>;

} // namespace antevia

template <class Tag>
struct std::hash<antevia::Id<Tag>> {
    std::size_t operator()(const antevia::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
