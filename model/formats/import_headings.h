#pragma once

#include "model/formats/import_messages.h"

#include <string>
#include <vector>

namespace antevia {

/// What is wrong with a plan, or with the headings of the table it is for: nothing to read dates or figures from, a
/// column or series used twice, headings that are alike or hold hidden characters, personal columns.
void checkPlan(const Table& table, const ImportPlan& plan, MessageLog& log);
/// "column E" for 5.
std::string columnPlace(int column);

} // namespace antevia
