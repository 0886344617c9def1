#pragma once

#include "model/time/date.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace antevia {

/// A day among the tokens of a text.
struct DayInText {
    std::set<Day> days;     ///< that it can be; empty: there is none
    std::size_t tokens = 0; ///< so many are its own
};
/// "Round 12, March 2023", "Table 5. March 2023": a number that is no day.
bool isNumberOfThing(const std::vector<std::string>& tokens, std::size_t at);
/// The longest one that begins at a token; none where a number counts things: "Round 12, March 2023".
DayInText dayAt(const std::vector<std::string>& tokens, std::size_t at);

} // namespace antevia
