#pragma once

#include "model/formats/message_log.h"
#include "model/formats/table.h"

namespace antevia {

/// The table with the rows blank that are part of no figures: those that say whom to ask, and those that only number
/// the columns. They are listed in `left`.
Table cleanTable(Table table);

/// Tells the rows that cleanTable() left out, as notes.
void tellRowsLeft(const Table& table, MessageLog& log);

} // namespace antevia
