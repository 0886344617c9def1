#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/json_text.h"
#include "model/formats/network_file.h"
#include "model/formats/network_record.h"

#include <cmath>

namespace antevia {
namespace {

struct Spot {
    double longitude = 0.0;
    double latitude = 0.0;
};

Error wrong(const std::string& where, const std::string& what, const std::string& remedy = {})
{
    return {ErrorCode::Format, where + ": " + what, remedy};
}

Result<Spot> spotOf(const nlohmann::json& from, const std::string& where)
{
    if (!from.is_array() || from.size() < 2 || !from[0].is_number() || !from[1].is_number())
        return wrong(where, "its coordinates are no longitude and latitude");
    const Spot spot{from[0].get<double>(), from[1].get<double>()};
    if (std::abs(spot.longitude) > 180.0 || std::abs(spot.latitude) > 90.0)
        return wrong(where, "its coordinates are not in degrees", "Write longitude, then latitude (WGS 84).");
    return spot;
}

/// The properties of a feature as the columns of a table.
Result<NetworkRecord> recordOf(const nlohmann::json& feature, const std::string& where)
{
    NetworkRecord record{where, {}};
    if (!feature.contains("properties") || !feature["properties"].is_object())
        return record;
    for (const auto& [key, value] : feature["properties"].items()) {
        if (value.is_string())
            record.values[lowered(key)] = value.get<std::string>();
        else if (value.is_number())
            record.values[lowered(key)] = printNumber(value.get<double>());
        else if (!value.is_null())
            return wrong(where, "property '" + shownSafely(key) + "' is neither a text nor a number");
    }
    return record;
}

/// The id of the place nearest to a line's end.
Result<std::string> nearestPlace(const std::vector<NetworkRecord>& places, const std::vector<Spot>& spots, Spot end,
                                 const std::string& where)
{
    constexpr double farthest = 0.25; ///< degrees
    double best = farthest * farthest;
    std::string id;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const double east = spots[i].longitude - end.longitude;
        const double north = spots[i].latitude - end.latitude;
        if (east * east + north * north <= best) {
            best = east * east + north * north;
            id = places[i].values.contains("id") ? places[i].values.at("id") : std::string();
        }
    }
    if (id.empty())
        return wrong(where, "no place lies within a quarter of a degree of one of its ends",
                     "Give the line 'from' and 'to', or move its ends to places.");
    return id;
}

/// The features of a collection, taken apart.
struct Features {
    std::vector<NetworkRecord> places;
    std::vector<Spot> spots; ///< of the places
    std::vector<NetworkRecord> links;
    std::vector<std::array<Spot, 2>> ends; ///< of the links
};

Result<void> takeIn(Features& features, const nlohmann::json& feature, const std::string& where)
{
    if (!feature.is_object() || !feature.contains("geometry") || !feature["geometry"].is_object())
        return wrong(where, "it has no geometry");
    const nlohmann::json& geometry = feature["geometry"];
    const std::string type = geometry.value("type", "");
    const nlohmann::json coordinates = geometry.value("coordinates", nlohmann::json());
    TRY(NetworkRecord record, recordOf(feature, where));
    if (type == "Point") {
        TRY(const Spot spot, spotOf(coordinates, where));
        record.values["longitude"] = printNumber(spot.longitude);
        record.values["latitude"] = printNumber(spot.latitude);
        features.places.push_back(std::move(record));
        features.spots.push_back(spot);
        return {};
    }
    if (type != "LineString" || !coordinates.is_array() || coordinates.size() < 2)
        return wrong(where, "it is neither a point nor a line", "Places are points, links are lines.");
    TRY(const Spot first, spotOf(coordinates.front(), where));
    TRY(const Spot last, spotOf(coordinates.back(), where));
    features.links.push_back(std::move(record));
    features.ends.push_back({first, last});
    return {};
}

} // namespace

Result<NetworkFile> networkFromGeoJson(std::string_view text)
{
    TRY(const nlohmann::json parsed, readJson(text));
    if (!parsed.is_object() || parsed.value("type", nlohmann::json()) != "FeatureCollection" ||
        !parsed.contains("features") || !parsed["features"].is_array())
        return Error{ErrorCode::Format, "this is no GeoJSON FeatureCollection"};
    Features features;
    for (std::size_t i = 0; i < parsed["features"].size(); ++i)
        RETURN_IF_ERROR(takeIn(features, parsed["features"][i], "feature " + std::to_string(i + 1)));
    for (std::size_t i = 0; i < features.links.size(); ++i) {
        NetworkRecord& link = features.links[i];
        const std::array<const char*, 2> sides{"from", "to"};
        for (std::size_t side = 0; side < sides.size(); ++side)
            if (link.values[sides[side]].empty()) {
                TRY(link.values[sides[side]],
                    nearestPlace(features.places, features.spots, features.ends[i][side], link.where));
            }
    }
    return networkFromRecords(features.places, features.links);
}

Result<nlohmann::json> networkGeoJson(const NetworkFile& file)
{
    nlohmann::json features = nlohmann::json::array();
    const auto add = [&](const char* type, const nlohmann::json& coordinates, const NetworkRecord& record) {
        nlohmann::json properties = nlohmann::json::object();
        for (const auto& [column, value] : record.values)
            if (!value.empty() && column != "longitude" && column != "latitude")
                properties[column] = value;
        features.push_back({{"type", "Feature"},
                            {"geometry", {{"type", type}, {"coordinates", coordinates}}},
                            {"properties", properties}});
    };
    const auto spot = [](const Place& place) { return nlohmann::json::array({*place.longitude, *place.latitude}); };
    for (const Place& place : file.network.places()) {
        if (!place.longitude || !place.latitude)
            return Error{ErrorCode::InvalidInput, "place '" + text(place.id) + "' has no longitude and latitude",
                         "Give every place both, or export CSV."};
        add("Point", spot(place), recordOf(file, place));
    }
    for (const Link& link : file.network.links())
        add("LineString",
            nlohmann::json::array({spot(*file.network.find(link.from)), spot(*file.network.find(link.to))}),
            recordOf(file, link));
    return nlohmann::json{{"type", "FeatureCollection"}, {"features", features}};
}

} // namespace antevia
