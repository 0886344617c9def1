#pragma once

#include <string_view>

namespace antevia {

/// Whether a code of the dictionary of places counts several countries together, as "EU27_2020" does; "other" and
/// "stateless" do not.
bool isGroupOfPlaces(std::string_view code);
/// Whether it is known which countries a group has.
bool hasKnownMembers(std::string_view group);
/// Whether a country or a group lies in a group, as far as is known: of groups without a known list any country may.
bool mayLieIn(std::string_view code, std::string_view group);

} // namespace antevia
