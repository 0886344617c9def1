#pragma once

#include "model/base/result.h"
#include "model/scenario/simulation.h"

#include <string>
#include <string_view>

namespace antevia {

/// Paths packed for keeping: rows and columns, then for each replicate its value on day 0 and the change from each day
/// to the next; all of them variable-length numbers of seven bits a byte, lowest first (changes zigzag: 0, −1, 1, −2,
/// …). People change little from one day to the next, so that most values take one or two bytes.
std::string packed(const Paths& paths);

/// The paths that `packed` made these bytes of. Fails with Format on anything else.
Result<Paths> unpacked(std::string_view bytes);

} // namespace antevia
