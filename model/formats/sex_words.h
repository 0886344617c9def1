#pragma once

#include <string>
#include <string_view>

namespace antevia {

/// "female", "male" or "total" where a text in one of our languages, a code of Eurostat or a tag of HXL says so in any
/// of its words ("of which women", "davon männlich", "#affected+f"); empty where it says nothing, or both.
std::string sexOfWords(std::string_view text);

/// The same of a text that is nothing but the name of a sex: "F", "männlich", "T". Empty if it is none.
std::string sexOfName(std::string_view text);

} // namespace antevia
