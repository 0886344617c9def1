#pragma once

#include "model/formats/found_series.h"
#include "model/formats/place_dictionary.h"

#include <string>

// What headings say of places.
namespace antevia {

/// The place that a heading ends in, or the code that it is: where ("Arrivals to North Macedonia") or whose ("Migrants
/// from Venezuela"). A column of places says better where.
void takePlaceOfHeading(const std::string& heading, const PlaceDictionary& places, SeriesMeaning& meaning);

/// "Refugees by country of origin" above a plain column of countries: the country is whose figures these are, not
/// where. Does nothing if the column itself says which side it is on, or if the series has an origin already.
void takeSideOfPlace(const FoundFile& file, FoundSeries& series);

} // namespace antevia
