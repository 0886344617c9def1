#pragma once

#include "model/formats/dimension_subject.h"
#include "model/formats/found_series.h"
#include "model/formats/place_dictionary.h"

#include <map>
#include <string>
#include <vector>

namespace antevia {

/// The distinct codes and labels that the series have in one dimension, in the order met.
struct SeriesDimension {
    std::string name;
    std::vector<KeyPart> values;
};

std::vector<SeriesDimension> dimensionsOf(const std::vector<FoundSeries>& series);

/// What each dimension is about, by its name. In a file that names no subject, the first column of places is where, the
/// second whose; a column that says the same place in other words ("Entity" beside "Code") is where, too.
std::map<std::string, DimensionSubject> subjectsOf(const std::vector<SeriesDimension>& dimensions,
                                                   const std::vector<FoundSeries>& series,
                                                   const PlaceDictionary& places);

} // namespace antevia
