#pragma once

#include <string_view>

namespace antevia {

// Words parted by blanks, in small Latin letters without accents, written down by ourselves.

/// Given names that are common on the route and in the region, spelled the ways they are met.
extern const std::string_view givenNameWords;
/// Names of families, of the same places.
extern const std::string_view familyNameWords;
/// Given names in Arabic letters.
extern const std::string_view arabicNameWords;
/// What stands before a name in the name of a place, a ship or an operation: "saint", "camp", "port".
extern const std::string_view placePrefixWords;
/// What things, places and institutions are called by: "airport", "foundation", "barracks".
extern const std::string_view thingWords;
/// Words of counts and small words, which are no names and make none a place.
extern const std::string_view commonWords;
/// Places, ships and figures of speech that are two names beside each other; parted by bars.
extern const std::string_view namedAfterPeople;

} // namespace antevia
