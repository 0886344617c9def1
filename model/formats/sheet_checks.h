#pragma once

#include "model/base/result.h"
#include "model/formats/sheet.h"

namespace antevia {

/// Fails with InvalidInput if a heading, the title or a note is not UTF-8 or longer than `mostBytes`.
Result<void> checkHead(const Sheet& sheet, std::size_t mostBytes);
/// Fails with InvalidInput if a row, numbered from 1, has not one value per column, a value has another kind than its
/// column, or a text is not UTF-8 or longer than `mostBytes`.
Result<void> checkRow(const Sheet& sheet, const std::vector<SheetValue>& row, std::size_t number,
                      std::size_t mostBytes);
/// Both of all rows.
Result<void> checkSheet(const Sheet& sheet, std::size_t mostBytes);

} // namespace antevia
