#pragma once

#include "model/base/result.h"
#include "model/formats/sheet.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace antevia {

/// Takes one row.
using SheetRowUse = std::function<Result<void>(const std::vector<SheetValue>& row)>;
/// Hands the rows of a table on, the first first, and stops with the error of `use` if it fails. Every call hands on
/// the same rows.
using SheetRowFeed = std::function<Result<void>(const SheetRowUse& use)>;

/// A table whose rows are made while they are written, since they may be more than fit into memory.
struct FedSheet {
    Sheet head; ///< without rows
    SheetRowFeed rows;
};

/// A table that is there already, which has to outlive what is made of it.
FedSheet fedFrom(const Sheet& sheet);
FedSheet fedFrom(Sheet&&) = delete;

/// The table with its rows. Fails with InvalidInput if there are more than `mostRows`.
Result<Sheet> gathered(const FedSheet& sheet, std::size_t mostRows);

} // namespace antevia
