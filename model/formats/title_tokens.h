#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// What stands between the blanks of a title, with its signs: "Stand:", "31.08.2023".
std::vector<std::string> textsBetweenBlanks(std::string_view title);

} // namespace antevia
