#pragma once

#include "model/formats/table.h"

#include <vector>

namespace antevia {

/// The rows (1-based) that say whom to ask about a table: "Contact:", "Kontaktperson: …" and what stands below in one
/// cell a row, or beside labels such as "E-mail". They are part of no figures and name officials.
std::vector<int> contactLines(const Table& table);

} // namespace antevia
