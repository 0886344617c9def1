#pragma once

#include "model/formats/table.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// Whether each row of a table is one person: descriptions (sex, age, nationality) beside each other and nothing that
/// counts, or only ones. Says why. Rows and columns as for personalColumns().
std::optional<std::string> whyOneRowPerPerson(const Table& table, int headerRow, int dateColumn);

/// Whether a second column of days lies many years, never the same, before the day of its row, as days of birth do.
bool holdsBirthDates(const std::vector<std::string>& dates, const std::vector<std::string>& rowDates);

} // namespace antevia
