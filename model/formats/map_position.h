#pragma once

#include <string_view>

namespace antevia {

/// "43.16359" and "-1.843563619": degrees to ten metres or finer, which no counts or shares are written as.
bool isPosition(std::string_view text);
/// "32.8918, 13.4621": two of them.
bool arePositions(std::string_view text);

} // namespace antevia
