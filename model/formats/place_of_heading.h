#pragma once

#include "model/formats/found_series.h"
#include "model/formats/place_dictionary.h"

#include <string>

// What headings say of places.
namespace antevia {

/// "Arrivals to North Macedonia": the place at the end of a heading, or the code that the heading is; empty if none.
std::string placeInHeading(const std::string& heading, const PlaceDictionary& places);

/// "Refugees by country of origin" above a plain column of countries: the country is whose figures these are, not
/// where. Does nothing if the column itself says which side it is on, or if the series has an origin already.
void takeSideOfPlace(const FoundFile& file, FoundSeries& series);

} // namespace antevia
