#pragma once

#include "model/base/result.h"
#include "model/capacity/site.h"
#include "model/places/network.h"
#include "model/scenario/parameters.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// A corridor as data: its places and links, what people do there, and what the places have.
struct NetworkFile {
    Network network;
    CorridorParameters parameters;
    std::vector<Site> sites;
    bool operator==(const NetworkFile&) const = default;
};

/// What is assumed of a place or a link of which nothing is said; each figure is marked as a default.
PlaceParameters usualParameters(const PlaceId& place);
LinkParameters usualParameters(const LinkId& link);

/// Antevia's own form: JSON with "format": "antevia-network", "version": 1, "network", "parameters", "sites".
Result<NetworkFile> readNetwork(std::string_view text);
/// The network that a case or network file holds under "network". Fails with Format if there is none.
Result<Network> networkIn(const nlohmann::json& file);
nlohmann::json networkJson(const NetworkFile& file);

/// Two delimited texts with a heading each; columns in any order, others are refused by name.
/// Places: id, name, country, role, observed, x, y, longitude, latitude, registration_per_day, registration_patience,
/// stay_days, stay_stages, asylum_share, turn_back_share, unrecorded_share, beds, beds_kind, beds_as_of, source.
/// Links: id, from, to, name, section, transit_days, hours, transit_stages, capacity_per_day, attraction, open_share,
/// leakage, transfer_per_day, source. Only id, from and to are needed. An uncertain number is one number or three,
/// low|central|high. What is not given is a default and marked as one. Fails with Format or InvalidInput, naming row and
/// column.
Result<NetworkFile> networkFromCsv(std::string_view places, std::string_view links);

/// A GeoJSON FeatureCollection: points are places, lines are links, properties are the columns above. A line without
/// `from` and `to` joins the places nearest to its ends, within a quarter of a degree. RFC 7946.
Result<NetworkFile> networkFromGeoJson(std::string_view text);

/// The texts that networkFromCsv reads.
struct NetworkCsv {
    std::string places;
    std::string links;
};
Result<NetworkCsv> networkCsv(const NetworkFile& file);
/// The text that networkFromGeoJson reads. Fails with InvalidInput if a place has no longitude and latitude.
Result<nlohmann::json> networkGeoJson(const NetworkFile& file);

} // namespace antevia
