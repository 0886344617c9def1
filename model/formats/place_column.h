#pragma once

#include "model/formats/found_series.h"
#include "model/formats/place_dictionary.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace antevia {

/// The codes and words of one dimension as places.
struct PlaceColumn {
    std::map<std::string, std::string> codes; ///< by the file's code: the dictionary's, or the file's own words
    std::set<std::string> known;              ///< the file's codes that are in the dictionary
    std::vector<std::string> unknown;
    std::vector<std::string> old;      ///< "Macedonia = North Macedonia", "EL = GR"
    std::vector<std::string> combined; ///< as written
    bool namesKosovo = false;
};

/// Whether most of the values are places, by their words or by codes of one list; two capitals need company where a
/// heading stands above that does not speak of places.
bool holdsPlaces(const std::vector<KeyPart>& values, const PlaceDictionary& places, bool hasHeading);
/// Whether the values only say yes or no: "origin_in_gho" with Y and N.
bool areAnswers(const std::vector<KeyPart>& values);
/// Finds each value's place: words first, for codes differ between publishers. `dimension` tells UNHCR's own codes
/// ("coo", "coa") from ISO's.
PlaceColumn placesOf(const std::vector<KeyPart>& values, const PlaceDictionary& places, const std::string& dimension);

} // namespace antevia
