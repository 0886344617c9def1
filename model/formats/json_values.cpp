#include "model/formats/json_values.h"

#include "model/formats/json_fields.h"

namespace antevia {
namespace {

/// A network is a class that holds a promise; its parts are read and then made into one.
struct NetworkParts {
    std::vector<Place> places;
    std::vector<Link> links;
};

template <class V, json::Is<NetworkParts> T>
void fields(V& v, T& x)
{
    v.need("places", x.places);
    v.need("links", x.links);
}

} // namespace

template <class T>
nlohmann::json toJson(const T& value)
{
    if constexpr (std::same_as<T, Network>)
        return json::write(NetworkParts{value.places(), value.links()});
    else
        return json::write(value);
}

template <class T>
Result<T> fromJson(const nlohmann::json& from)
{
    if constexpr (std::same_as<T, Network>) {
        NetworkParts parts;
        RETURN_IF_ERROR(json::read(from, "", parts));
        return Network::make(std::move(parts.places), std::move(parts.links));
    } else {
        T value{};
        RETURN_IF_ERROR(json::read(from, "", value));
        return value;
    }
}

#define ANTEVIA_KEPT_AS_JSON(T)                                                                                        \
    template nlohmann::json toJson<T>(const T&);                                                                       \
    template Result<T> fromJson<T>(const nlohmann::json&);

ANTEVIA_KEPT_AS_JSON(ProjectInfo)
ANTEVIA_KEPT_AS_JSON(Network)
ANTEVIA_KEPT_AS_JSON(CorridorParameters)
ANTEVIA_KEPT_AS_JSON(InitialStock)
ANTEVIA_KEPT_AS_JSON(Measure)
ANTEVIA_KEPT_AS_JSON(MeasureTemplate)
ANTEVIA_KEPT_AS_JSON(Scenario)
ANTEVIA_KEPT_AS_JSON(Site)
ANTEVIA_KEPT_AS_JSON(StandardsProfile)
ANTEVIA_KEPT_AS_JSON(Plan)
ANTEVIA_KEPT_AS_JSON(Source)
ANTEVIA_KEPT_AS_JSON(SeriesInfo)
ANTEVIA_KEPT_AS_JSON(Vintage)
ANTEVIA_KEPT_AS_JSON(Correction)
ANTEVIA_KEPT_AS_JSON(HistoryBreak)
ANTEVIA_KEPT_AS_JSON(Forecast)
ANTEVIA_KEPT_AS_JSON(Scorecard)
ANTEVIA_KEPT_AS_JSON(OutsideForecast)
ANTEVIA_KEPT_AS_JSON(NeedsResult)
ANTEVIA_KEPT_AS_JSON(Provenance)
ANTEVIA_KEPT_AS_JSON(FigureTrace)
ANTEVIA_KEPT_AS_JSON(StartingPoint)
ANTEVIA_KEPT_AS_JSON(Conservation)

} // namespace antevia
