#pragma once

#include "model/base/result.h"
#include "model/formats/sheet.h"

namespace antevia {

/// Fails with InvalidInput if a row has not one value per column, a value has another kind than its column, or a text
/// is not UTF-8 or longer than `mostBytes`.
Result<void> checkSheet(const Sheet& sheet, std::size_t mostBytes);

} // namespace antevia
