#pragma once

#include "model/store/known_figures.h"

#include <span>
#include <vector>

namespace antevia {

/// A series as the deliveries known up to one of them leave it.
struct KnownRows {
    KeptRows rows;
    std::vector<int> saidBy; ///< which delivery has the word on each period: 0 the newest, 1 the one before, …
};

/// The rows of a delivery with those of the deliveries before it, down to a whole one, under them; the newest first.
KnownRows rowsLaid(std::span<const KeptRows> parts);

/// How rows are read: as they are, or refused (Format) if they are no longer what was written.
enum class RowsRead { AsKept, Checked };

/// What `known` (the newest first) come to from number `at` on: the rows of that delivery, and where it holds only part
/// of the periods, under it those of the deliveries known before it, down to one that is whole. A part says something
/// of a period if it has a figure or a mark there.
Result<KnownRows> rowsKnown(const Database& database, const std::vector<KnownDelivery>& known, std::size_t at,
                            RowsRead how);

} // namespace antevia
