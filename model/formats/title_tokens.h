#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// What stands between the blanks of a title, with its signs: "Stand:", "31.08.2023".
std::vector<std::string> textsBetweenBlanks(std::string_view title);
/// Words of a text without the signs that part them from others: "(31", "August", "2023)" as "31 August 2023".
std::string withoutSignsAround(const std::string& text);

} // namespace antevia
