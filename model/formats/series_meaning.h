#pragma once

#include "model/formats/found_series.h"
#include "model/formats/import_messages.h"
#include "model/formats/place_dictionary.h"

#include <string>
#include <vector>

namespace antevia {

/// Works out what the coordinates of the series mean: places and nationalities by the dictionary, sex, age, what is
/// counted and where. Tells names that no dictionary has, old names, totals beside their parts, overlapping age groups.
void findMeaning(FoundFile& file, const PlaceDictionary& places, MessageLog& log);

/// What a dimension is about, by its name.
enum class DimensionSubject { Other, Place, Origin, Partner, Sex, Age, Unit, Frequency, Unaccompanied, Kind };
DimensionSubject subjectOf(const std::string& dimension);

/// "Y14-17" as "14-17", "Y_LT18" as "0-17", "Y_GE65" as "65+", "TOTAL" as "total"; other texts as written.
std::string ageBand(const std::string& code);

} // namespace antevia
